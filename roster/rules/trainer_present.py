"""Whoever is in training for what a role needs works in it only while somebody who can do it works at the site."""

from __future__ import annotations

import datetime as dt

from models.people import Person
from roster.rules.company import Company, Part, PartOf, price_of
from roster.rules.facts import Facts
from roster.rules.posting import City, CoverPosting

RULE = "trainer_present"


def _part_in(qualification: str) -> PartOf:
    """Who needs a trainer for this qualification, and who is one."""

    def part(facts: Facts, person: Person, date: dt.date, role: str) -> Part:
        held = [row for row in person.qualifications if row.qualification == qualification and row.holds_on(date)]
        if any(not row.in_training for row in held):
            return Part.GIVES
        return Part.NEEDS if held and qualification in facts.roles[role].qualifications else Part.NONE

    return part


def _beside_trainers(city: City) -> None:
    people = city.facts.problem.people
    learned = {row.qualification for person in people for row in person.qualifications if row.in_training}
    for qualification in sorted(learned):
        part = _part_in(qualification)
        for site in city.facts.sites:
            city.accompany(RULE, Company(f"trained {qualification}", site, part), price_of(city.facts, RULE))


POSTING = CoverPosting(RULE, _beside_trainers, among_others=True)
