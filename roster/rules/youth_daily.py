"""Nobody under 18 works more than eight hours a day."""

from __future__ import annotations

from models.people import Person
from roster.rules.facts import Facts
from roster.rules.frame import Shape
from roster.rules.posting import FilterPosting


def _short_enough(facts: Facts, person: Person, shape: Shape) -> bool:
    return shape.minutes <= facts.number("youth_daily") or not person.young_on(shape.date)


POSTING = FilterPosting("youth_daily", shape=_short_enough)
