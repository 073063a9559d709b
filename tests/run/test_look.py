"""`roster check` says what is wrong with inputs or with a roster, and changes nothing."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from models.finding import Address, notice
from models.message import message
from models.outcome import Breach, Outcome
from models.problem import Problem
from roster.checks.check import Checked
from roster.publish.read_back import ReadBack
from roster.run import real
from roster.run.exits import Exit
from roster.run.look import Question, look
from roster.run.one_job import run_job
from roster.run.tools import Tools
from roster.store.files import keep
from roster.workbook.read import Reading, read_inputs
from tests.run import fakes
from tests.run.fakes import TOOLS, inputs, job, seen

Use = Callable[[Tools], None]
NOTICE = notice("hidden", Address(workbook="Altona.xlsx", sheet="Personal", row=4), message("The row is hidden"))


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch) -> Use:
    """Have others do the work."""
    return lambda tools: monkeypatch.setattr(real, "tools", lambda: tools)


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    run_job(job(tmp_path), TOOLS)
    return tmp_path / "drafts"


def _with_notice(*_: object) -> Reading:
    return Reading(fakes.problem(), (NOTICE,))


def _breaching(*_: object) -> Checked:
    what = message("{minutes} minutes of rest are missing", minutes=60)
    return fakes.measured(
        30, Breach(rule="daily_rest", person="P1", date=fakes.DUTY.date, amount=60, unit="minutes", what=what)
    )


def _unreadable(folder: Path, problem: Problem, outcome: Outcome) -> ReadBack:
    return ReadBack((), (fakes.FAULT,), frozenset())


def _emptied(folder: Path, problem: Problem, outcome: Outcome) -> ReadBack:
    return ReadBack((), (), frozenset({"P1"}))


def test_inputs_without_a_fault(tmp_path: Path, use: Use, capsys: pytest.CaptureFixture[str]) -> None:
    use(replace(TOOLS, read=_with_notice))
    assert look(Question(inputs(tmp_path / "in"))) == Exit.DONE
    assert "Altona.xlsx: Personal!4: " in capsys.readouterr().out


def test_every_fault_of_the_inputs_is_said(tmp_path: Path, use: Use, capsys: pytest.CaptureFixture[str]) -> None:
    use(fakes.FAULTY)
    folder = inputs(tmp_path / "in")
    before = seen(tmp_path)
    assert look(Question(folder)) == Exit.FAULTS
    assert "Altona.xlsx: Personal!C3: " in capsys.readouterr().err
    assert seen(tmp_path) == before


def test_copies_with_comments_go_to_a_folder_of_their_own(tmp_path: Path, use: Use) -> None:
    use(fakes.FAULTY)
    assert look(Question(inputs(tmp_path / "in"), tmp_path / "out")) == Exit.FAULTS
    assert (tmp_path / "out" / "Altona.xlsx").read_text() == "1"


def test_nothing_to_look_at_is_wrong_usage(tmp_path: Path, use: Use) -> None:
    use(TOOLS)
    assert look(Question(tmp_path / "nowhere")) == Exit.USAGE
    assert look(Question(tmp_path)) == Exit.USAGE


def test_a_problem_kept_as_a_file_can_be_looked_at(tmp_path: Path, use: Use) -> None:
    use(replace(TOOLS, read=read_inputs))
    keep(fakes.problem(), tmp_path / "problem.json")
    assert look(Question(tmp_path / "problem.json")) == Exit.DONE
    (tmp_path / "problem.json").write_text("{")
    assert look(Question(tmp_path / "problem.json")) == Exit.FAULTS


def test_drafts_as_they_were_published_break_nothing(
    drafts: Path, use: Use, capsys: pytest.CaptureFixture[str]
) -> None:
    use(TOOLS)
    assert look(Question(drafts)) == Exit.DONE
    assert "0" in capsys.readouterr().out.splitlines()[1]


def test_one_workbook_of_the_drafts_is_enough(drafts: Path, use: Use) -> None:
    given: list[Path] = []

    def read_duties(path: Path, problem: Problem, outcome: Outcome) -> ReadBack:
        given.append(path)
        return ReadBack(outcome.duties, (), frozenset())

    use(replace(TOOLS, read_duties=read_duties))
    (drafts / "bezirke" / "D1.xlsx").touch()
    assert look(Question(drafts / "bezirke" / "D1.xlsx")) == Exit.DONE
    assert look(Question(drafts)) == Exit.DONE
    assert given == [drafts / "bezirke" / "D1.xlsx", drafts / "bezirke"]


def test_a_workbook_that_lies_alone_is_wrong_usage(tmp_path: Path, use: Use) -> None:
    use(TOOLS)
    (tmp_path / "D1.xlsx").touch()
    assert look(Question(tmp_path / "D1.xlsx")) == Exit.USAGE


def test_a_roster_with_breaches_names_person_day_and_rule(
    drafts: Path, use: Use, capsys: pytest.CaptureFixture[str]
) -> None:
    use(replace(TOOLS, check=_breaching))
    assert look(Question(drafts)) == Exit.BREACHES
    assert capsys.readouterr().err.startswith("P1 23.11.2026: ")


def test_what_cannot_be_understood_in_an_edited_roster_is_a_fault(drafts: Path, use: Use) -> None:
    use(replace(TOOLS, read_duties=_unreadable))
    assert look(Question(drafts)) == Exit.FAULTS


def test_changed_days_are_counted(drafts: Path, use: Use, capsys: pytest.CaptureFixture[str]) -> None:
    use(replace(TOOLS, read_duties=_emptied))
    look(Question(drafts, language="en"))
    assert "Days changed since publishing: 1" in capsys.readouterr().out


def test_quiet_says_only_what_is_wrong(drafts: Path, use: Use, capfd: pytest.CaptureFixture[str]) -> None:
    use(TOOLS)
    look(Question(drafts, quiet=True))
    assert capfd.readouterr() == ("", "")
