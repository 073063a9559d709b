"""What a planner has fixed stays as it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from models.people import Person
from models.requests import Pin
from roster.rules.facts import Facts
from roster.rules.frame import Shape
from roster.rules.posting import FilterPosting


def _pins(facts: Facts, person: Person, date: dt.date) -> Iterable[Pin]:
    return facts.pins.get((person.id, date), ())


def _of_the_type(facts: Facts, person: Person, shape: Shape) -> bool:
    return all(not pin.off and pin.duty_type in {None, shape.duty_type.id} for pin in _pins(facts, person, shape.date))


def _at_the_site(facts: Facts, person: Person, date: dt.date, site: str) -> bool:
    return all(pin.site in {None, site} for pin in _pins(facts, person, date))


def _in_the_role(facts: Facts, person: Person, date: dt.date, _site: str, role: str) -> bool:
    return all(pin.role in {None, role} for pin in _pins(facts, person, date))


def _has_one(facts: Facts, person: Person, date: dt.date) -> bool:
    return any(not pin.off for pin in _pins(facts, person, date))


POSTING = FilterPosting("pins", shape=_of_the_type, site=_at_the_site, role=_in_the_role, needs_duty=_has_one)
