"""Reads multi-activity instances of Qu and Curtois (2020) (format: schedulingbenchmarks.org/matsp)."""

from __future__ import annotations

import re

from benchmarks.case import FaultyError
from benchmarks.lines import Row, rows_of, unique
from benchmarks.matsp import BEGIN, DAY, PERIOD, Cover, Instance

NEEDED = ("HORIZON", "TASKS", "STAFF", "COVER")
TIMES = re.compile(r"(\d{2}):(\d{2})-(\d{2}):(\d{2})")


def read(text: str) -> Instance:
    """An instance from the text of its file.

    Raises:
        FaultyError: naming the line.
    """
    part = rows_of(text, NEEDED)
    days = _number(part, "HORIZON", "the number of days", 1000)
    activities = _number(part, "TASKS", "the number of activities", 1000)
    cover = tuple(_cover(row, days, activities) for row in part["COVER"])
    keys = [f"{found.start}, activity {found.activity}" for found in cover]
    unique(zip(part["COVER"], keys, strict=True), "the period from minute")
    return Instance(days=days, activities=activities, minutes=_staff(part["STAFF"]), cover=cover)


def _number(part: dict[str, list[Row]], section: str, what: str, below: int) -> int:
    rows = part[section]
    if len(rows) != 1:
        raise FaultyError(f"SECTION_{section} has {len(rows)} lines, but must have one: {what}")
    return rows[0].whole(rows[0].text, what, 1, below)


def _staff(rows: list[Row]) -> dict[str, tuple[int, int]]:
    if not rows:
        raise FaultyError("SECTION_STAFF has no line")
    fields = [row.fields("id", "least minutes", "most minutes") for row in rows]
    unique(((row, name) for row, (name, _, _) in zip(rows, fields, strict=True)), "the employee")
    return {name: _limits(row, least, most) for row, (name, least, most) in zip(rows, fields, strict=True)}


def _limits(row: Row, least: str, most: str) -> tuple[int, int]:
    limits = row.whole(least, "the least minutes"), row.whole(most, "the most minutes")
    if limits[1] < limits[0]:
        raise row.fault(f"at most {limits[1]} and at least {limits[0]} minutes cannot be")
    return limits


def _cover(row: Row, days: int, activities: int) -> Cover:
    day, times, activity, least, most = row.fields("day", "time", "activity", "least", "most")
    row.whole(activity, "the activity", 1, activities + 1)
    start = DAY * (row.whole(day, "the day", 1, days + 2) - 1) + _clock(row, times)
    if not BEGIN <= start < DAY * days + BEGIN:
        raise row.fault("the period lies outside the horizon, from 6:00 of the first day to 6:00 after the last")
    limits = row.whole(least, "the least staff"), row.whole(most, "the most staff")
    if limits[1] < limits[0]:
        raise row.fault(f"at most {limits[1]} and at least {limits[0]} people cannot be")
    return Cover(start, activity, *limits)


def _clock(row: Row, text: str) -> int:
    found = TIMES.fullmatch(text)
    hour, minute, to_hour, to_minute = map(int, found.groups()) if found else (0, 0, 0, 0)
    start, end = 60 * hour + minute, 60 * to_hour + to_minute
    if hour > 23 or minute > 59 or start % PERIOD or (start + PERIOD - end) % DAY:
        raise row.fault(f"a quarter of an hour on the clock expected, such as 06:00-06:15, not {text!r}")
    return start
