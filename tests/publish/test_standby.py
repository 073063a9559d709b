"""The centre sees on one sheet who is in reserve each day."""

from pathlib import Path

from openpyxl import load_workbook

from models.duties import Duty, DutyType, Role
from roster.publish.building import build_duty
from roster.publish.publish import publish
from roster.publish.standby import standing_by
from roster.publish.view import View
from tests.publish.cities import city, result
from tests.worlds import DUTY_TYPES, MONDAY, ROLES, day, duty, piece, span

STANDBY = Role(id="standby", name="In Reserve", department="E", reserve=True)
RESERVE = DutyType(id="R", name="Reserve", span=span(480, 720), reserve=True)


def stand_by(person: str, number: int, site: str) -> Duty:
    return duty(person, day(number), pieces=(piece(480, 720, site, "standby"),)).changed(duty_type="R")


def view() -> View:
    problem = city(roles=(*ROLES, STANDBY), duty_types=(*DUTY_TYPES, RESERVE))
    duties = (stand_by("P3", 0, "RAH"), stand_by("P1", 0, "WAN"), stand_by("P4", 1, "WAN"), duty("P2", site="WAN"))
    return View(problem, result(problem, duties=duties))


def test_by_day_and_district() -> None:
    found = view()
    assert [row.person for row in standing_by(found, MONDAY, "Ost")] == ["P1", "P3"]
    assert [row.person for row in standing_by(found, day(1), "Ost")] == ["P4"]
    assert standing_by(found, MONDAY, "Süd") == []


def test_the_sheet_lists_them(tmp_path: Path) -> None:
    found = view()
    publish(found.problem, found.outcome, tmp_path, "de")
    sheet = load_workbook(tmp_path / "zentrale/zentrale.xlsx")["Reserve"]
    rows = [[cell.value for cell in row][:6] for row in sheet.iter_rows()]
    start = next(number for number, row in enumerate(rows) if row[0] == "Tag")
    assert [row[0] for row in rows[start + 1 : start + 4]] == ["Mo 23.11.", "Mo 23.11.", "Di 24.11."]
    assert [row[1:] for row in rows[start + 1 : start + 4]] == [
        ["Ost", "Wandsbek", "Albers, Anke", "R", "08:00-12:00"],
        ["Ost", "Rahlstedt", "Claasen", "R", "08:00-12:00"],
        ["Ost", "Wandsbek", "Diercks", "R", "08:00-12:00"],
    ]


def test_a_typed_reserve_duty_is_worked_in_a_reserve_role() -> None:
    found = view()
    built = build_duty(found, found.people["P1"], day(2), RESERVE, found.sites["WAN"])
    assert isinstance(built, Duty)
    assert [row.role for row in built.pieces] == ["standby"]


def test_without_reserve_duties_there_is_no_sheet(drafts: Path) -> None:
    assert "Reserve" not in load_workbook(drafts / "zentrale/zentrale.xlsx").sheetnames
