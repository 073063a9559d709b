"""From drafts to the inputs of the next week by one command, again and again."""

from __future__ import annotations

import datetime as dt
import os
import stat
from pathlib import Path

import pytest

from models.problem import Problem
from roster.run import onward, real
from roster.run.exits import Exit
from roster.run.job import Job
from roster.run.one_job import run_job
from roster.run.onward import new_or_onward
from roster.solver.settings import Settings
from roster.store.files import keep
from roster.workbook.read import read_inputs
from tests import worlds
from tests.run.fakes import TOOLS, job

SMALL = Path(__file__).parents[2] / "data" / "samples" / "small"


def planned(source: Path, out: Path) -> Problem:
    """The problem of the drafts that come of these inputs."""
    result = run_job(Job(source, out, Settings(seconds=60, workers=1, reproducible=True)), real.tools())
    assert result.code == Exit.DONE, result.said
    assert result.problem is not None
    return result.problem


def test_two_weeks_one_after_the_other(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = planned(SMALL, tmp_path / "d1")
    assert new_or_onward(None, tmp_path / "d1", tmp_path / "in2", "en") == Exit.DONE
    assert "The next inputs are for 2026-W25." in capsys.readouterr().out
    second = planned(tmp_path / "in2", tmp_path / "d2")
    assert second.horizon.first == first.horizon.last + dt.timedelta(days=1)
    assert {duty.date for duty in second.history.duties} >= set(first.horizon.days[:5])
    assert new_or_onward(None, tmp_path / "d2", tmp_path / "in3", "en") == Exit.DONE
    third = read_inputs(tmp_path / "in3").problem
    assert third is not None
    late = {row.person: row.count for row in second.history.counts if row.what == "late"}
    assert sum(late.values()) > 0
    assert {row.person for row in third.history.counts if row.what == "late" and row.count >= late[row.person]} == set(
        late
    )
    for row in second.history.counts:
        since = row.since or first.horizon.first
        had = [duty.date for duty in second.history.duties if duty.person == row.person and duty.date >= since]
        assert row.what != "duties" or row.count == len(had) > 0
        assert row.what != "weekends" or row.count == len(
            {date.isocalendar()[:2] for date in had if date.weekday() > 4}
        )
    assert {row.since for row in third.history.counts} == {row.since for row in second.history.counts}


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_only_the_planning_account_may_look_into_the_inputs(tmp_path: Path) -> None:
    planned(SMALL, tmp_path / "d1")
    assert new_or_onward(None, tmp_path / "d1", tmp_path / "in2", "de") == Exit.DONE
    assert stat.S_IMODE((tmp_path / "in2").stat().st_mode) == 0o700


def test_drafts_of_a_problem_file_have_no_workbooks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    keep(worlds.world(), tmp_path / "problem.json")
    assert run_job(job(tmp_path, "given"), TOOLS).code == Exit.DONE
    for file in (tmp_path / "given" / "intern" / "eingang").glob("*.xlsx"):
        file.unlink()
    assert new_or_onward(None, tmp_path / "given", tmp_path / "next", "en") == Exit.USAGE
    assert "holds no drafts that were made from workbooks" in capsys.readouterr().err
    assert not (tmp_path / "next").exists()


def test_a_folder_that_is_no_drafts(tmp_path: Path) -> None:
    assert new_or_onward(None, tmp_path, tmp_path / "next", "en") == Exit.USAGE


@pytest.mark.parametrize(("name", "drafts"), [(None, None), ("small", Path("drafts"))])
def test_either_a_sample_or_drafts(
    name: str | None, drafts: Path | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert onward.new_or_onward(name, drafts, tmp_path / "out", "en") == Exit.USAGE
    assert "Either the name of a sample" in capsys.readouterr().err
