"""A fixed appointment is kept inside a duty of that day, at its site if it has one."""

from __future__ import annotations

import datetime as dt

from models.people import Person
from roster.rules.facts import Facts
from roster.rules.frame import Shape
from roster.rules.posting import FilterPosting


def _contains_all(facts: Facts, person: Person, shape: Shape) -> bool:
    return all(row.span in shape.appointments for row in facts.appointments(person, shape.date))


def _is_there(facts: Facts, person: Person, date: dt.date, site: str) -> bool:
    return all(row.site in {None, site} for row in facts.appointments(person, date))


def _has_one(facts: Facts, person: Person, date: dt.date) -> bool:
    return bool(facts.appointments(person, date))


POSTING = FilterPosting("fixed_appointment", shape=_contains_all, site=_is_there, needs_duty=_has_one)
