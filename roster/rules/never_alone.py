"""Nobody is the only one at work at a site."""

from __future__ import annotations

import datetime as dt

from models.people import Person
from roster.rules.company import Company, Part, price_of
from roster.rules.facts import Facts
from roster.rules.posting import City, CoverPosting

RULE = "never_alone"


def anybody(_facts: Facts, _person: Person, _date: dt.date, _role: str) -> Part:
    """Everybody needs others, and everybody is one of them."""
    return Part.NEEDS


def _two(city: City) -> None:
    for site in city.facts.sites:
        city.accompany(RULE, Company("anybody", site, anybody, enough=2), price_of(city.facts, RULE))


POSTING = CoverPosting(RULE, _two, among_others=True)
