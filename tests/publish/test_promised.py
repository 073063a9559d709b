"""The centre sees on one sheet what the roster means for customers."""

from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from models.problem import Problem
from models.services import Booked, Standards, Waiting
from roster.run.real import published
from tests.promise.rosters import rostered
from tests.worlds import MONDAY, arrivals, duty, service, site, world


def rows(problem: Problem, folder: Path) -> list[list[Any]]:
    """What stands on the sheet, line by line, without empty cells."""
    published(problem, rostered(problem, duty(duty_type="K")), folder, "de")
    sheet = load_workbook(folder / "zentrale/zentrale.xlsx")["Versprechen"]
    return [found for row in sheet.iter_rows(values_only=True) if (found := [cell for cell in row if cell is not None])]


def test_waits_lead_times_and_appointments_to_be_moved(tmp_path: Path) -> None:
    problem = world(
        days=1,
        sites=[site(name="Altona")],
        services=(service(name="Reisepass", walk_in=100), service("AUSWEIS", name="Ausweis")),
        arrivals=(arrivals(cases=(6.0,) * 8),),
        booked=(Booked(service="AUSWEIS", site="S1", date=MONDAY, start=480, count=9),),
        waiting=(Waiting(service="AUSWEIS", site="S1", cases=500),),
        standards=Standards(),
    )
    found = rows(problem, tmp_path)
    assert ["Wartezeiten: 0 Versprechen gehalten, 0 gefährdet, 1 gebrochen"] in found
    assert ["Altona", "ohne Termin", 48, 0, "80 % ≤ 15 min", "gebrochen"] in found
    late = next(row for row in found if row[:2] == ["Altona", "Ausweis"])
    assert late[2:4] == ["später als geprüft", "später als geprüft"]
    assert late[5:] == [500, 156.25, "gebrochen"], "500 of a quarter of an hour at 80 per cent"
    assert ["Gebuchte Termine, die verlegt werden müssen: 7"] in found
    moved = next(row for row in found if row[-1] == 7)
    assert (moved[0], moved[1], moved[3]) == ("Altona", "Ausweis", "08:00")


def test_where_nothing_is_known_of_customers_there_is_no_sheet(tmp_path: Path) -> None:
    problem = world(days=1)
    published(problem, rostered(problem, duty()), tmp_path, "de")
    assert "Versprechen" not in load_workbook(tmp_path / "zentrale/zentrale.xlsx").sheetnames
