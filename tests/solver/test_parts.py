"""A roster that is improved in parts is lawful, settled, repeatable and not worse than its start."""

from __future__ import annotations

import multiprocessing
import os
from itertools import product
from typing import NoReturn

import pytest

from roster.checks.check import check
from roster.options.build import build_options
from roster.options.cover import CoverIndex
from roster.solver import improve, one_model, solve
from roster.solver.settings import Settings
from roster.solver.standing import Standing, by_person
from roster.solver.start import settle, start
from roster.solver.task import Task
from tests.solver.towns import Recorder, town


@pytest.fixture
def in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(one_model, "LARGEST", 0)
    monkeypatch.setattr(one_model, "MIDDLING", 0)


@pytest.mark.usefixtures("in_parts")
def test_parts_never_make_it_worse_and_never_beat_the_proof(monkeypatch: pytest.MonkeyPatch) -> None:
    recorder = Recorder()
    outcome = solve.solve(town(), Settings(seconds=12, workers=2), recorder)
    points = [step.points for step in recorder.steps if step.points is not None]
    assert points == sorted(points, reverse=True)
    assert outcome.status == "feasible"
    assert outcome.bound is not None
    monkeypatch.undo()
    proven = solve.solve(town(), Settings(seconds=120, workers=2))
    assert proven.status == "optimal"
    assert outcome.points is not None
    assert proven.points is not None
    assert outcome.bound <= proven.points <= outcome.points <= points[0]


@pytest.mark.usefixtures("in_parts")
def test_counted_work_gives_the_same_roster_twice() -> None:
    settings = Settings(seconds=600, workers=2, reproducible=True)
    first, second = (solve.solve(town(), settings) for _ in range(2))
    assert first.duties == second.duties
    assert first.points == second.points


@pytest.mark.usefixtures("in_parts")
def test_workers_who_were_not_ready_in_time_leave_without_a_word(capfd: pytest.CaptureFixture[str]) -> None:
    solve.solve(town(), Settings(seconds=0.01, workers=2))
    for worker in multiprocessing.active_children():
        worker.join()
    assert capfd.readouterr() == ("", "")


@pytest.mark.usefixtures("in_parts")
def test_counted_work_that_time_cuts_off_is_not_called_repeatable() -> None:
    outcomes = [solve.solve(town(), Settings(seconds=seconds, workers=1, reproducible=True)) for seconds in (0.01, 600)]
    assert [outcome.reproducible for outcome in outcomes] == [False, True]


def _die(task: Task) -> NoReturn:
    os._exit(3)


@pytest.mark.usefixtures("in_parts")
def test_workers_that_keep_dying_do_not_end_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(improve, "work", _die)
    outcome = solve.solve(town(), Settings(seconds=60, workers=2))
    assert outcome.status == "feasible"
    assert outcome.breaches == ()


def test_settled_means_that_nobody_alone_can_make_it_better() -> None:
    options = build_options(town(6, days=2))
    standing = Standing(options, CoverIndex(options.facts))
    settle(standing, start(standing), lambda: False)
    assert_settled(standing)


@pytest.mark.usefixtures("in_parts")
def test_nobody_idles_whom_an_open_cell_could_use() -> None:
    problem = town()
    outcome = solve.solve(problem, Settings(seconds=10, workers=2))
    options = build_options(problem)
    standing = Standing(options, CoverIndex(options.facts))
    standing.give_all(by_person(outcome.duties, standing.duties))
    assert_settled(standing)


def assert_settled(standing: Standing) -> None:
    """Every single day of every single person is tried in every way: none makes the roster cheaper."""
    options = standing.options
    for person, duties in standing.duties.items():
        for date in options.facts.days:
            others = tuple(duty for duty in duties if duty.date != date)
            for option in options.of(person, date):
                for roles in product(*option.roles_by_piece):
                    duty = option.duty(roles)
                    assert standing.gain({person: (*others, duty)}) <= 0


def test_the_ledger_counts_like_the_checks() -> None:
    options = build_options(town())
    standing = Standing(options, CoverIndex(options.facts))
    start(standing)
    checked = check(standing.problem, standing.all_duties())
    assert (standing.level(), standing.points()) == (checked.levels[0].amount, checked.points)


def test_what_a_change_would_save_is_what_it_saves() -> None:
    options = build_options(town())
    standing = Standing(options, CoverIndex(options.facts))
    plan = start(standing)
    before = standing.points()
    nobody = by_person((), list(standing.duties)[:5])
    gain = standing.gain(nobody)
    standing.give_all(nobody)
    assert standing.points() == before - gain
    assert plan.without_days() == []
