"""A public holiday on a Saturday, and week 53, as they are read from workbooks."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from models.problem import Problem
from roster.workbook.read import read_inputs
from tests.workbook.good import good_rows, write_good

TYPED = ("plan", "wishes", "absences", "consents", "appointments", "actuals", "accounts", "counts")


def read(tmp_path: Path, week: str, *, saturday: bool = False) -> Problem:
    """The small city in this week, nothing asked for; somebody works six hours on Saturdays, if at all."""
    rows = good_rows()
    rows["zentrale.xlsx"]["settings"][0]["week"] = week
    for name in ("bezirk-A.xlsx", "bezirk-W.xlsx"):
        rows[name] = {key: [] if key in TYPED else kept for key, kept in rows[name].items()}
    if saturday:
        rows["bezirk-W.xlsx"]["patterns"][0] |= {"sa_from": 480, "sa_to": 900, "sa_target": 360}
    problem = read_inputs(write_good(tmp_path, rows)).problem
    assert problem is not None
    return problem


@pytest.mark.parametrize(
    ("week", "date"),
    [("2026-W40", dt.date(2026, 10, 3)), ("2026-W52", dt.date(2026, 12, 26)), ("2027-W17", dt.date(2027, 5, 1))],
)
def test_only_who_would_work_on_it_gets_a_credit(tmp_path: Path, week: str, date: dt.date) -> None:
    assert [row for row in read(tmp_path / "none", week).holiday_credits if row.date == date] == []
    problem = read(tmp_path / "one", week, saturday=True)
    assert [row.credited for row in problem.holiday_credits if row.date == date] == [360]
    assert date in {holiday.date for holiday in problem.holidays}
    assert date not in {opening.date for opening in problem.openings}


def test_week_53_ends_in_the_next_year(tmp_path: Path) -> None:
    problem = read(tmp_path, "2026-W53")
    assert (problem.horizon.first, problem.horizon.last) == (dt.date(2026, 12, 28), dt.date(2027, 1, 3))
    christmas = [dt.date(2026, 12, 25), dt.date(2026, 12, 26)]
    assert [holiday.date for holiday in problem.holidays] == [*christmas, dt.date(2027, 1, 1)]
    assert {row.date for row in problem.holiday_credits} == {dt.date(2026, 12, 31), dt.date(2027, 1, 1)}
