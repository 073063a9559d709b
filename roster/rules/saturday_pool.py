"""Saturdays are worked by those who volunteered for them."""

from __future__ import annotations

from models.people import Person
from roster.rules.facts import Facts
from roster.rules.frame import Shape
from roster.rules.posting import FilterPosting

SATURDAY = 5


def _volunteered(_facts: Facts, person: Person, shape: Shape) -> bool:
    return person.saturday_pool or shape.date.weekday() != SATURDAY


POSTING = FilterPosting("saturday_pool", shape=_volunteered)
