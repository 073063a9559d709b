"""How many weekends somebody works at most, and whether whole ones: columns of the sheet Personal."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.history import RunningCount
from roster.workbook.read import read_inputs
from tests.workbook.good import good_rows, write_good


@pytest.mark.parametrize(("typed", "read"), [(None, None), (0, 0), (3, 3)])
def test_most_weekends(tmp_path: Path, typed: int | None, read: int | None) -> None:
    rows = good_rows()
    rows["bezirk-W.xlsx"]["people"][1]["weekends"] = typed
    problem = read_inputs(write_good(tmp_path, rows)).problem
    assert problem
    assert [person.weekends for person in problem.people if person.id == "P002"] == [read]
    assert all(person.weekends is None for person in problem.people if person.id != "P002")


@pytest.mark.parametrize(("typed", "read"), [(None, True), (True, True), (False, False)])
def test_whole_weekends(tmp_path: Path, typed: bool | None, read: bool) -> None:
    rows = good_rows()
    rows["bezirk-W.xlsx"]["people"][1]["whole_weekends"] = typed
    problem = read_inputs(write_good(tmp_path, rows)).problem
    assert problem
    assert [person.whole_weekends for person in problem.people if person.id == "P002"] == [read]
    assert all(person.whole_weekends for person in problem.people if person.id != "P002")


def test_more_weekends_than_a_year_has_are_a_fault(tmp_path: Path) -> None:
    rows = good_rows()
    rows["bezirk-W.xlsx"]["people"][1]["weekends"] = 54
    reading = read_inputs(write_good(tmp_path, rows))
    assert reading.problem is None
    assert [finding.code for finding in reading.findings if finding.stops] == ["out_of_range"]


def test_duties_and_weekends_before_are_counted(tmp_path: Path) -> None:
    rows = good_rows()
    rows["bezirk-W.xlsx"]["counts"] = [{"person": "P001", "duties": 38, "weekends": 0}]
    problem = read_inputs(write_good(tmp_path, rows)).problem
    assert problem
    assert set(problem.history.counts) == {
        RunningCount(person="P001", what="duties", count=38),
        RunningCount(person="P001", what="weekends", count=0),
    }
