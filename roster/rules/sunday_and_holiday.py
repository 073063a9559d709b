"""Nobody works on Sundays and public holidays."""

from __future__ import annotations

import datetime as dt

from roster.rules.facts import Facts
from roster.rules.frame import Frame
from roster.rules.posting import FilterPosting

MIDNIGHT = 1440
DAY = dt.timedelta(days=1)


def _on_working_days(facts: Facts, frame: Frame) -> bool:
    """Neither before midnight nor after it on a day that is free."""
    work = (*frame.pieces, *frame.shape.appointments)
    today = any(span.start < MIDNIGHT for span in work)
    tomorrow = any(span.end > MIDNIGHT for span in work)
    return not (today and _is_free(facts, frame.date)) and not (tomorrow and _is_free(facts, frame.date + DAY))


def _is_free(facts: Facts, date: dt.date) -> bool:
    return date.weekday() == 6 or date in facts.holidays


POSTING = FilterPosting("sunday_and_holiday", frame=_on_working_days)
