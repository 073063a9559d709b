"""Nobody under 18 works after two o'clock on 24 and 31 December."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from models.base import Span
from roster.rules.facts import Facts
from roster.rules.frame import Frame
from roster.rules.posting import FilterPosting
from roster.rules.young import if_young

EVES = ((12, 24), (12, 31))
FROM, MIDNIGHT = 14 * 60, 1440


def _free(date: dt.date) -> Iterator[Span]:
    """The afternoon of an eve on this date or on the day after it, as seen from this date."""
    for shift in (0, 1):
        day = date + dt.timedelta(days=shift)
        if (day.month, day.day) in EVES:
            yield Span(start=FROM + shift * MIDNIGHT, end=(1 + shift) * MIDNIGHT)


def _before_two(_facts: Facts, frame: Frame) -> bool:
    if frame.shape.duty_type.clock == "none":
        return True
    return not any(afternoon.overlaps(frame.shape.span) for afternoon in _free(frame.date))


POSTING = FilterPosting("youth_year_end", personal=if_young(_before_two))
