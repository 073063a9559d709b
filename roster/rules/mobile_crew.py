"""Nobody is the only one at work where a mobile team goes."""

from __future__ import annotations

from roster.rules.company import Company, anybody, price_of
from roster.rules.posting import City, CoverPosting

RULE = "mobile_crew"


def _two(city: City) -> None:
    for site in city.facts.problem.sites:
        if site.mobile:
            city.accompany(RULE, Company("anybody", site.id, anybody, enough=2), price_of(city.facts, RULE))


POSTING = CoverPosting(RULE, _two, among_others=True)
