"""Everybody gets their folder: complete, printable, the same each time, and nothing in it is calculated."""

import hashlib
import stat
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from models.outcome import Outcome
from models.problem import Problem
from roster.publish.publish import publish
from roster.publish.sheet import Sheet, new_workbook
from roster.publish.view import View
from tests.conftest import Convert
from tests.publish.cities import EVIL, FORMULA, city, result
from tests.worlds import world

CENTRAL = ["Übersicht", "Neu", "Fehlstellen", "Abdeckung", "Verleih", "Kosten", "Regeln geprüft", "Plan"]
WORKBOOKS = [
    "aushang/RAH.xlsx",
    "aushang/WAN.xlsx",
    "aushang/_.._1_1.xlsx",
    "bezirke/Ost.xlsx",
    "bezirke/Süd.xlsx",
    "zentrale/zentrale.xlsx",
]


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def texts(book: Workbook) -> list[str]:
    return [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]


def test_every_folder_holds_what_it_should(drafts: Path) -> None:
    assert files(drafts) == [*WORKBOOKS[:5], "intern/outcome.json", "intern/problem.json", WORKBOOKS[5]]


def test_what_was_written_is_said(problem: Problem, outcome: Outcome, tmp_path: Path) -> None:
    written = publish(problem, outcome, tmp_path)
    assert sorted(path.relative_to(tmp_path).as_posix() for path in written) == files(tmp_path)


def test_only_the_owner_may_look_into_intern(drafts: Path) -> None:
    assert stat.S_IMODE((drafts / "intern").stat().st_mode) == 0o700


def test_problem_and_outcome_can_be_read_again(drafts: Path, problem: Problem, outcome: Outcome) -> None:
    assert Problem.model_validate_json((drafts / "intern/problem.json").read_bytes()) == problem
    assert Outcome.model_validate_json((drafts / "intern/outcome.json").read_bytes()) == outcome


def test_a_folder_with_something_in_it_is_refused(problem: Problem, outcome: Outcome, tmp_path: Path) -> None:
    (tmp_path / "kept.txt").write_text("mine")
    with pytest.raises(FileExistsError):
        publish(problem, outcome, tmp_path)
    assert files(tmp_path) == ["kept.txt"]


def test_the_same_roster_makes_the_same_bytes(drafts: Path, tmp_path: Path) -> None:
    problem = city()
    publish(problem, result(problem), tmp_path, "de")
    digests = [
        [hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in files(folder)]
        for folder in (drafts, tmp_path)
    ]
    assert digests[0] == digests[1]


def test_the_central_workbook_has_its_sheets(drafts: Path) -> None:
    assert load_workbook(drafts / "zentrale/zentrale.xlsx").sheetnames == CENTRAL


def test_a_district_gets_a_day_sheet_for_each_of_its_sites(drafts: Path) -> None:
    assert load_workbook(drafts / "bezirke/Ost.xlsx").sheetnames == [
        "Neu",
        "Wochenplan",
        "Rückmeldung",
        "Tag WAN",
        "Tag RAH",
        "Fehlstellen",
    ]


def is_one_page_wide(sheet: Worksheet) -> bool:
    """Excel ignores page breaks where it fits by itself, so either it fits or the scale is given."""
    fits = sheet.sheet_properties.pageSetUpPr is not None and bool(sheet.sheet_properties.pageSetUpPr.fitToPage)
    if not sheet.row_breaks.brk:
        return fits and sheet.page_setup.fitToWidth == 1
    inches = (11.7 if sheet.page_setup.orientation == "landscape" else 8.3) * (
        2**0.5 if sheet.page_setup.paperSize == 8 else 1
    )
    width = sum(column.width * 7 / 96 for column in sheet.column_dimensions.values())
    return not fits and width * int(sheet.page_setup.scale or 100) / 100 <= inches - 0.8


@pytest.mark.parametrize("name", WORKBOOKS)
def test_every_sheet_is_printed_across_with_headings_and_footers(drafts: Path, name: str) -> None:
    for sheet in load_workbook(drafts / name):
        setup = sheet.page_setup
        assert setup.orientation == ("portrait" if sheet.title.startswith(("Fehlstellen", "Tag ")) else "landscape")
        assert str(setup.paperSize) in {"8", "9"}
        assert is_one_page_wide(sheet)
        assert sheet.print_title_rows
        footer = sheet.oddFooter
        assert footer is not None
        assert footer.left.text == "KW 48/2026 · Entwurf"
        assert footer.right.text == "Seite &P / &N"


@pytest.mark.parametrize("name", WORKBOOKS)
def test_every_sheet_has_a_legend(drafts: Path, name: str) -> None:
    for sheet in load_workbook(drafts / name):
        said = " ".join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None)
        assert "Legende" in said or "Gelb früh" in said, sheet.title


@pytest.mark.parametrize("name", WORKBOOKS)
def test_banners_stand_on_every_sheet(drafts: Path, name: str) -> None:
    for sheet in load_workbook(drafts / name):
        assert str(sheet["A3"].value).startswith("Achtung: "), sheet.title
        assert sheet.print_title_rows


def test_law_that_was_not_assumed_is_said(problem: Problem, outcome: Outcome, tmp_path: Path) -> None:
    publish(problem, outcome.changed(law="none"), tmp_path)
    said = texts(load_workbook(tmp_path / "aushang/WAN.xlsx"))
    assert "Achtung: Die gesetzlichen Regeln wurden nicht vorausgesetzt." in said


@pytest.mark.parametrize("name", WORKBOOKS)
def test_nothing_is_ever_calculated(drafts: Path, name: str) -> None:
    kinds = {cell.data_type for sheet in load_workbook(drafts / name) for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds
    assert "e" not in kinds


def test_a_name_like_a_formula_stands_there_as_a_name(drafts: Path) -> None:
    assert f"{FORMULA}, Bo" in texts(load_workbook(drafts / "aushang/WAN.xlsx"))
    sheet = load_workbook(drafts / "bezirke/Süd.xlsx")["Wochenplan"]
    cell = next(cell for row in sheet.iter_rows() for cell in row if cell.value == "=P8")
    assert (cell.data_type, cell.quotePrefix) == ("s", True)


@pytest.mark.libreoffice
@pytest.mark.parametrize("name", WORKBOOKS)
def test_libreoffice_opens_every_workbook(drafts: Path, name: str, convert: Convert) -> None:
    assert convert(drafts / name, "pdf").read_bytes().startswith(b"%PDF")


def test_english_readers_get_english_sheets(problem: Problem, outcome: Outcome, tmp_path: Path) -> None:
    publish(problem, outcome, tmp_path, "en")
    assert "Week plan" in load_workbook(tmp_path / "bezirke/Ost.xlsx").sheetnames
    assert load_workbook(tmp_path / "zentrale/zentrale.xlsx").sheetnames[0] == "Overview"


def test_an_empty_roster_is_published_too(tmp_path: Path) -> None:
    problem = world(people=[], days=1)
    publish(
        problem,
        result(problem, duties=(), shortages=(), charges=(), levels=(), status="ran_out", points=None),
        tmp_path,
    )
    assert "In der gegebenen Zeit wurde kein Plan gefunden." in texts(
        load_workbook(tmp_path / "zentrale/zentrale.xlsx")
    )


def test_the_evil_id_stays_in_its_folder(drafts: Path) -> None:
    assert EVIL.startswith("..")
    assert all((drafts / name).resolve().is_relative_to(drafts.resolve()) for name in files(drafts))


def test_a_page_ends_between_groups(problem: Problem, outcome: Outcome) -> None:
    sheet = Sheet(new_workbook(), "x", View(problem, outcome))
    sheet.widths(20, 20)
    head = sheet.line(["head", "head"], height=15)
    for group in range(4):
        first = sheet.row + 1
        for number in range(20):
            sheet.line([f"{group}", f"{number}"], height=15)
        sheet.keep(first, head)
    sheet.finish(head)
    assert [row.id for row in sheet.cells.row_breaks.brk] == [21, 41, 61], "33 lines stand on a page, and 20 in a group"


def test_a_group_longer_than_a_page_is_torn_where_the_page_ends(problem: Problem, outcome: Outcome) -> None:
    sheet = Sheet(new_workbook(), "x", View(problem, outcome))
    sheet.widths(20, 20)
    for lines in (50, 10, 20):
        first = sheet.row + 1
        for number in range(lines):
            sheet.line([f"{number}"], height=15)
        sheet.keep(first, 0)
    assert [row.id for row in sheet.cells.row_breaks.brk] == [60], "33 and 17 lines, then 10 more on the second page"
