"""Whose personal limit says so is never the only one at work at a site."""

from __future__ import annotations

import datetime as dt

from models.people import Person
from roster.rules.company import Company, Part, price_of
from roster.rules.facts import Facts
from roster.rules.posting import City, CoverPosting

RULE = "not_alone"


def _part(_facts: Facts, person: Person, date: dt.date, _role: str) -> Part:
    limited = any(limits.not_alone and limits.holds_on(date) for limits in person.limits)
    return Part.NEEDS if limited else Part.GIVES


def _with_others(city: City) -> None:
    people = city.facts.problem.people
    if any(limits.not_alone for person in people for limits in person.limits):
        for site in city.facts.sites:
            city.accompany(RULE, Company(RULE, site, _part, enough=2), price_of(city.facts, RULE))


POSTING = CoverPosting(RULE, _with_others, among_others=True)
