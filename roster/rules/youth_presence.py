"""From the start to the end of a duty of somebody under 18 there are ten hours at most."""

from __future__ import annotations

from models.people import Person
from roster.rules.facts import Facts
from roster.rules.frame import Shape
from roster.rules.posting import FilterPosting


def _near_enough(facts: Facts, person: Person, shape: Shape) -> bool:
    if shape.duty_type.clock == "none" or not person.young_on(shape.date):
        return True
    return facts.lasting(shape.date, shape.span) <= facts.number("youth_presence")


POSTING = FilterPosting("youth_presence", shape=_near_enough)
