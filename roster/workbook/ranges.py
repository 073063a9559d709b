"""Days and times of rows: on which days a row holds, and whether two of them meet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from roster.workbook.tables import Row

Day = dt.date | int


def days_of(row: Row) -> list[Day]:
    """The date of a row, or its days of the week; every day where it names none."""
    date, weekdays, weekday = row.get("date"), row.get("weekdays"), row.get("weekday")
    if isinstance(date, dt.date):
        return [date]
    if isinstance(weekdays, tuple):
        return [int(day) for day in weekdays]
    return [weekday] if isinstance(weekday, int) else list(range(7))


def is_meant(row: Row, date: dt.date) -> bool:
    """Whether a row that may be for one day of the week only is for this date."""
    weekday = row.get("weekday")
    return weekday is None or date.weekday() == weekday


def overlapping(one: Row, other: Row) -> bool:
    """Whether two rows with from and to share at least a minute."""
    first, last = _clock(one)
    start, end = _clock(other)
    return first < end and start < last


def _clock(row: Row) -> tuple[int, int]:
    start, end = row.get("from"), row.get("to")
    return (start if isinstance(start, int) else 0), (end if isinstance(end, int) else 1440)


def stretch(row: Row, first: str = "valid_from", last: str = "valid_to") -> tuple[dt.date, dt.date]:
    """From when to when a row holds; what is left out is open."""
    start, end = row.get(first), row.get(last)
    return (
        start if isinstance(start, dt.date) else dt.date.min,
        end if isinstance(end, dt.date) else dt.date.max,
    )


def meet(one: tuple[dt.date, dt.date], other: tuple[dt.date, dt.date]) -> bool:
    """Whether two stretches of time share a day."""
    return one[0] <= other[1] and other[0] <= one[1]


def dates_between(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    """Every date from the first to the last."""
    for day in range((last - first).days + 1):
        yield first + dt.timedelta(days=day)
