"""A fixed day among published ones: what was promised there stays known, or somebody is told that it is not."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from models.history import DayOff
from roster.workbook.read import Reading, read_inputs
from tests.workbook.good import MONDAY, good_rows, write_good

ONE, OTHER, THIRD = (str(row["id"]) for row in good_rows()["bezirk-W.xlsx"]["people"][:3])
EARLY, LATE = (str(row["id"]) for row in good_rows()["zentrale.xlsx"]["duty_types"][:2])


def read(tmp_path: Path, codes: dict[str, str], date: dt.date = MONDAY) -> Reading:
    rows = good_rows()
    rows["bezirk-W.xlsx"]["plan"] = [{"person": who, "date": date, "code": code} for who, code in codes.items()]
    rows["bezirk-A.xlsx"]["plan"] = []
    return read_inputs(write_good(tmp_path, rows))


def hidden(reading: Reading) -> list[str | None]:
    return [row.address.column for row in reading.findings if row.code == "promise_hidden"]


@pytest.mark.parametrize("code", [f"!{LATE}", "!-", f"!{LATE}; wFrei"])
def test_a_fixed_day_among_published_ones_is_said(tmp_path: Path, code: str) -> None:
    reading = read(tmp_path, {ONE: EARLY, OTHER: code})
    assert len(hidden(reading)) == 1
    assert reading.problem is not None


@pytest.mark.parametrize(
    "codes",
    [
        {ONE: f"!{EARLY}", OTHER: f"!{LATE}"},
        {ONE: EARLY, OTHER: LATE},
        {ONE: EARLY, OTHER: f"{EARLY}; !{LATE}"},
        {ONE: EARLY, OTHER: "wFrei"},
    ],
)
def test_nothing_is_said_where_nothing_is_hidden(tmp_path: Path, codes: dict[str, str]) -> None:
    assert hidden(read(tmp_path, codes)) == []


def test_days_that_are_over_promise_nothing(tmp_path: Path) -> None:
    assert hidden(read(tmp_path, {ONE: EARLY, OTHER: f"!{LATE}"}, MONDAY - dt.timedelta(days=3))) == []


def test_a_published_code_and_a_fixed_one_stand_in_one_cell(tmp_path: Path) -> None:
    """The freeze knows the first, and the plan is asked for the second: that takes a consent."""
    problem = read(tmp_path, {ONE: EARLY, OTHER: f"{EARLY}; !{LATE}"}).problem
    assert problem is not None
    assert [(duty.person, duty.duty_type) for duty in problem.history.published] == [(ONE, EARLY), (OTHER, EARLY)]
    assert [(pin.person, pin.duty_type) for pin in problem.pins] == [(OTHER, LATE)]
    assert DayOff(person=OTHER, date=MONDAY) not in problem.history.published_off
