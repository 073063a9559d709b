"""Workbooks are written from rows: the same bytes each time, never a formula, with everything a planner needs."""

from __future__ import annotations

import datetime as dt
import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook

from roster.workbook.layout import LAYOUTS
from roster.workbook.writer import plan_days, write_workbook
from tests.workbook.good import CENTRAL, WANDSBEK, good_rows, write_good


def test_equal_rows_give_equal_bytes(tmp_path: Path) -> None:
    write_good(tmp_path / "one", good_rows())
    write_good(tmp_path / "two", good_rows())
    for path in sorted((tmp_path / "one").iterdir()):
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


@pytest.mark.parametrize("name", ["=1+1", "+49 40", "-5", "@SUM(A1)", '=HYPERLINK("http://example.org")'])
def test_text_never_becomes_a_formula(tmp_path: Path, name: str) -> None:
    write_workbook(tmp_path / "w.xlsx", "district", {"people": [{"id": "P1", "last_name": name, "weekly": 2340}]})
    book = load_workbook(tmp_path / "w.xlsx")
    cell = book["Personal"]["B4"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (name, "s", True)
    with zipfile.ZipFile(tmp_path / "w.xlsx") as parts:
        sheets = [part for part in parts.namelist() if part.startswith("xl/worksheets/sheet")]
        assert not any(b"<f>" in parts.read(part) for part in sheets)


def test_no_macros_and_no_links_outside(tmp_path: Path) -> None:
    write_good(tmp_path)
    with zipfile.ZipFile(tmp_path / "bezirk-W.xlsx") as parts:
        assert not any("vba" in part or "externalLink" in part for part in parts.namelist())


def test_a_district_manager_finds_help(tmp_path: Path) -> None:
    write_good(tmp_path)
    book = load_workbook(tmp_path / "bezirk-W.xlsx")
    assert book.sheetnames == [sheet.title for sheet in LAYOUTS["district"]]
    people = book["Personal"]
    assert people.freeze_panes == "B4"
    assert people["A3"].value == "z. B. P001"
    assert people.page_setup.orientation == "landscape"
    assert people.print_title_rows == "$1:$2"
    rules = {rule.promptTitle: rule for rule in people.data_validations.dataValidation}
    assert rules["Stammstandort"].formula1.startswith("Listen!")
    assert "Springer" in rules["Stammstandort"].prompt


def test_protected_sheets_are_protected(tmp_path: Path) -> None:
    write_good(tmp_path)
    book = load_workbook(tmp_path / "bezirk-W.xlsx")
    locked = {sheet.title for sheet in book if sheet.protection.sheet}
    assert locked == {"Start", "Zentral", "Rückmeldung", "Listen"}


def test_the_plan_shows_two_weeks_before_and_the_week_itself() -> None:
    days = plan_days(WANDSBEK, CENTRAL)
    assert (days[0], days[-1], len(days)) == (dt.date(2026, 5, 25), dt.date(2026, 6, 14), 21)


def test_unknown_sheets_and_columns_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no sheet nonsense"):
        write_workbook(tmp_path / "w.xlsx", "district", {"nonsense": []})
    with pytest.raises(ValueError, match="no column nonsense"):
        write_workbook(tmp_path / "w.xlsx", "district", {"people": [{"nonsense": 1}]})
    with pytest.raises(ValueError, match="none of the choices"):
        write_workbook(tmp_path / "w.xlsx", "district", {"people": [{"model": "nonsense"}]})
