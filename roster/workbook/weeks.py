"""ISO weeks: 2026-W24 begins on Monday 8 June 2026."""

from __future__ import annotations

import datetime as dt
import re

_WEEK = re.compile(r"^(?P<year>\d{4})-?[WK]{1,2}(?P<week>\d{1,2})$", re.IGNORECASE)


def monday_of(week: str) -> dt.date:
    """The Monday of an ISO week such as 2026-W24.

    Raises:
        ValueError: if there is no such week.
    """
    found = _WEEK.match(week.strip())
    if not found:
        raise ValueError(f"{week!r} is no week such as 2026-W24")
    return dt.date.fromisocalendar(int(found["year"]), int(found["week"]), 1)
