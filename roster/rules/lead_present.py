"""While people work at a site, somebody who may take responsibility for it works there, too."""

from __future__ import annotations

from roster.rules.company import Company, led, price_of
from roster.rules.posting import City, CoverPosting

RULE = "lead_present"


def _led(city: City) -> None:
    for site in city.facts.sites:
        city.accompany(RULE, Company("led", site, led), price_of(city.facts, RULE))


POSTING = CoverPosting(RULE, _led, among_others=True)
