"""Nobody is the only one at work at a site."""

from __future__ import annotations

from roster.rules.company import Company, anybody, price_of
from roster.rules.posting import City, CoverPosting

RULE = "never_alone"


def _two(city: City) -> None:
    for site in city.facts.sites:
        city.accompany(RULE, Company("anybody", site, anybody, enough=2), price_of(city.facts, RULE))


POSTING = CoverPosting(RULE, _two, among_others=True)
