"""Reserve roles, duties and numbers of the centre become cells, and what does not fit together is a fault."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from models.demand import Counted, OnDutyType
from models.problem import Problem
from roster.workbook.read import Reading, read_inputs
from tests.workbook.good import good_rows, write_good
from tests.workbook.spoil import german

Z = "zentrale.xlsx"
MON_TO_WED = (0, 1, 2)
WANTED = {"site": "WAN", "duty_type": "R", "weekdays": MON_TO_WED, "count": 2}


def reading(folder: Path, *lines: dict[str, Any], role: bool = True) -> Reading:
    """A reserve duty of four hours and a half, half an hour of it break, on weekdays."""
    rows = good_rows()
    standby: dict[str, Any] = {"id": "R", "name": "Reserve", "from": 465, "to": 735, "reserve": True}
    pause = {"break_minutes": 30, "break_from": 540, "break_to": 660}
    rows[Z]["duty_types"].append(standby | pause | {"weekdays": (0, 1, 2, 3, 4)})
    rows[Z]["roles"].append({"id": "Springt", "name": "Reserve", "department": "E", "reserve": role})
    rows[Z]["reserve"] = list(lines)
    return read_inputs(write_good(folder, rows))


def problem_of(folder: Path, *lines: dict[str, Any]) -> Problem:
    problem = reading(folder, *lines).problem
    assert problem
    return problem


def test_numbers_become_cells_of_the_days_on_which_the_site_opens(tmp_path: Path) -> None:
    problem = problem_of(tmp_path, WANTED)
    cells = [cell for cell in problem.cells if isinstance(cell.when, OnDutyType)]
    assert [cell.when.date for cell in cells if isinstance(cell.when, OnDutyType)] == [
        dt.date(2026, 6, 8) + dt.timedelta(days=number) for number in MON_TO_WED
    ]
    first = cells[0]
    assert (first.id, first.site, first.target, first.minimum) == ("WAN·R·20260608", "WAN", 2, 0)
    assert first.who == (Counted(role="Springt"),)
    # four hours at 2400 points; the second of two costs two and a half times as much
    assert [(step.count, step.points) for step in first.below] == [
        (1, 4 * 2400 * 150 // 100),
        (1, 4 * 2400 * 250 // 100),
    ]
    assert [step.points for step in first.above] == [4 * 360]


def test_reserve_counts_in_no_crew(tmp_path: Path) -> None:
    problem = problem_of(tmp_path, WANTED)
    crews = [cell for cell in problem.cells if cell.minimum and cell.id.startswith("WAN·crew")]
    assert crews
    assert {line.role for cell in crews for line in cell.who} == {"Schalter", "Express"}
    assert [(role.id, role.reserve) for role in problem.roles][-1] == ("Springt", True)
    assert {row.id: row.reserve for row in problem.duty_types} == {"F1": False, "K1": False, "Z": False, "R": True}


def test_nothing_typed_is_nothing_wanted(tmp_path: Path) -> None:
    assert not [cell for cell in problem_of(tmp_path, WANTED | {"count": 0}).cells if "·R·" in cell.id]
    saturday = problem_of(tmp_path, WANTED | {"weekdays": (5,)})
    assert not [cell for cell in saturday.cells if "·R·" in cell.id], "closed"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ({"duty_type": "F1"}, "zentrale.xlsx: Reserve!B4: F1 ist kein Reservedienst. Vielleicht „ja“ in dessen"),
        ({"duty_type": "Q"}, "zentrale.xlsx: Reserve!B4: es gibt keinen Dienst 'Q'"),
        ({"count": None}, "zentrale.xlsx: Reserve!D4: die Spalte 'Anzahl' muss ausgefüllt sein"),
        ({"count": 100}, "zentrale.xlsx: Reserve!D4: '100' liegt nicht zwischen 0 und 99"),
    ],
)
def test_what_cannot_be_wanted(tmp_path: Path, line: dict[str, Any], said: str) -> None:
    found = [german(row) for row in reading(tmp_path, WANTED | line).findings if row.stops]
    assert [row[: len(said)] for row in found] == [said]


def test_a_site_whose_departments_have_no_reserve(tmp_path: Path) -> None:
    found = [german(row) for row in reading(tmp_path, WANTED, role=False).findings if row.stops]
    said = (
        "zentrale.xlsx: Reserve!A4: keine Abteilung von WAN hat eine Rolle der Reserve. "
        "Vielleicht „ja“ in der Spalte Reserve einer Rolle?"
    )
    assert found == [said]


def test_the_same_day_twice(tmp_path: Path) -> None:
    found = [german(row) for row in reading(tmp_path, WANTED, WANTED | {"weekdays": (2, 3)}).findings if row.stops]
    assert found == ["zentrale.xlsx: Reserve!A5: überschneidet sich mit Zeile 4. Vielleicht eine der beiden löschen?"]
    other = WANTED | {"weekdays": (3,)}
    assert len([cell for cell in problem_of(tmp_path, WANTED, other).cells if "·R·" in cell.id]) == 4


def test_a_published_reserve_duty_is_worked_in_a_reserve_role(tmp_path: Path) -> None:
    rows = good_rows()
    rows[Z]["duty_types"].append({"id": "R", "name": "Reserve", "from": 465, "to": 735, "reserve": True})
    rows[Z]["roles"].append({"id": "Springt", "name": "Reserve", "department": "E", "reserve": True})
    rows["bezirk-W.xlsx"]["plan"].append({"person": "P001", "date": dt.date(2026, 6, 4), "code": "R"})
    problem = read_inputs(write_good(tmp_path, rows)).problem
    assert problem
    worked = {(duty.duty_type, piece.role) for duty in problem.history.duties for piece in duty.pieces}
    assert {kind for kind, role in worked if role == "Springt"} == {"R"}
    assert {role for kind, role in worked if kind == "R"} == {"Springt"}
