"""Reads shift-scheduling instances of Curtois and Qu (2014) (format: schedulingbenchmarks.org/nrp)."""

from __future__ import annotations

from collections.abc import Container, Mapping

from benchmarks.case import FaultyError
from benchmarks.curtois import Cover, Employee, Instance, Request, Shift
from benchmarks.lines import Row, rows_of, unique

NEEDED = ("HORIZON", "SHIFTS", "STAFF", "COVER")
OTHERS = ("DAYS_OFF", "SHIFT_ON_REQUESTS", "SHIFT_OFF_REQUESTS")


def read(text: str) -> Instance:
    """An instance from the text of its file.

    Raises:
        FaultyError: naming the line.
    """
    part = rows_of(text, NEEDED, OTHERS)
    days = _days(part["HORIZON"])
    shifts = _shifts(part["SHIFTS"])
    off = _days_off(part["DAYS_OFF"], days)
    staff = _staff(part["STAFF"], shifts, off)
    _all_known(part["DAYS_OFF"], staff)
    on_requests = [_request(row, staff, shifts, days, on=True) for row in part["SHIFT_ON_REQUESTS"]]
    off_requests = [_request(row, staff, shifts, days, on=False) for row in part["SHIFT_OFF_REQUESTS"]]
    cover = tuple(_cover(row, shifts, days) for row in part["COVER"])
    return Instance(days, shifts, staff, (*on_requests, *off_requests), cover)


def _days(rows: list[Row]) -> int:
    if len(rows) != 1:
        raise FaultyError(f"SECTION_HORIZON has {len(rows)} lines, but must have one: the number of days")
    return rows[0].whole(rows[0].text, "the number of days", 1, 10_000)


def _shifts(rows: list[Row]) -> dict[str, Shift]:
    names = [_first(row) for row in rows]
    unique(zip(rows, names, strict=True), "the shift")
    if not names:
        raise FaultyError("SECTION_SHIFTS has no line")
    return {name: _shift(row, names) for row, name in zip(rows, names, strict=True)}


def _shift(row: Row, known: Container[str]) -> Shift:
    name, minutes, not_next = row.fields("id", "minutes", "shifts that must not follow")
    others = [row.known(other.strip(), "shift", known) for other in not_next.split("|") if other.strip()]
    return Shift(name, row.whole(minutes, "the length", 0, 10_000), frozenset(others))


def _days_off(rows: list[Row], days: int) -> dict[str, frozenset[int]]:
    unique(((row, _first(row)) for row in rows), "the employee")
    return {
        _first(row): frozenset(row.whole(day.strip(), "the day", 0, days) for day in row.text.split(",")[1:] if day)
        for row in rows
    }


def _first(row: Row) -> str:
    return row.text.partition(",")[0].strip()


def _all_known(rows: list[Row], staff: Container[str]) -> None:
    for row in rows:
        row.known(_first(row), "employee", staff)


def _staff(rows: list[Row], shifts: Container[str], off: Mapping[str, frozenset[int]]) -> dict[str, Employee]:
    unique(((row, _first(row)) for row in rows), "the employee")
    if not rows:
        raise FaultyError("SECTION_STAFF has no line")
    return {_first(row): _employee(row, shifts, off) for row in rows}


def _employee(row: Row, shifts: Container[str], off: Mapping[str, frozenset[int]]) -> Employee:
    limits = (
        "most minutes",
        "least minutes",
        "most shifts in a row",
        "least shifts in a row",
        "least days off in a row",
        "most weekends",
    )
    name, of_type, *texts = row.fields("id", "most shifts of each type", *limits)
    numbers = [row.whole(text, what) for text, what in zip(texts, limits, strict=True)]
    most_minutes, least_minutes, most, least, least_off, weekends = numbers
    if most_minutes < least_minutes:
        raise row.fault(f"at most {most_minutes} and at least {least_minutes} minutes cannot be")
    if 0 < most < least:
        raise row.fault(f"at most {most} and at least {least} shifts in a row cannot be")
    return Employee(
        id=name,
        most=_most(row, of_type, shifts),
        most_minutes=most_minutes,
        least_minutes=least_minutes,
        most_in_a_row=most,
        least_in_a_row=least,
        least_off_in_a_row=least_off,
        most_weekends=weekends,
        days_off=off.get(name, frozenset()),
    )


def _most(row: Row, text: str, shifts: Container[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for entry in filter(None, text.split("|")):
        shift, sign, count = (word.strip() for word in entry.partition("="))
        if not sign or shift in found:
            raise row.fault(f"shift=number, once for each shift, expected in {text!r}")
        found[row.known(shift, "shift", shifts)] = row.whole(count, f"the number of {shift}")
    return found


def _request(row: Row, staff: Container[str], shifts: Container[str], days: int, *, on: bool) -> Request:
    employee, day, shift, weight = row.fields("employee", "day", "shift", "weight")
    return Request(
        row.known(employee, "employee", staff),
        row.whole(day, "the day", 0, days),
        row.known(shift, "shift", shifts),
        row.whole(weight, "the weight"),
        on,
    )


def _cover(row: Row, shifts: Container[str], days: int) -> Cover:
    day, shift, *numbers = row.fields("day", "shift", "requirement", "weight under", "weight over")
    wanted, under, over = (row.whole(number, "requirement or weight") for number in numbers)
    return Cover(row.whole(day, "the day", 0, days), row.known(shift, "shift", shifts), wanted, under, over)
