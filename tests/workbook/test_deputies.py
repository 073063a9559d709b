"""The column Vertritt: who deputises for whom, and days on which all of them are away."""

from pathlib import Path

from openpyxl.utils import get_column_letter

from roster.texts.catalogue import say
from roster.workbook.layout import sheet
from roster.workbook.read import read_inputs
from tests.workbook.good import good_rows, write_good
from tests.workbook.spoil import german, reading_of, typed

KEYS = [column.key for column in sheet("district", "people").columns]
COLUMN = get_column_letter(KEYS.index("deputises_for") + 1)


def test_the_column_becomes_a_deputy(tmp_path: Path) -> None:
    rows = good_rows()
    rows["bezirk-W.xlsx"]["people"][1]["deputises_for"] = "P001"
    rows["zentrale.xlsx"]["prices"] = [{"lead_away_day": 99}]
    problem = read_inputs(write_good(tmp_path, rows)).problem
    assert problem
    assert [person.deputises_for for person in problem.people if person.deputises_for] == ["P001"]
    assert next(person for person in problem.people if person.deputises_for).id == "P002"
    assert problem.prices.lead_away_day == 99


def test_nobody_deputises_for_oneself(tmp_path: Path) -> None:
    write_good(tmp_path, good_rows())
    reading = reading_of(tmp_path, "bezirk-W.xlsx", typed("Personal", f"{COLUMN}4", "P001"))
    assert [german(row) for row in reading.findings if row.stops] == [
        f"bezirk-W.xlsx: Personal!{COLUMN}4: niemand vertritt sich selbst"
    ]


def test_days_on_which_both_are_away_are_said(tmp_path: Path) -> None:
    """P001 is away on 11 and 12 June, P002 on the 12th and on the afternoon of the 11th."""
    rows = good_rows()
    rows["bezirk-W.xlsx"]["people"][1]["deputises_for"] = "P001"
    found = read_inputs(write_good(tmp_path, rows)).findings
    said = [(str(row.address), say(row.what, "de")) for row in found if row.code == "lead_and_deputy_away"]
    assert said == [(f"bezirk-W.xlsx: Personal!{COLUMN}5", "weder P001 noch P002 kann kommen: 12.06.")]


def test_a_lead_without_a_home_site_is_said(tmp_path: Path) -> None:
    """P003 is a Springer."""
    rows = good_rows()
    rows["bezirk-W.xlsx"]["people"][1]["deputises_for"] = "P003"
    found = read_inputs(write_good(tmp_path, rows)).findings
    said = [(row.kind, say(row.what, "de")) for row in found if row.code == "lead_without_site"]
    assert said == [("notice", "P003 hat keinen Stammstandort, an dem jemand vertreten könnte")]
