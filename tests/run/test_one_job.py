"""One job ends in whole drafts or in nothing, and says which."""

import json
import time
from dataclasses import replace
from pathlib import Path

import pytest
from filelock import FileLock

from models.message import message
from models.outcome import Breach, Outcome
from models.problem import Problem
from roster.checks.check import Checked
from roster.publish.read_back import ReadBack
from roster.run.desk import MARK
from roster.run.exits import Exit
from roster.run.lock import lock_path
from roster.run.log import Log
from roster.run.one_job import run_job
from roster.run.tools import Tools
from roster.store.files import keep, read
from roster.workbook.read import Reading, read_inputs
from tests.run import fakes
from tests.run.fakes import TOOLS, job, seen


def test_a_job_ends_in_drafts_with_everything_they_were_made_from(tmp_path: Path) -> None:
    result = run_job(job(tmp_path), TOOLS)
    intern = tmp_path / "drafts" / "intern"
    assert (result.code, result.said) == (Exit.DONE, ())
    assert read(Problem, intern / "problem.json") == fakes.problem()
    assert read(Outcome, intern / "outcome.json") == result.outcome
    assert (intern / "eingang" / "Altona.xlsx").read_text() == "what stands in Altona.xlsx"
    assert list(json.loads((tmp_path / "drafts" / MARK).read_text())["sha256"]) == ["Altona.xlsx", "Zentral.xlsx"]
    assert intern.stat().st_mode & 0o777 == 0o700


def test_the_outcome_says_how_long_how_much_and_with_what(tmp_path: Path) -> None:
    outcome = run_job(job(tmp_path), TOOLS, since=0).outcome
    assert outcome is not None
    assert outcome.seconds > 1_600_000_000, "counted from the moment given, here 1970"
    assert outcome.peak_memory_mb > 10, "no Python process with pydantic is smaller"
    assert {"python", "roster", "ortools"} <= outcome.versions.keys()


def test_nothing_but_the_drafts_and_the_lock_is_left(tmp_path: Path) -> None:
    run_job(job(tmp_path), TOOLS)
    assert sorted(path.name for path in tmp_path.iterdir()) == [".drafts.lock", "drafts", "inputs"]


def test_the_next_drafts_take_the_place_of_the_last(tmp_path: Path) -> None:
    run_job(job(tmp_path), TOOLS)
    (tmp_path / "drafts" / "bezirke" / "stale.xlsx").touch()
    assert run_job(job(tmp_path), TOOLS).code == Exit.DONE
    assert not (tmp_path / "drafts" / "bezirke" / "stale.xlsx").exists()


def _breaching(*_: object) -> Checked:
    return fakes.measured(30, Breach(rule="daily_rest", person="P1", amount=60, unit="minutes", what=fakes.FAULT.what))


def _cheaper(*_: object) -> Checked:
    return fakes.measured(0)


def _full_disk(*_: object) -> None:
    raise OSError(28, "No space left on device")


def _half_published(problem: Problem, made: Outcome, folder: Path, *_: object) -> None:
    (folder / "bezirke").mkdir(parents=True)
    (folder / "bezirke" / "D1.json").write_text("half")
    raise OSError(28, "No space left on device")


def _nothing(*_: object) -> ReadBack:
    return ReadBack((), (), frozenset())


FAILING = {
    "faults": (fakes.FAULTY, Exit.FAULTS),
    "impossible": (fakes.IMPOSSIBLE, Exit.IMPOSSIBLE),
    "ran out": (fakes.RAN_OUT, Exit.NO_ROSTER),
    "mistake": (fakes.MISTAKEN, Exit.OUR_MISTAKE),
    "breach": (replace(TOOLS, check=_breaching), Exit.OUR_MISTAKE),
    "other points": (replace(TOOLS, check=_cheaper), Exit.OUR_MISTAKE),
    "disk full": (replace(TOOLS, publish=_full_disk), Exit.USAGE),
    "half written": (replace(TOOLS, publish=_half_published), Exit.USAGE),
    "read back differently": (replace(TOOLS, read_duties=_nothing), Exit.OUR_MISTAKE),
}


@pytest.mark.parametrize(("tools", "code"), FAILING.values(), ids=FAILING.keys())
def test_a_job_that_fails_leaves_the_last_drafts_alone(tmp_path: Path, tools: Tools, code: int) -> None:
    run_job(job(tmp_path), TOOLS)
    before = seen(tmp_path)
    assert run_job(job(tmp_path), tools).code == code
    assert seen(tmp_path) == before


@pytest.mark.parametrize(("tools", "code"), FAILING.values(), ids=FAILING.keys())
def test_a_first_job_that_fails_writes_nothing(tmp_path: Path, tools: Tools, code: int) -> None:
    asked = job(tmp_path)
    before = seen(tmp_path)
    assert run_job(asked, tools).code == code
    assert seen(tmp_path) == before
    assert not asked.out.exists()


def test_a_disagreement_shows_both_sides(tmp_path: Path) -> None:
    said = run_job(job(tmp_path), replace(TOOLS, check=_cheaper)).said
    assert "points: the solver says 30, the checks say 0." in map(str, said)
    said = run_job(job(tmp_path), replace(TOOLS, check=_breaching)).said
    assert any(str(each).startswith("daily_rest: 60") for each in said)
    said = run_job(job(tmp_path), replace(TOOLS, read_duties=_nothing)).said
    assert "The duty of P1 on 2026-11-23 reads differently in the workbook." in map(str, said)


def test_findings_come_with_the_result(tmp_path: Path) -> None:
    assert run_job(job(tmp_path), fakes.FAULTY).findings == (fakes.FAULT,)


def test_while_another_run_works_nothing_is_done(tmp_path: Path) -> None:
    asked = job(tmp_path)
    with FileLock(lock_path(asked.out)):
        assert run_job(asked, fakes.MISTAKEN).code == Exit.LOCKED
    assert run_job(asked, TOOLS).code == Exit.DONE


@pytest.mark.parametrize("name", ["letter.txt", ".hidden", "intern/problem.json"])
def test_a_folder_that_roster_did_not_make_is_left_alone(tmp_path: Path, name: str) -> None:
    theirs = tmp_path / "drafts" / name
    theirs.parent.mkdir(parents=True)
    theirs.write_text("mine")
    assert run_job(job(tmp_path), TOOLS).code == Exit.USAGE
    assert seen(tmp_path / "drafts") == {name: b"mine"}


def test_an_empty_folder_may_be_filled(tmp_path: Path) -> None:
    (tmp_path / "drafts").mkdir()
    assert run_job(job(tmp_path), TOOLS).code == Exit.DONE


def test_a_file_in_the_way_stays(tmp_path: Path) -> None:
    (tmp_path / "drafts").write_text("mine")
    assert run_job(job(tmp_path), TOOLS).code == Exit.USAGE
    assert (tmp_path / "drafts").read_text() == "mine"


def test_inputs_that_change_while_the_run_works_do_not_change_the_run(tmp_path: Path) -> None:
    asked = job(tmp_path)

    def read_late(folder: Path, accepted: Path | None, week: str | None) -> Reading:
        (asked.source / "Altona.xlsx").write_text("changed meanwhile")
        assert (folder / "Altona.xlsx").read_text() == "what stands in Altona.xlsx"
        return Reading(fakes.problem())

    assert run_job(asked, replace(TOOLS, read=read_late)).code == Exit.DONE
    kept = asked.out / "intern" / "eingang" / "Altona.xlsx"
    assert kept.read_text() == "what stands in Altona.xlsx"


def test_a_missing_or_empty_input_is_wrong_usage(tmp_path: Path) -> None:
    asked = job(tmp_path)
    (tmp_path / "empty").mkdir()
    assert run_job(replace(asked, source=tmp_path / "nowhere"), TOOLS).code == Exit.USAGE
    assert run_job(replace(asked, source=tmp_path / "empty"), TOOLS).code == Exit.USAGE


def test_a_problem_kept_as_a_file_is_planned(tmp_path: Path) -> None:
    keep(fakes.problem(), tmp_path / "problem.json")
    asked = replace(job(tmp_path), source=tmp_path / "problem.json")
    assert run_job(asked, replace(TOOLS, read=read_inputs)).code == Exit.DONE


def test_a_problem_of_another_version_is_a_fault_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "problem.json").write_text('{"schema_version": 99}')
    result = run_job(replace(job(tmp_path), source=tmp_path / "problem.json"), replace(TOOLS, read=read_inputs))
    assert result.code == Exit.FAULTS
    assert "problem.json: schema_version" in [str(finding.address) for finding in result.findings]


def test_the_week_of_a_problem_kept_as_a_file_is_its_own(tmp_path: Path) -> None:
    keep(fakes.problem(), tmp_path / "problem.json")
    asked = replace(job(tmp_path), source=tmp_path / "problem.json", week="2026-W24")
    assert run_job(asked, TOOLS).code == Exit.USAGE


def test_the_last_accepted_workbooks_are_those_of_the_last_drafts(tmp_path: Path) -> None:
    asked = replace(job(tmp_path), last_accepted=True)
    given: list[Path | None] = []

    def read_and_tell(folder: Path, accepted: Path | None, week: str | None) -> Reading:
        given.append(accepted)
        return Reading(fakes.problem())

    run_job(asked, replace(TOOLS, read=read_and_tell))
    run_job(asked, replace(TOOLS, read=read_and_tell))
    assert given == [None, asked.out / "intern" / "eingang"]


def test_the_log_has_ids_and_places_but_neither_names_nor_what_stands_in_cells(tmp_path: Path) -> None:
    for number, tools in enumerate((TOOLS, fakes.FAULTY, fakes.IMPOSSIBLE, fakes.MISTAKEN)):
        log = Log(tmp_path / "log" / "roster.jsonl")
        run_job(job(tmp_path, f"drafts{number}"), tools, log=log)
        log.close()
    text = (tmp_path / "log" / "roster.jsonl").read_text()
    events = [json.loads(line) for line in text.splitlines()]
    assert [event["code"] for event in events if event["event"] == "end"] == [0, 1, 3, 70]
    assert len({event["run"] for event in events}) == 4
    assert "fault no_time Altona.xlsx: Personal!C3" in text
    assert "fakes.py" in text, "where it broke"
    assert "builtins.KeyError" in text
    assert "Petersen" not in text


def test_a_step_is_logged_with_its_numbers(tmp_path: Path) -> None:
    log = Log(tmp_path / "roster.jsonl")
    run_job(job(tmp_path), TOOLS, log=log)
    log.close()
    events = [json.loads(line) for line in (tmp_path / "roster.jsonl").read_text().splitlines()]
    step, *_ = [event for event in events if event["event"] == "step"]
    assert (step["stage"], step["points"], step["bound"]) == ("start", 40, 10)
    assert [event["event"] for event in events] == [
        *("begin", "copied", "read", "step", "solved"),
        *("step", "step", "published", "end"),
    ]


def test_moments_are_counted_from_where_the_seconds_are(tmp_path: Path) -> None:
    outcome = run_job(job(tmp_path), TOOLS, since=time.time() - 100).outcome
    assert outcome is not None
    assert outcome.first_roster_seconds is not None
    assert outcome.seconds >= outcome.first_roster_seconds >= 100


def test_what_was_changed_by_hand_is_kept_and_said(tmp_path: Path) -> None:
    run_job(job(tmp_path), TOOLS)
    (tmp_path / "drafts" / "bezirke" / "D1.json").write_text("F1 instead of S1")
    (tmp_path / "drafts" / "zentrale" / "notes.txt").write_text("call Wandsbek")
    (said,) = run_job(job(tmp_path), TOOLS).said
    kept = tmp_path / "drafts" / "intern" / "geaendert"
    assert seen(kept) == {"bezirke/D1.json": b"F1 instead of S1", "zentrale/notes.txt": b"call Wandsbek"}
    assert "bezirke/D1.json, zentrale/notes.txt" in str(said)


def test_untouched_drafts_are_not_kept(tmp_path: Path) -> None:
    run_job(job(tmp_path), TOOLS)
    (tmp_path / "drafts" / "bezirke" / "~$D1.xlsx").write_text("Excel is open")
    assert run_job(job(tmp_path), TOOLS).said == ()
    assert not (tmp_path / "drafts" / "intern" / "geaendert").exists()


def test_the_accepted_workbook_stays_accepted_while_the_new_one_is_faulty(tmp_path: Path) -> None:
    asked = replace(job(tmp_path), last_accepted=True)
    run_job(asked, TOOLS)

    def read_instead(folder: Path, accepted: Path | None, week: str | None) -> Reading:
        banner = message("{workbook} has faults; planned from the last accepted workbook", workbook="Altona.xlsx")
        return Reading(fakes.problem(), (), (banner,))

    for words in ("faulty on Monday", "faulty on Tuesday"):
        (asked.source / "Altona.xlsx").write_text(words)
        (asked.source / "Zentral.xlsx").write_text(words)
        assert run_job(asked, replace(TOOLS, read=read_instead)).code == Exit.DONE
    kept = asked.out / "intern" / "eingang"
    assert seen(kept) == {"Altona.xlsx": b"what stands in Altona.xlsx", "Zentral.xlsx": b"faulty on Tuesday"}
    assert json.loads((asked.out / MARK).read_text())["last_accepted"] == ["Altona.xlsx"]


def test_of_a_workbook_that_somebody_has_open_only_the_name_is_copied(tmp_path: Path) -> None:
    asked = job(tmp_path)
    (asked.source / "~$Altona.xlsx").write_text("Petersen")

    def read_and_look(folder: Path, accepted: Path | None, week: str | None) -> Reading:
        assert (folder / "~$Altona.xlsx").read_text() == ""
        return Reading(fakes.problem())

    assert run_job(asked, replace(TOOLS, read=read_and_look)).code == Exit.DONE
    assert not (asked.out / "intern" / "eingang" / "~$Altona.xlsx").exists()


def test_a_place_where_no_folder_can_be_is_wrong_usage(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    assert run_job(replace(job(tmp_path), out=tmp_path / "file" / "drafts"), TOOLS).code == Exit.USAGE
    assert (tmp_path / "file").read_text() == "mine"
