"""`roster robust` says what finished drafts bear, and writes it beside them whole or not at all."""

import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from models.problem import Problem
from models.robust import Robustness
from models.services import Standards
from roster.publish.publish import publish
from roster.robust.survey import survey
from roster.run import robust as command
from roster.run.drafts import INTERN, OUTCOME
from roster.run.edited import edited, note_published
from roster.run.exits import Exit
from roster.run.robust import FOUND, WORKBOOK, Wanted, robust
from roster.store.files import read
from tests.promise.rosters import rostered
from tests.worlds import SHORT, cell, duty, person, world


def alone(**fields: Any) -> Problem:
    """P1 opens a site on a Monday morning, and nobody else is there who could."""
    crew = (person("P1", last_name="Albers"), person("P2", holds=(), last_name="Claasen"))
    return world(crew, days=1, cells=(cell(minimum=1),), duty_types=(SHORT,), **fields)


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    return handed_out(tmp_path / "drafts", alone())


def handed_out(folder: Path, problem: Problem) -> Path:
    folder.mkdir()
    publish(problem, rostered(problem, duty(duty_type="K")), folder)
    note_published(folder)
    return folder


def words(path: Path) -> str:
    cells = [cell.value for sheet in load_workbook(path) for row in sheet.iter_rows() for cell in row]
    return "\n".join(str(value) for value in cells if value is not None)


def test_people_read_what_is_survived_and_who_is_named_nowhere(
    drafts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert robust(Wanted(drafts, draws=3, sick=100)) == Exit.DONE
    said = capsys.readouterr().out.replace("\N{NO-BREAK SPACE}", " ")
    assert "KW 48/2026: 3 gezogene Tage, an denen jemand fehlt (100 % der Eingeteilten, Startwert 1)" in said
    assert "Überstanden, ohne einen Dienst zu ändern: 0 %, mit Änderungen an diesem Tag: 0 %" in said.replace(
        "\N{NO-BREAK SPACE}", " "
    )
    assert "was die anderen auch tun: 1 von 1" in said
    assert "P1" not in said
    assert "Albers" not in said


def test_the_workbook_tells_places_and_the_private_file_ids(drafts: Path) -> None:
    robust(Wanted(drafts, draws=1, sick=100))
    told = words(drafts / WORKBOOK)
    assert "Darf nicht fehlen" in told
    assert "Schalter" in told
    assert not [name for name in ("P1", "P2", "Albers", "Claasen") if name in told]
    found = read(Robustness, drafts / FOUND)
    assert [point.person for point in found.single_points] == ["P1"]
    assert "Albers" not in (drafts / FOUND).read_text("utf-8")


def test_what_was_written_is_not_taken_for_a_change_by_hand(drafts: Path) -> None:
    robust(Wanted(drafts, draws=1))
    assert (drafts / WORKBOOK).is_file()
    assert edited(drafts) == []
    assert not [path for path in drafts.rglob(".*") if path.name.startswith(".")]


def test_programs_get_the_same_as_the_private_file(drafts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    robust(Wanted(drafts, draws=1, as_json=True))
    said = capsys.readouterr().out
    assert json.loads(said) == json.loads((drafts / FOUND).read_text("utf-8"))


@pytest.mark.parametrize(("said", "shrinkage", "percent"), [(None, 0, 8), (None, 20, 20), (0.0, 20, 0), (5.0, 0, 5)])
def test_how_many_are_missing(tmp_path: Path, said: float | None, shrinkage: int, percent: float) -> None:
    folder = handed_out(tmp_path / "out", alone(standards=Standards(shrinkage=shrinkage)))
    robust(Wanted(folder, draws=0, sick=said))
    assert read(Robustness, folder / FOUND).sick_percent == percent


def test_english_for_who_asks(drafts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    robust(Wanted(drafts, draws=1, sick=100, language="en"))
    assert "Survived without changing a duty: 0%" in capsys.readouterr().out
    assert "Must not be missing" in words(drafts / WORKBOOK)


def test_other_drafts_are_not_given_figures_that_are_not_theirs(
    drafts: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def replaced(*asked: Any) -> Robustness:
        outcome = drafts / INTERN / OUTCOME
        outcome.write_text(outcome.read_text("utf-8") + "\n", "utf-8")
        return survey(*asked)

    monkeypatch.setattr(command, "survey", replaced)
    assert robust(Wanted(drafts, draws=1)) == Exit.LOCKED
    assert "inzwischen andere Entwürfe" in capsys.readouterr().err
    assert not (drafts / FOUND).exists()
    assert not (drafts / WORKBOOK).exists()


def test_no_drafts_and_no_roster_are_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert robust(Wanted(tmp_path)) == Exit.USAGE
    folder = tmp_path / "out"
    folder.mkdir()
    publish(alone(), rostered(alone()), folder)
    assert robust(Wanted(folder)) == Exit.NO_ROSTER
    assert "enthalten keinen Plan" in capsys.readouterr().err
