"""The import contracts bite: a forbidden import is found, in rooms that exist and in rooms that come."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = [
    *("texts", "workbook", "demand", "options", "rules", "cpsat", "checks", "solver"),
    *("explanation", "robust", "store", "publish", "report", "run", "samples", "examples", "promise"),
]
SHUT = [
    ("models", "roster.texts.thing"),
    ("models", "pandas"),
    ("roster.checks", "ortools"),
    ("roster.checks", "roster.rules.thing"),
    ("roster.checks", "roster.cpsat.thing"),
    ("roster.checks", "roster.texts.thing"),
    ("roster.rules", "ortools"),
    ("roster.rules", "roster.checks.thing"),
    ("roster.rules", "roster.cpsat.thing"),
    ("roster.options", "roster.solver.thing"),
    ("roster.demand", "roster.workbook.thing"),
    ("roster.demand", "openpyxl"),
    ("roster.examples", "roster.checks.thing"),
    ("roster.examples", "roster.texts.thing"),
    ("roster.store", "roster.texts.thing"),
    ("roster.promise", "roster.texts.thing"),
    ("roster.promise", "roster.checks.thing"),
    ("roster.promise", "roster.solver.thing"),
    ("roster.workbook", "roster.publish.thing"),
    ("roster.workbook", "ortools"),
    ("roster.solver", "roster.workbook.thing"),
    ("roster.solver", "roster.run.thing"),
    ("roster.publish", "roster.solver.thing"),
    ("roster.publish", "roster.cpsat.thing"),
    ("roster.publish", "roster.options.thing"),
    ("roster.publish", "roster.rules.thing"),
    ("roster.publish", "ortools"),
    ("roster.samples", "roster.solver.thing"),
    ("roster.samples", "roster.checks.thing"),
    ("roster.report", "openpyxl"),
    ("roster.robust", "ortools"),
    ("roster.robust", "openpyxl"),
    ("roster.robust", "roster.run.thing"),
    ("roster.run", "ortools"),
    ("roster.run", "cli"),
    ("roster.run", "typer"),
    ("models", "benchmarks.thing"),
    ("roster.solver", "benchmarks.thing"),
    ("benchmarks", "cli"),
]
OPEN = [
    ("roster.cpsat", "ortools"),
    ("roster.solver", "ortools"),
    ("roster.solver", "roster.checks.thing"),
    ("roster.options", "roster.rules.thing"),
    ("roster.workbook", "openpyxl"),
    ("roster.workbook", "roster.texts.thing"),
    ("roster.publish", "openpyxl"),
    ("roster.publish", "roster.texts.thing"),
    ("roster.publish", "roster.checks.thing"),
    ("roster.samples", "roster.workbook.thing"),
    ("roster.run", "roster.publish.thing"),
    ("roster.run", "roster.promise.thing"),
    ("roster.promise", "roster.demand.thing"),
    ("roster.explanation", "roster.solver.thing"),
    ("roster.robust", "roster.solver.thing"),
    ("benchmarks", "roster.solver.thing"),
    ("benchmarks", "models.thing"),
]


def build(house: Path, doors: list[tuple[str, str]]) -> Path:
    """A house with the real contracts and every room; door number n is a module that imports the other room."""
    house.mkdir()
    shutil.copy(ROOT / "pyproject.toml", house)
    for package in ["models", "roster", "benchmarks", *(f"roster/{room}" for room in ROOMS)]:
        (house / package).mkdir()
        (house / package / "__init__.py").touch()
        if package != "roster":
            (house / package / "thing.py").touch()
    for number, (who, whom) in enumerate(doors):
        (house / who.replace(".", "/") / f"door{number}.py").write_text(f"import {whom}\n", encoding="utf-8")
    return house


def lint(house: Path) -> tuple[int, str]:
    """The exit code and the words of import-linter about this house."""
    code = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    done = subprocess.run([sys.executable, "-c", code], cwd=house, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="module")
def complaints(tmp_path_factory: pytest.TempPathFactory) -> str:
    return lint(build(tmp_path_factory.mktemp("rooms") / "house", SHUT))[1]


@pytest.mark.parametrize("number", range(len(SHUT)), ids=[f"{who} imports {whom}" for who, whom in SHUT])
def test_a_shut_door_is_found(complaints: str, number: int) -> None:
    who, whom = SHUT[number]
    assert f"{who}.door{number} -> {whom}" in complaints


def test_open_doors_are_open(tmp_path: Path) -> None:
    code, said = lint(build(tmp_path / "house", OPEN))
    assert code == 0, said


def test_a_room_without_a_place_is_found(tmp_path: Path) -> None:
    house = build(tmp_path / "house", [])
    (house / "roster" / "attic").mkdir()
    (house / "roster" / "attic" / "__init__.py").touch()
    code, said = lint(house)
    assert code != 0
    assert "attic" in said


def test_the_rooms_are_empty_at_the_door() -> None:
    doors = [ROOT / "roster" / "__init__.py", *ROOT.glob("roster/*/__init__.py")]
    assert not [door for door in doors if door.read_text(encoding="utf-8").strip()]
