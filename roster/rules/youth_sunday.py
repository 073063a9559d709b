"""Nobody under 18 works on Sundays and public holidays."""

from __future__ import annotations

import datetime as dt

from roster.rules.facts import Facts
from roster.rules.frame import Frame
from roster.rules.posting import FilterPosting
from roster.rules.young import if_young

SUNDAY, MIDNIGHT = 6, 1440
NEXT = dt.timedelta(days=1)


def _on_other_days(facts: Facts, frame: Frame) -> bool:
    span = frame.shape.span
    if frame.shape.duty_type.clock == "none":
        return not _is_free(facts, frame.date)
    before = span.start < MIDNIGHT and _is_free(facts, frame.date)
    return not before and not (span.end > MIDNIGHT and _is_free(facts, frame.date + NEXT))


def _is_free(facts: Facts, date: dt.date) -> bool:
    return date.weekday() == SUNDAY or date in facts.holidays


POSTING = FilterPosting("youth_sunday", personal=if_young(_on_other_days))
