"""On 24 and 31 December nobody works, unless the centre has opened a site on that day."""

from __future__ import annotations

import datetime as dt

from roster.rules.facts import Facts
from roster.rules.frame import Frame
from roster.rules.posting import FilterPosting
from roster.rules.sunday_and_holiday import dates_worked


def _unless_opened(facts: Facts, frame: Frame) -> bool:
    return not any(_is_free(facts, date) for date in dates_worked(frame))


def _is_free(facts: Facts, date: dt.date) -> bool:
    eve = date.month == 12 and date.day in {24, 31}
    return eve and not any(opened == date for _, opened in facts.staffed)


POSTING = FilterPosting("year_end", frame=_unless_opened)
