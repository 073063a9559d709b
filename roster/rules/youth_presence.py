"""From the start to the end of a duty of somebody under 18 there are ten hours at most."""

from __future__ import annotations

from roster.rules.facts import Facts
from roster.rules.frame import Frame
from roster.rules.posting import FilterPosting
from roster.rules.young import if_young


def _near_enough(facts: Facts, frame: Frame) -> bool:
    if frame.shape.duty_type.clock == "none":
        return True
    return facts.lasting(frame.date, frame.shape.span) <= facts.number("youth_presence")


POSTING = FilterPosting("youth_presence", personal=if_young(_near_enough))
