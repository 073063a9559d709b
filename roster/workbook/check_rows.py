"""What holds for every sheet: no row twice, nothing ends before it starts, either one thing or the other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from models.finding import Address, Finding, fault
from models.message import message
from roster.workbook.book import Book
from roster.workbook.columns import Value
from roster.workbook.inputs import Inputs
from roster.workbook.layout_people import DAY_KEYS
from roster.workbook.parse_times import clock_text
from roster.workbook.quoting import quoted
from roster.workbook.tables import Row

PAIRS = (
    ("from", "to"),
    ("break_from", "break_to"),
    ("frame_from", "frame_to"),
    ("earliest_start", "latest_end"),
    *((f"{day}_from", f"{day}_to") for day in DAY_KEYS),
    ("valid_from", "valid_to"),
    ("first", "last"),
    ("start", "end"),
    ("lower", "upper"),
)
EITHER = {
    "wishes": (("date", "weekday"),),
    "appointments": (("date", "weekday"), ("person", "team")),
    "demand": (("weekdays", "date"),),
    "forecast": (("cases", "share"),),
}
ON_GRID = {
    "openings": ("from", "to"),
    "calendar": ("from", "to"),
    "duty_types": ("from", "to", "break_minutes", "break_from", "break_to", "break_step"),
    "demand": ("from", "to"),
    "appointments": ("from", "to"),
    "sites": ("set_up", "close_down"),
    "cases": ("from", "to"),
    "settings": ("demand_step",),
}
_DAY = 24 * 60
_CLOCKS = frozenset({"from", "to", "break_from", "break_to"})


def check_rows(inputs: Inputs) -> Iterator[Finding]:
    """Everything that can be said about a row by itself or beside its like."""
    grid = inputs.setting("grid", 5)
    for book in inputs.books:
        for key, rows in book.tables.items():
            yield from _duplicates(rows)
            for row in rows:
                yield from _backwards(row)
                yield from _open_ended(row)
                yield from _either(row, key)
                yield from _off_grid(row, key, grid)
        yield from _texts_of_ids(book)


def _duplicates(rows: list[Row]) -> Iterator[Finding]:
    seen: dict[tuple[Value, ...], Row] = {}
    for row in rows:
        keys = row.sheet.unique
        if not keys or row.broken & set(keys) or all(row.get(key) is None for key in keys):
            continue
        identity = tuple(1 if key == "week" and row.get(key) is None else row.get(key) for key in keys)
        earlier = seen.setdefault(identity, row)
        if earlier is not row:
            yield _twice(row, earlier)


def _twice(row: Row, earlier: Row) -> Finding:
    what = message("this stands already in row {row}", row=earlier.number)
    return fault("duplicate", row.at(row.sheet.unique[0]), what, message("Maybe delete one of the two?"))


def _backwards(row: Row) -> Iterator[Finding]:
    for first, last in PAIRS:
        start, end = row.get(first), row.get(last)
        if _ordered(first, start, end):
            continue
        yield ends_before_start(row.at(last), _said(first, start), _said(first, end))


def ends_before_start(address: Address, start: str, end: str) -> Finding:
    """The fault of a stretch of time that runs backwards."""
    what = message("ends ({end}) before it starts ({start})", start=start, end=end)
    return fault("ends_before_start", address, what, message("Maybe the two are swapped?"))


def _open_ended(row: Row) -> Iterator[Finding]:
    """A time without its partner means from or to the end of the day."""
    start, end = row.get("from"), row.get("to")
    if isinstance(start, int) and end is None and start >= _DAY:
        yield ends_before_start(row.at("from"), clock_text(start), clock_text(_DAY))
    if isinstance(end, int) and start is None and end <= 0:
        yield ends_before_start(row.at("to"), clock_text(0), clock_text(end))


def _ordered(key: str, start: Value, end: Value) -> bool:
    if isinstance(start, dt.date) and isinstance(end, dt.date):
        return start <= end
    if not isinstance(start, int) or not isinstance(end, int):
        return True
    return start <= end if key == "lower" else start < end


def _said(key: str, value: Value) -> str:
    if isinstance(value, dt.date):
        return f"{value:%d.%m.%Y}"
    return str(value) if key == "lower" or not isinstance(value, int) else clock_text(value)


def _either(row: Row, key: str) -> Iterator[Finding]:
    for pair in EITHER.get(key, ()):
        if row.broken & set(pair):
            continue
        filled = [name for name in pair if row.get(name) is not None]
        if len(filled) != 1:
            titles = {name: row.sheet.column(name).title for name in pair}
            what = message("either {one} or {other} must be filled in", one=titles[pair[0]], other=titles[pair[1]])
            yield fault("either_or", row.at(pair[0]), what)


def _off_grid(row: Row, key: str, grid: int) -> Iterator[Finding]:
    for name in ON_GRID.get(key, ()):
        value = row.get(name)
        if not isinstance(value, int) or value % grid == 0:
            continue
        clock = name in _CLOCKS
        near = round(value / grid) * grid
        shown, better = (clock_text(value), clock_text(near)) if clock else (str(value), str(near))
        yield off_grid(row.at(name), shown, better, grid)


def off_grid(address: Address, value: str, better: str, grid: int) -> Finding:
    """The fault of a time that the solver cannot reach."""
    what = message("{value} does not lie on the grid of {grid} minutes", value=value, grid=grid)
    return fault("off_grid", address, what, message("Maybe {suggestion}?", suggestion=better))


def _texts_of_ids(book: Book) -> Iterator[Finding]:
    """Ids that differ only in case would be one and the same to a planner."""
    for rows in book.tables.values():
        seen: dict[str, str] = {}
        for row in rows:
            value = row.get("id")
            if value is None or row.sheet.key == "people":
                continue
            other = seen.setdefault(str(value).casefold(), str(value))
            if other != value:
                what = message("'{cell}' and '{other}' differ only in case", cell=quoted(value), other=quoted(other))
                yield fault("duplicate", row.at("id"), what)
