"""Nobody under 18 works on a Saturday."""

from __future__ import annotations

from roster.rules.facts import Facts
from roster.rules.frame import Frame
from roster.rules.posting import FilterPosting
from roster.rules.young import if_young

FRIDAY, SATURDAY, MIDNIGHT = 4, 5, 1440


def _not_on_saturday(_facts: Facts, frame: Frame) -> bool:
    weekday, span = frame.date.weekday(), frame.shape.span
    if weekday == SATURDAY:
        return frame.shape.duty_type.clock != "none" and span.start >= MIDNIGHT
    return weekday != FRIDAY or span.end <= MIDNIGHT


POSTING = FilterPosting("youth_saturday", personal=if_young(_not_on_saturday))
