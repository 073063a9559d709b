"""A week is written as ISO writes it: 2026-W24, or 2026-W53 where a year has one."""

from __future__ import annotations

import datetime as dt
import re

from models.message import message
from roster.run.exits import Exit
from roster.run.job import EndedError

FORM = re.compile(r"(\d{4})-W(\d{2})")


def weeks_of(written: str | None) -> tuple[str, ...]:
    """The weeks of a list with commas, in its order; none for None.

    Raises:
        EndedError: naming the first that is no week of its year.
    """
    weeks = tuple(week.strip().upper() for week in written.split(",")) if written else ()
    wrong = next((week for week in weeks if not is_week(week)), None)
    if wrong is not None:
        raise EndedError(Exit.USAGE, message("'{week}' is no week. Maybe 2026-W24?", week=wrong))
    return weeks


def is_week(week: str) -> bool:
    """Whether there is such a week."""
    found = FORM.fullmatch(week)
    try:
        return found is not None and bool(dt.date.fromisocalendar(int(found[1]), int(found[2]), 1))
    except ValueError:
        return False
