"""What a district manager does in ten minutes, cell by cell, and the counter at 0 afterwards."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from models.base import Span
from models.problem import Problem
from roster.workbook.annotate import annotate
from roster.workbook.read import Reading, read_inputs
from tests.workbook.good import write_good
from tests.workbook.spoil import spoil

W = "bezirk-W.xlsx"
MONDAY = dt.date(2026, 6, 8)


def edit(workbook: Workbook) -> None:
    """Exactly what is typed: into the first free line of a sheet, or over what stands there."""
    absences, people, patterns = workbook["Abwesenheiten"], workbook["Personal"], workbook["Zeitmuster"]
    absences["A7"], absences["B7"], absences["C7"] = "P003 Nowak, Jan", MONDAY, dt.date(2026, 6, 9)
    workbook["Planblatt"]["R3"] = "!F1·ALT"
    people["B7"], people["C7"], people["F7"], people["H7"] = "Sommer", "Uta", "WAN", 19.5
    patterns["O5"], patterns["P5"], patterns["Q5"] = None, None, None
    workbook["Planblatt"]["T3"] = "wS"


@pytest.fixture
def reading(tmp_path: Path) -> Reading:
    spoil(write_good(tmp_path / "in") / W, edit)
    return read_inputs(tmp_path / "in")


@pytest.fixture
def problem(reading: Reading) -> Problem:
    assert reading.problem
    return reading.problem


def test_an_absence_is_entered(problem: Problem) -> None:
    assert [one.date for one in problem.absences if one.person == "P003"] == [
        MONDAY,
        dt.date(2026, 6, 9),
        dt.date(2026, 6, 10),
    ]


def test_a_duty_is_pinned(problem: Problem) -> None:
    assert ("P001", dt.date(2026, 6, 9), "F1", "ALT") in [
        (pin.person, pin.date, pin.duty_type, pin.site) for pin in problem.pins
    ]


def test_a_colleague_is_added(problem: Problem) -> None:
    uta = next(person for person in problem.people if person.last_name == "Sommer")
    assert (uta.id, uta.home_site, uta.contracts[0].weekly_minutes) == ("W-neu-7", "WAN", 1170)


def test_a_part_timers_pattern_is_changed(problem: Problem) -> None:
    """Without the Thursday, four days share the 39 hours."""
    ece = next(person for person in problem.people if person.id == "P002")
    week = ece.contracts[0].pattern.weeks[0]
    assert [day.target if day else None for day in week] == [585, 585, 585, None, 585, None, None]
    assert week[0]
    assert week[0].window == Span(start=420, end=1140)


def test_a_wish_is_entered(problem: Problem) -> None:
    assert ("P001", dt.date(2026, 6, 11), "late") in [(wish.person, wish.date, wish.kind) for wish in problem.wishes]


def test_the_counter_shows_no_fault(reading: Reading, tmp_path: Path) -> None:
    annotate(tmp_path / "in", reading.findings, tmp_path / "out")
    start = load_workbook(tmp_path / "out" / W)["Start"]
    assert "0 Fehler, 2 Hinweise" in [cell.value for cell in start["A"]]
    assert {finding.code for finding in reading.findings} == {"new_person", "default_pattern"}
