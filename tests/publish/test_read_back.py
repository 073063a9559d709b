"""What is visible in a cell of the week plan is the duty that is read, and nothing else."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from models.duties import Duty
from models.outcome import Outcome
from models.problem import Problem
from roster.checks.check import check
from roster.publish.publish import publish
from roster.publish.read_back import ReadBack, read_duties
from roster.publish.typed import Typed, understand
from tests.conftest import Convert
from tests.publish.cities import DUTIES, EVIL, city, result
from tests.worlds import MONDAY, day

Edit = Callable[[Worksheet], None]
COLUMN = {day(number): column for number, column in enumerate("DEFGHI")}


@pytest.fixture
def copy(drafts: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(drafts / "bezirke", tmp_path / "bezirke"))


def edit(path: Path, change: Edit) -> None:
    book = load_workbook(path)
    sheet = book["Wochenplan"]
    assert isinstance(sheet, Worksheet)
    change(sheet)
    book.save(path)


def row_of(sheet: Worksheet, person: str) -> int:
    return next(int(row[0].row or 0) for row in sheet.iter_rows() if str(row[0].value) == person)


def put(person: str, number: int, text: str | None) -> Edit:
    def change(sheet: Worksheet) -> None:
        sheet[f"{COLUMN[day(number)]}{row_of(sheet, person)}"] = text

    return change


def of(read: ReadBack, person: str, number: int = 0) -> Duty | None:
    return next((duty for duty in read.duties if (duty.person, duty.date) == (person, day(number))), None)


def codes(read: ReadBack) -> list[str]:
    return [finding.code for finding in read.findings]


def test_an_unchanged_plan_is_the_same_plan(drafts: Path, problem: Problem, outcome: Outcome) -> None:
    read = read_duties(drafts / "bezirke", problem, outcome)
    assert set(read.duties) == set(DUTIES)
    assert len(read.duties) == len(DUTIES)
    assert read.findings == ()
    assert read.people == {person.id for person in problem.people}


def test_a_folder_of_drafts_brings_its_own_outcome(drafts: Path, problem: Problem) -> None:
    assert set(read_duties(drafts, problem).duties) == set(DUTIES)


def test_an_english_plan_is_read_as_well(problem: Problem, outcome: Outcome, tmp_path: Path) -> None:
    publish(problem, outcome, tmp_path, "en")
    read = read_duties(tmp_path, problem)
    assert set(read.duties) == set(DUTIES)
    assert read.findings == ()


def test_one_workbook_leaves_the_others_as_they_were(copy: Path, problem: Problem, outcome: Outcome) -> None:
    edit(copy / "Ost.xlsx", put("P3", 0, "frei"))
    read = read_duties(copy / "Ost.xlsx", problem, outcome)
    assert set(DUTIES) - set(read.duties) == {DUTIES[3]}
    assert read.people == {"P1", "P2", "P3", "P4"}


@pytest.mark.libreoffice
def test_a_plan_saved_by_libreoffice_is_the_same_plan(
    drafts: Path, problem: Problem, outcome: Outcome, convert: Convert
) -> None:
    saved = convert(drafts / "bezirke/Süd.xlsx", "xlsx")
    read = read_duties(saved, problem, outcome)
    assert set(read.duties) == set(DUTIES)
    assert read.findings == ()


def test_a_changed_cell_is_the_duty_that_is_read(copy: Path, problem: Problem, outcome: Outcome) -> None:
    edit(copy / "Ost.xlsx", put("P3", 0, "F·WAN"))
    read = read_duties(copy, problem, outcome)
    duty = of(read, "P3")
    assert duty is not None
    assert duty.duty_type == "F"
    assert {piece.site for piece in duty.pieces} == {"WAN"}
    assert {piece.role for piece in duty.pieces} == {"counter"}, "the role that is wanted there"
    assert [(row.start, row.end) for row in duty.breaks] == [(720, 750)], "as near to the middle as may be"
    assert set(read.duties) - {duty} == set(DUTIES) - {DUTIES[3]}
    assert codes(read) == []


def test_what_was_typed_can_be_checked(copy: Path, problem: Problem, outcome: Outcome) -> None:
    edit(copy / "Ost.xlsx", put("P3", 1, "F"))
    read = read_duties(copy, problem, outcome)
    broken = {breach.rule for breach in check(problem, read.duties).breaches if breach.person == "P3"}
    assert broken == {"absence"}


def test_a_typed_duty_holds_the_appointments_of_the_day(copy: Path, problem: Problem, outcome: Outcome) -> None:
    edit(copy / "Ost.xlsx", put("P1", 1, "S"))
    duty = of(read_duties(copy, problem, outcome), "P1", 1)
    assert duty is not None
    assert [(row.start, row.end) for row in duty.appointments] == [(900, 960)]
    assert [(row.start, row.end) for row in duty.parts] == [(630, 870), (870, 900), (900, 960), (960, 1140)]


def test_the_visible_code_counts_even_if_the_published_one_was_fixed(
    copy: Path, problem: Problem, outcome: Outcome
) -> None:
    edit(copy / "Ost.xlsx", put("P2", 1, "frei"))
    assert of(read_duties(copy, problem, outcome), "P2", 1) is None


@pytest.mark.parametrize(("typed", "said"), [("A", ["absent"]), (None, ["empty"]), ("-", []), ("–", [])])
def test_a_duty_can_be_taken_away(
    copy: Path, problem: Problem, outcome: Outcome, typed: str | None, said: list[str]
) -> None:
    edit(copy / "Ost.xlsx", put("P3", 0, typed))
    read = read_duties(copy, problem, outcome)
    assert of(read, "P3") is None
    assert codes(read) == said


def test_an_unknown_code_is_named_by_its_address(copy: Path, problem: Problem, outcome: Outcome) -> None:
    edit(copy / "Ost.xlsx", put("P3", 0, "Q9"))
    read = read_duties(copy, problem, outcome)
    row = row_of(load_workbook(copy / "Ost.xlsx")["Wochenplan"], "P3")
    assert [str(finding.address) for finding in read.findings] == [f"Ost.xlsx: Wochenplan!D{row}"]
    assert "Q9" in str(read.findings[0].what)
    assert of(read, "P3") is None


@pytest.mark.parametrize(
    ("person", "typed", "said"),
    [
        ("P4", "F", "one_site"),
        ("P1", "F·WAN/RAH", "one_site"),
        ("P3", "T", "no_duty"),
        ("P3", "wFrei", "no_duty"),
        ("P3", "krank", "reason"),
        ("P3", "F·", "unknown_reference"),
    ],
)
def test_a_code_that_leaves_something_open_gives_no_duty(
    copy: Path, problem: Problem, outcome: Outcome, person: str, typed: str, said: str
) -> None:
    edit(copy / "Ost.xlsx", put(person, 0, typed))
    read = read_duties(copy, problem, outcome)
    assert codes(read) == [said]
    assert of(read, person) is None


def test_somebody_who_may_do_nothing_there_gets_no_duty(copy: Path, outcome: Outcome) -> None:
    roles = [role.changed(qualifications=("A",)) for role in city().roles]
    edit(copy / "Ost.xlsx", put("P3", 0, "F"))
    assert codes(read_duties(copy, city(roles=roles), outcome)) == ["no_duty"]


def test_a_formula_without_a_value_is_said(copy: Path, problem: Problem, outcome: Outcome) -> None:
    edit(copy / "Ost.xlsx", put("P3", 0, '="F"'))
    assert "formula" in codes(read_duties(copy, problem, outcome))


def test_a_reason_for_an_absence_is_never_repeated(copy: Path, problem: Problem, outcome: Outcome) -> None:
    edit(copy / "Ost.xlsx", put("P3", 0, "krank"))
    assert not [finding for finding in read_duties(copy, problem, outcome).findings if "krank" in str(finding)]


def test_a_hidden_line_is_read_and_said(copy: Path, problem: Problem, outcome: Outcome) -> None:
    def hide(sheet: Worksheet) -> None:
        sheet.row_dimensions[row_of(sheet, "P3")].hidden = True

    edit(copy / "Ost.xlsx", hide)
    read = read_duties(copy, problem, outcome)
    assert (codes(read), of(read, "P3")) == (["hidden"], DUTIES[3])


def test_merged_cells_are_said(copy: Path, problem: Problem, outcome: Outcome) -> None:
    def merge(sheet: Worksheet) -> None:
        row = row_of(sheet, "P3")
        sheet.merge_cells(f"D{row}:E{row}")

    edit(copy / "Ost.xlsx", merge)
    assert codes(read_duties(copy, problem, outcome)).count("merged") == 2


def test_a_guest_is_changed_at_home(copy: Path, problem: Problem, outcome: Outcome) -> None:
    edit(copy / "Süd.xlsx", put("P4", 0, "S"))
    read = read_duties(copy, problem, outcome)
    assert codes(read) == ["guest"]
    assert of(read, "P4") == DUTIES[4]


def test_a_line_with_an_unknown_id_is_said(copy: Path, problem: Problem, outcome: Outcome) -> None:
    def rename(sheet: Worksheet) -> None:
        sheet.cell(row_of(sheet, "P3"), 1).value = "P99"

    edit(copy / "Ost.xlsx", rename)
    read = read_duties(copy, problem, outcome)
    assert codes(read) == ["unknown_person", "no_line"]
    assert of(read, "P3") == DUTIES[3]


def test_two_lines_that_differ_are_said(copy: Path, problem: Problem, outcome: Outcome) -> None:
    def double(sheet: Worksheet) -> None:
        sheet.cell(row_of(sheet, "P1"), 1).value = "P3"

    edit(copy / "Ost.xlsx", double)
    assert "twice" in codes(read_duties(copy, problem, outcome))


def test_inserted_rows_and_columns_do_no_harm(copy: Path, problem: Problem, outcome: Outcome) -> None:
    def insert(sheet: Worksheet) -> None:
        for area in list(sheet.merged_cells.ranges):
            sheet.unmerge_cells(str(area))
        sheet.insert_cols(4)
        sheet.insert_rows(2)

    edit(copy / "Ost.xlsx", insert)
    read = read_duties(copy, problem, outcome)
    assert (set(read.duties), read.findings) == (set(DUTIES), ())


def test_an_id_that_became_a_number_is_still_the_id(copy: Path, problem: Problem, outcome: Outcome) -> None:
    def number(sheet: Worksheet) -> None:
        sheet.cell(row_of(sheet, "1001"), 1).value = 1001

    edit(copy / "Süd.xlsx", number)
    assert read_duties(copy, problem, outcome).findings == ()


def test_what_is_no_week_plan_is_said(copy: Path, problem: Problem, outcome: Outcome) -> None:
    (copy / "Ost.xlsx").write_bytes(b"no workbook")
    book = load_workbook(copy / "Süd.xlsx")
    del book["Wochenplan"]
    book.save(copy / "Süd.xlsx")
    read = read_duties(copy, problem, outcome)
    assert sorted(codes(read)) == ["no_week_plan", "not_excel"]
    assert set(read.duties) == set(DUTIES), "nobody was read, so everybody keeps the published duties"


def test_no_workbook_at_all_is_an_error(problem: Problem, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_duties(tmp_path, problem)


def test_without_an_outcome_every_code_is_built_anew(drafts: Path, problem: Problem) -> None:
    read = read_duties(drafts / "bezirke/Ost.xlsx", problem)
    duty = of(read, "P3")
    assert duty is not None
    assert (duty.duty_type, {piece.site for piece in duty.pieces}) == ("S", {"RAH"})


@pytest.mark.parametrize(
    "typed", ["F·WAN", "F.WAN", "F WAN", "f-wan", "F@WAN", "!F·WAN", "F·WAN*", "F·WAN+T", " F·WAN "]
)
def test_people_type_codes_as_they_like(problem: Problem, typed: str) -> None:
    assert understand(problem, typed) == Typed("duty", "F", ("WAN",))


def test_codes_of_two_sites_keep_their_order(problem: Problem) -> None:
    assert understand(problem, "F·WAN/RAH") == Typed("duty", "F", ("WAN", "RAH"))


@given(st.text(max_size=12))
def test_no_text_breaks_the_reader(text: str) -> None:
    typed = understand(city(), text)
    assert typed is None or typed.kind in {"duty", "free", "absent"}


@given(st.sampled_from(["F", "S", "K", "N"]), st.sampled_from(["WAN", "RAH", EVIL]))
def test_every_code_of_a_duty_type_and_a_site_is_understood(kind: str, site: str) -> None:
    assert understand(city(), f"{kind}·{site}") == Typed("duty", kind, (site,))


def test_two_ids_that_differ_in_capitals_are_not_mixed_up() -> None:
    problem = city()
    twin = problem.duty_types[0].changed(id="f")
    problem = problem.changed(duty_types=(*problem.duty_types, twin))
    assert understand(problem, "f") == Typed("duty", "f")
    assert understand(problem, "F") == Typed("duty", "F")


def test_nothing_is_lost_when_there_is_nothing(tmp_path: Path) -> None:
    problem = city()
    publish(problem, result(problem, duties=()), tmp_path)
    assert read_duties(tmp_path, problem).duties == ()
    assert day(0) == MONDAY
