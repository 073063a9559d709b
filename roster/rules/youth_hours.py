"""Nobody under 18 works before six or after twenty o'clock."""

from __future__ import annotations

from models.base import Span
from roster.rules.facts import Facts
from roster.rules.frame import Frame
from roster.rules.posting import FilterPosting
from roster.rules.young import if_young

BY_DAY = (Span(start=360, end=1200), Span(start=1800, end=2640))
"""Six to twenty o'clock, on the date of the duty and on the day after it."""


def _by_day(_facts: Facts, frame: Frame) -> bool:
    if frame.shape.duty_type.clock == "none":
        return True
    return any(hours.contains(frame.shape.span) for hours in BY_DAY)


POSTING = FilterPosting("youth_hours", personal=if_young(_by_day))
