"""Drafts that people have been given are the published roster of the next run."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from models.history import DayOff, History
from models.outcome import Outcome
from models.problem import Problem
from roster.publish.read_back import ReadBack
from roster.run.exits import Exit
from roster.run.job import JobResult
from roster.run.one_job import run_job
from roster.run.tools import Tools
from roster.solver.settings import Settings
from roster.solver.watch import Watch
from roster.workbook.read import Reading
from tests import worlds
from tests.run import fakes
from tests.run.fakes import DUTY, TOOLS, job
from tests.worlds import MONDAY, day


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    """P1 was given one duty, on Monday, and Tuesday off."""
    assert run_job(job(tmp_path, "given"), TOOLS).code == Exit.DONE
    return tmp_path / "given"


def again(drafts: Path, problem: Problem, tools: Tools = TOOLS) -> tuple[JobResult, list[History]]:
    """What comes of planning once more, and what was known of the past."""
    known: list[History] = []

    def solve(asked: Problem, settings: Settings, watch: Watch) -> Outcome:
        known.append(asked.history)
        return fakes.outcome(asked, settings)

    def read(*_: object) -> Reading:
        return Reading(problem)

    asked = replace(job(drafts.parent), published=drafts)
    return run_job(asked, replace(tools, read=read, solve=solve)), known


def test_duties_and_days_off_are_published(drafts: Path) -> None:
    result, known = again(drafts, fakes.problem())
    assert result.code == Exit.DONE
    assert known == [History(published=(DUTY,), published_off=(DayOff(person="P1", date=day(1)),))]


def test_they_come_before_what_the_plan_sheets_say(drafts: Path) -> None:
    """Except on days, and of people, that the drafts do not know."""
    later, new = worlds.duty(date=day(2)), worlds.duty("P2")
    typed = History(
        published=(worlds.duty(duty_type="S"), later, new),
        published_off=(DayOff(person="P1", date=MONDAY), DayOff(person="P2", date=day(1))),
    )
    _, known = again(drafts, worlds.world(days=3, history=typed))
    assert known[0].published == (later, new, DUTY)
    assert known[0].published_off == (DayOff(person="P2", date=day(1)), DayOff(person="P1", date=day(1)))


def test_workbooks_that_were_changed_by_hand_count(drafts: Path) -> None:
    def edited(*_: object) -> ReadBack:
        return ReadBack((worlds.duty(date=day(1)),), (), frozenset({"P1"}))

    _, known = again(drafts, fakes.problem(), replace(TOOLS, read_duties=edited))
    assert known[0].published == (worlds.duty(date=day(1)),)
    assert known[0].published_off == (DayOff(person="P1", date=MONDAY),)


def test_a_duty_type_that_is_gone_is_said(drafts: Path) -> None:
    result, known = again(drafts, fakes.problem().changed(duty_types=(worlds.LATE,)))
    assert known == [History(published_off=(DayOff(person="P1", date=day(1)),))]
    assert [(finding.code, finding.stops) for finding in result.findings] == [("published_gone", False)]
    assert "P1 on 2026-11-23" in str(result.findings[0].what)


def test_codes_that_mean_nothing_stop(drafts: Path) -> None:
    def unreadable(*_: object) -> ReadBack:
        return ReadBack((), (fakes.FAULT,), frozenset())

    result, known = again(drafts, fakes.problem(), replace(TOOLS, read_duties=unreadable))
    assert (result.code, result.findings, known) == (Exit.FAULTS, (fakes.FAULT,), [])


def test_a_folder_without_drafts_stops(tmp_path: Path) -> None:
    result, known = again(tmp_path / "inputs", fakes.problem())
    assert (result.code, known) == (Exit.USAGE, [])
