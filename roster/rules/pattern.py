"""A duty lies on the days and in the hours of the contract; a Saturday off does not bind the Saturday pool."""

from __future__ import annotations

from models.people import Person
from roster.rules.facts import Facts
from roster.rules.frame import Shape
from roster.rules.posting import FilterPosting

SATURDAY = 5


def _inside(_facts: Facts, person: Person, shape: Shape) -> bool:
    day = person.pattern_on(shape.date)
    if day is None:
        return person.saturday_pool and shape.date.weekday() == SATURDAY and person.contract_on(shape.date) is not None
    return day.window.contains(shape.span)


POSTING = FilterPosting("pattern", shape=_inside)
