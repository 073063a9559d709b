"""Nobody works on Sundays and public holidays."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from roster.rules.facts import Facts
from roster.rules.frame import Frame
from roster.rules.posting import FilterPosting

MIDNIGHT = 1440
DAY = dt.timedelta(days=1)


def _on_working_days(facts: Facts, frame: Frame) -> bool:
    """Neither before midnight nor after it on a day that is free."""
    return not any(_is_free(facts, date) for date in dates_worked(frame))


def dates_worked(frame: Frame) -> Iterator[dt.date]:
    """The frame's date if it has work before midnight, and the next one if it has some after it."""
    if any(span.start < MIDNIGHT for span in frame.work):
        yield frame.date
    if any(span.end > MIDNIGHT for span in frame.work):
        yield frame.date + DAY


def _is_free(facts: Facts, date: dt.date) -> bool:
    return date.weekday() == 6 or date in facts.holidays


POSTING = FilterPosting("sunday_and_holiday", frame=_on_working_days)
