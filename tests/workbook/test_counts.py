"""The sheet Zähler becomes running counts."""

import datetime as dt
from pathlib import Path

from openpyxl import Workbook

from models.history import RunningCount
from roster.workbook.read import read_inputs
from tests.workbook.good import good_rows, write_good
from tests.workbook.spoil import german, reading_of, typed

APRIL = dt.date(2026, 4, 1)


def test_each_number_is_a_count_and_an_empty_cell_is_none(tmp_path: Path) -> None:
    rows = good_rows()
    rows["bezirk-W.xlsx"]["counts"] = [
        {"person": "P001", "since": APRIL, "late": 9, "travel_minutes": 160},
        {"person": "P003", "saturday": 0, "away": 2, "refused_wishes": 1},
    ]
    problem = read_inputs(write_good(tmp_path, rows)).problem
    assert problem
    assert set(problem.history.counts) == {
        RunningCount(person="P001", what="late", count=9, since=APRIL),
        RunningCount(person="P001", what="travel_minutes", count=160, since=APRIL),
        RunningCount(person="P003", what="saturday", count=0),
        RunningCount(person="P003", what="away", count=2),
        RunningCount(person="P003", what="refused_wishes", count=1),
    }


def test_counting_begins_before_the_first_day(tmp_path: Path) -> None:
    rows = good_rows()
    rows["bezirk-W.xlsx"]["counts"] = [{"person": "P001", "since": APRIL, "late": 9}]
    write_good(tmp_path, rows)
    sunday, monday = dt.date(2026, 6, 7), dt.date(2026, 6, 8)
    assert reading_of(tmp_path, "bezirk-W.xlsx", typed("Zähler", "B4", sunday)).problem
    reading = reading_of(tmp_path, "bezirk-W.xlsx", typed("Zähler", "B4", monday))
    assert [german(finding) for finding in reading.findings] == [
        "bezirk-W.xlsx: Zähler!B4: die Zählung muss vor dem ersten geplanten Tag beginnen"
    ]
    assert reading.problem is None


def test_a_workbook_without_the_sheet_is_still_read(tmp_path: Path) -> None:
    def older(workbook: Workbook) -> None:
        del workbook["Zähler"]

    reading = reading_of(write_good(tmp_path), "bezirk-W.xlsx", older)
    assert reading.problem
    assert reading.problem.history.counts == ()
