"""A district sees its people wherever they work, and its sites whoever works there."""

import datetime as dt
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from models.outcome import Outcome
from models.problem import Holiday, Problem
from roster.publish.codes import code
from roster.publish.daysheet import at_work, day_sheet, first_and_last, reserve
from roster.publish.district import crew
from roster.publish.view import View
from tests.publish.cities import EVIL, FORMULA, city, result
from tests.worlds import MONDAY, contract, day, pattern


@pytest.fixture
def view(problem: Problem, outcome: Outcome) -> View:
    return View(problem, outcome)


def text(view: View, person: str, number: int, *, plain: bool = False) -> str:
    return code(view, view.people[person], day(number), plain=plain).text


def rows(path: Path, title: str) -> list[list[object]]:
    sheet = load_workbook(path)[title]
    assert isinstance(sheet, Worksheet)
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_the_codes_of_a_week(view: View) -> None:
    assert text(view, "P1", 0) == "F"
    assert text(view, "P1", 1) == "F+T"
    assert text(view, "P2", 1) == "!S·RAH"
    assert text(view, "P2", 1, plain=True) == "S·RAH"
    assert text(view, "P3", 1) == "A"
    assert text(view, "P3", 2) == "frei"
    assert text(view, "P3", 6) == "-"
    assert text(view, "P4", 0) == f"F·{EVIL}", "a Springer has no home"
    assert text(view, "P6", 2) == f"F·{EVIL}/WAN"
    assert text(view, "1001", 3) == "N·WAN*", "it was not in the last plan"


def test_a_holiday_and_a_day_off_are_no_working_days() -> None:
    off = city().people[0].changed(contracts=(contract(pattern=pattern(days=(0, 2))),))
    problem = city(people=(off, *city().people[1:]), holidays=(Holiday(date=day(2), name="Feiertag"),))
    view = View(problem, result(problem, duties=()))
    assert [text(view, "P1", number) for number in range(3)] == ["frei*", "-", "-"]


def test_absent_on_a_day_off_is_a_day_off(problem: Problem) -> None:
    off = problem.people[2].changed(contracts=(contract(pattern=pattern(days=(0,))),))
    people = tuple(off if row.id == "P3" else row for row in problem.people)
    assert text(View(problem.changed(people=people), result(problem)), "P3", 1) == "-"


def test_the_sunday_on_which_nothing_happens_is_left_out(view: View) -> None:
    assert [date.weekday() for date in view.days] == [0, 1, 2, 3, 4, 5]


def test_the_news_of_a_district_name_the_partners(drafts: Path) -> None:
    said = " ".join(str(row[0]) for row in rows(drafts / "bezirke/Ost.xlsx", "Neu"))
    assert "8 Std. (am meisten: Süd, 8 Std.) anderswo" in said


def test_the_week_plan_has_days_as_dates(drafts: Path) -> None:
    head = next(row for row in rows(drafts / "bezirke/Ost.xlsx", "Wochenplan") if row[0] == "Id")
    assert head[3] == dt.datetime.combine(MONDAY, dt.time())


def test_own_people_springer_and_guests_have_their_blocks(drafts: Path) -> None:
    first = [row[0] for row in rows(drafts / "bezirke/Ost.xlsx", "Wochenplan")]
    blocks = [first.index(name) for name in ("Personal des Bezirks", "P1", "P2", "Springer", "P4", "P6", "1001")]
    guests = next(row for row, name in enumerate(first) if str(name).startswith("Von anderswo"))
    assert blocks[:2] == sorted(blocks[:2])
    assert blocks[3] < blocks[4] < guests < min(blocks[5:])


def test_guests_show_only_the_days_on_which_they_are_here(drafts: Path) -> None:
    guest = next(row for row in rows(drafts / "bezirke/Süd.xlsx", "Wochenplan") if row[0] == "P4")
    assert guest[3:9] == [f"F·{EVIL}", None, None, None, None, None]


def test_a_lead_opens_if_one_is_there_first(view: View) -> None:
    there = at_work(view, view.sites["WAN"], day(1))
    opens, closes = first_and_last(there)
    assert opens is not None
    assert closes is not None
    assert (opens.person.id, closes.person.id) == ("P1", "P1")
    assert first_and_last([]) == (None, None)


def test_the_day_sheet_says_who_does_what_when(drafts: Path) -> None:
    found = rows(drafts / "bezirke/Ost.xlsx", "Tag WAN")
    tuesday = next(number for number, row in enumerate(found) if row[0] == "Dienstag, 24. November 2026")
    anke = next(row for row in found[tuesday:] if row[0] == "Albers, Anke")
    assert anke == [
        "Albers, Anke",
        "F+T",
        "08:00-16:30",
        "08:00-11:30 Schalter, 12:00-15:00 Sachbearbeitung, 16:00-16:30 Schalter",
        "11:30-12:00",
        "Termin 15:00-16:00",
    ]
    facts = {str(row[0]): row[1] for row in found[tuesday : tuesday + 6]}
    assert facts["Geöffnet"] == "08:00-19:00"
    monday = next(number for number, row in enumerate(found) if row[0] == "Montag, 23. November 2026")
    assert {str(row[0]): row[1] for row in found[monday : monday + 8]}["Es fehlt"] == "Schalter 08:00-10:00: 1"
    assert facts["Öffnet"] == "Albers, Anke, 08:00-16:30, Leitung"


def test_the_day_sheets_of_both_sites_show_the_way(drafts: Path) -> None:
    """P6 leaves one site after the break and is at the other half an hour later; there P6 comes from elsewhere."""

    def line(title: str) -> list[object]:
        found = rows(drafts / "bezirke/Ost.xlsx", title)
        wednesday = next(number for number, row in enumerate(found) if row[0] == "Mittwoch, 25. November 2026")
        return next(row for row in found[wednesday:] if row[1] == f"F·{EVIL}/WAN")

    there = line("Tag WAN")
    assert there[2] == "12:30-16:30"
    assert str(there[5]).endswith(f"12:00-12:30 Weg von {FORMULA}")


def test_a_way_within_a_day_is_told_where_it_begins(view: View) -> None:
    workbook = Workbook()
    day_sheet(workbook, view, view.sites[EVIL])
    cells = [str(cell.value) for row in workbook.worksheets[-1].iter_rows() for cell in row if cell.value]
    assert any(text.endswith("12:00-12:30 Weg nach Wandsbek") for text in cells)


def test_who_could_step_in_is_named(view: View) -> None:
    assert [row.id for row in reserve(view, view.sites["WAN"], day(2))] == ["P2", "P1"]
    assert [row.id for row in reserve(view, view.sites["RAH"], day(1))] == [], "absent is not free"


def test_a_district_sees_its_own_shortages_only(drafts: Path) -> None:
    listed = [row[:2] for row in rows(drafts / "bezirke/Ost.xlsx", "Fehlstellen")]
    assert listed.count(["Mo", "Schalter"]) == 2
    assert "Es bleibt nichts offen." in [row[0] for row in rows(drafts / "bezirke/Süd.xlsx", "Fehlstellen")]


def test_cells_offer_codes_and_take_others(drafts: Path) -> None:
    sheet = load_workbook(drafts / "bezirke/Ost.xlsx")["Wochenplan"]
    (offer,) = sheet.data_validations.dataValidation
    assert offer.formula1 == '"F,S,K,N,NACHT,FEST,T,X,A,-,frei"'
    assert not offer.showErrorMessage


def test_guests_stand_site_by_site(view: View) -> None:
    guests = crew(view, view.districts["Ost"])[2]
    assert [row.id for row in guests] == ["P6", "1001"], "both from one site, by name"
    moved = [row.changed(home_site=None) if row.id == "P6" else row for row in view.problem.people]
    view = View(view.problem.changed(people=moved), view.outcome)
    assert [row.id for row in crew(view, view.districts["Ost"])[2]] == ["1001", "P6"], "Springer last"
