"""The samples from outside: planned, edited and checked again, or refused with every reason at its place."""

import datetime as dt
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from models.problem import Problem
from roster.run.exits import Exit
from roster.run.voice import finding_words
from roster.store.files import read
from roster.workbook.read import read_inputs

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "data" / "samples"
SATURDAY = dt.datetime(2026, 6, 13)  # noqa: DTZ001 - what openpyxl reads from a cell has no zone


def roster(*words: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "cli", *map(str, words)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=200, check=False)


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small sample, planned once; `log.jsonl` lies beside the drafts."""
    folder = tmp_path_factory.mktemp("planned")
    words = ("--out", folder / "drafts", "--seconds", "30", "--workers", "2", "--log", folder / "log.jsonl")
    done = roster("plan", SAMPLES / "small", *words)
    assert done.returncode == Exit.DONE, done.stderr
    assert "KW 24/2026" in done.stdout
    return folder


@pytest.fixture
def drafts(planned: Path, tmp_path: Path) -> Path:
    """A copy to be edited."""
    return Path(shutil.copytree(planned / "drafts", tmp_path / "drafts"))


def type_into(workbook: Path, person: str, day: dt.datetime, code: str) -> str:
    """Type a code into the week plan as a planner does; says which cell it was."""
    opened = load_workbook(workbook)
    sheet = opened["Wochenplan"]
    assert isinstance(sheet, Worksheet)
    row = next(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 1).value == person)
    column = next(cell.column for line in sheet["A1:J6"] for cell in line if cell.value == day)
    sheet.cell(row, column, code)
    opened.save(workbook)
    return f"Wochenplan!{sheet.cell(row, column).coordinate}"


def test_the_log_of_a_real_run_holds_no_name(planned: Path) -> None:
    log = (planned / "log.jsonl").read_text()
    problem = read(Problem, planned / "drafts" / "intern" / "problem.json")
    assert [json.loads(line)["event"] for line in log.splitlines()][-1] == "end"
    assert not [person.id for person in problem.people if person.last_name in log or person.first_name in log]


def test_drafts_as_published_break_nothing(planned: Path) -> None:
    done = roster("check", planned / "drafts")
    assert (done.returncode, done.stderr) == (Exit.DONE, "")


def test_an_edited_duty_against_a_rule_is_found_in_one_workbook_and_in_the_folder(drafts: Path) -> None:
    workbook = drafts / "bezirke" / "ALTONA.xlsx"
    type_into(workbook, "P01", SATURDAY, "F1")
    for path in (workbook, drafts):
        done = roster("check", path)
        assert done.returncode == Exit.BREACHES
        assert "P01" in done.stderr


def test_a_code_that_means_nothing_is_a_fault_at_its_cell(drafts: Path) -> None:
    cell = type_into(drafts / "bezirke" / "ALTONA.xlsx", "P01", SATURDAY, "Q9")
    done = roster("check", drafts)
    assert done.returncode == Exit.FAULTS
    assert f"ALTONA.xlsx: {cell}: " in done.stderr


def test_an_edited_plan_survives_the_next_run(drafts: Path) -> None:
    type_into(drafts / "bezirke" / "ALTONA.xlsx", "P01", SATURDAY, "F1")
    edited = (drafts / "bezirke" / "ALTONA.xlsx").read_bytes()
    done = roster("plan", SAMPLES / "small", "--out", drafts, "--seconds", "5", "--workers", "2")
    assert done.returncode == Exit.DONE
    assert (drafts / "intern" / "geaendert" / "bezirke" / "ALTONA.xlsx").read_bytes() == edited
    assert "bezirke/ALTONA.xlsx" in done.stdout


def test_contradicting_pins_are_named_by_their_cells(tmp_path: Path) -> None:
    done = roster("plan", SAMPLES / "impossible", "--out", tmp_path / "drafts", "--seconds", "30", "--workers", "2")
    assert done.returncode == Exit.IMPOSSIBLE
    assert "bezirk-altona.xlsx: Planblatt!Q3" in done.stderr
    assert "bezirk-altona.xlsx: Planblatt!R3" in done.stderr
    assert "Rest between" not in done.stderr, "German first"
    assert not (tmp_path / "drafts").exists()


@pytest.mark.parametrize("command", ["plan", "check"])
def test_every_fault_of_a_broken_input_is_said_at_once(tmp_path: Path, command: str) -> None:
    out = ("--out", tmp_path / "drafts") if command == "plan" else ()
    done = roster(command, SAMPLES / "broken", *out)
    faults = [finding_words(each, "de") for each in read_inputs(SAMPLES / "broken").findings if each.stops]
    assert done.returncode == Exit.FAULTS
    assert len(faults) > 50
    assert [fault for fault in faults if fault not in done.stderr.splitlines()] == []
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) in ([], [tmp_path / ".drafts.lock"])


def test_copies_with_comments_come_back(tmp_path: Path) -> None:
    assert roster("check", SAMPLES / "broken", "--out", tmp_path / "checked").returncode == Exit.FAULTS
    names = {file.name for file in (tmp_path / "checked").iterdir()}
    assert {"befunde.xlsx", "zentrale.xlsx", "bezirk-altona.xlsx"} <= names
    assert not [name for name in names if name.startswith(".")]


def test_copies_never_lie_among_the_inputs(tmp_path: Path) -> None:
    inputs = Path(shutil.copytree(SAMPLES / "small", tmp_path / "in"))
    before = {file.name: file.read_bytes() for file in inputs.iterdir()}
    assert roster("check", inputs, "--out", inputs).returncode == Exit.USAGE
    assert {file.name: file.read_bytes() for file in inputs.iterdir()} == before


def test_a_faulty_district_is_planned_from_its_last_accepted_workbook(drafts: Path, tmp_path: Path) -> None:
    inputs = Path(shutil.copytree(SAMPLES / "small", tmp_path / "in"))
    accepted = (drafts / "intern" / "eingang" / "bezirk-altona.xlsx").read_bytes()
    (inputs / "bezirk-altona.xlsx").write_bytes(accepted[:5000])
    words = ("plan", inputs, "--out", drafts, "--seconds", "5", "--workers", "2")
    assert roster(*words).returncode == Exit.FAULTS
    done = roster(*words, "--last-accepted")
    assert done.returncode == Exit.DONE
    assert "bezirk-altona.xlsx" in done.stdout, "the banner"
    assert (drafts / "intern" / "eingang" / "bezirk-altona.xlsx").read_bytes() == accepted
