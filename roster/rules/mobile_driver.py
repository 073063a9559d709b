"""Where a mobile team goes, somebody who may drive works, too."""

from __future__ import annotations

import datetime as dt

from models.people import Person
from roster.rules.company import Company, Part, PartOf, price_of
from roster.rules.facts import Facts
from roster.rules.posting import City, CoverPosting

RULE = "mobile_driver"


def _driven(city: City) -> None:
    for site in city.facts.problem.sites:
        if site.driver is not None:
            company = Company(f"driver {site.driver}", site.id, _drives(site.driver))
            city.accompany(RULE, company, price_of(city.facts, RULE))


def _drives(qualification: str) -> PartOf:
    """Whoever holds it fully gives company to all others."""

    def part(_facts: Facts, person: Person, date: dt.date, _role: str) -> Part:
        held = [row for row in person.qualifications if row.qualification == qualification and row.holds_on(date)]
        return Part.GIVES if any(not row.in_training for row in held) else Part.NEEDS

    return part


POSTING = CoverPosting(RULE, _driven, among_others=True)
