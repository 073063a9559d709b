"""Nobody under 18 works on a Saturday."""

from __future__ import annotations

from models.people import Person
from roster.rules.facts import Facts
from roster.rules.frame import Shape
from roster.rules.posting import FilterPosting

FRIDAY, SATURDAY, MIDNIGHT = 4, 5, 1440


def _not_on_saturday(_facts: Facts, person: Person, shape: Shape) -> bool:
    weekday = shape.date.weekday()
    into_it = weekday == FRIDAY and shape.span.end > MIDNIGHT
    return not (weekday == SATURDAY or into_it) or not person.young_on(shape.date)


POSTING = FilterPosting("youth_saturday", shape=_not_on_saturday)
