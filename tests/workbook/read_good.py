"""The good workbooks, read into a problem."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from models.problem import Problem
from roster.workbook.read import read_inputs
from tests.workbook.good import GoodRows, write_good

MONDAY = dt.date(2026, 6, 8)


def problem_of(tmp_path: Path, rows: dict[str, GoodRows] | None = None) -> Problem:
    reading = read_inputs(write_good(tmp_path, rows))
    assert [str(finding) for finding in reading.findings if finding.stops] == []
    assert reading.problem
    return reading.problem


def day(number: int) -> dt.date:
    return MONDAY + dt.timedelta(days=number)
