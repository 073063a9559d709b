"""Nobody under 18 works before six or after twenty o'clock."""

from __future__ import annotations

from models.base import Span
from models.people import Person
from roster.rules.facts import Facts
from roster.rules.frame import Shape
from roster.rules.posting import FilterPosting

BY_DAY = (Span(start=360, end=1200), Span(start=1800, end=2640))
"""Six to twenty o'clock, on the date of the duty and on the day after it."""


def _by_day(_facts: Facts, person: Person, shape: Shape) -> bool:
    if shape.duty_type.clock == "none" or not person.young_on(shape.date):
        return True
    return any(hours.contains(shape.span) for hours in BY_DAY)


POSTING = FilterPosting("youth_hours", shape=_by_day)
