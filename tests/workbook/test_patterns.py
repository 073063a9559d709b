"""A day into which no duty fits is said where it stands, with the times into which one would fit."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from roster.workbook.read import read_inputs
from tests.workbook.good import write_good
from tests.workbook.spoil import german, spoil, typed

W, Z = "bezirk-W.xlsx", "zentrale.xlsx"
TOO_SHORT = (W, "Zeitmuster", "G4", dt.time(12, 0))
"""P001 may work on Mondays from 07:00 to 12:00; the shortest duty, K1, lasts from 07:45 to 12:15."""


def said(folder: Path, *cells: tuple[str, str, str, object]) -> list[str]:
    """What is said of days without a fitting duty after these cells were typed; nothing of it stops."""
    write_good(folder)
    for book, sheet, cell, value in cells:
        spoil(folder / book, typed(sheet, cell, value))
    reading = read_inputs(folder)
    assert reading.problem is not None
    return [german(finding) for finding in reading.findings if finding.code == "no_duty_fits"]


def test_the_good_workbooks_leave_room_for_a_duty(tmp_path: Path) -> None:
    assert not said(tmp_path)


def test_a_quarter_of_an_hour_too_short(tmp_path: Path) -> None:
    (line,) = said(tmp_path, TOO_SHORT)
    assert line == f"{W}: Zeitmuster!F4: kein Dienst passt in 07:00-12:00. Vielleicht 07:00-12:15?"


@pytest.mark.parametrize(
    "change",
    [
        (W, "Zeitmuster", "G4", dt.time(12, 15)),  # just long enough
        (W, "Zeitmuster", "C4", dt.date(2026, 6, 7)),  # no longer in force in the week that is planned
        (W, "Zeitmuster", "H4", 0),  # a day without a target need not be planned
        (Z, "Dienste", "L6", "Dienstplan, fest"),  # Z takes its times from the pattern, whatever they are
    ],
)
def test_days_that_are_left_alone(tmp_path: Path, change: tuple[str, str, str, object]) -> None:
    assert not said(tmp_path, TOO_SHORT, change)


def test_a_duty_for_other_people_or_days_does_not_help(tmp_path: Path) -> None:
    for column, value in (("L", "Gleitzeit"), ("N", "Di-Fr")):
        # only F1, until 16:15, is left
        line, *_ = said(tmp_path / column, (W, "Zeitmuster", "G4", dt.time(13, 0)), (Z, "Dienste", f"{column}5", value))
        assert line.endswith("kein Dienst passt in 07:00-13:00. Vielleicht 07:00-16:15?")
