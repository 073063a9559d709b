"""Whoever solves the tasks, and whatever happens to them: the roster only gets better, and the run goes on."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest

from roster.options.build import build_options
from roster.options.cover import CoverIndex
from roster.solver import improve, one_model, solve
from roster.solver.clock import Clock
from roster.solver.improve import Improving
from roster.solver.neighbourhoods import Neighbourhood, Promising
from roster.solver.search import Effort
from roster.solver.settings import Settings
from roster.solver.standing import Standing
from roster.solver.start import start
from roster.solver.task import Task
from roster.solver.work import OtherProblemError, close_workshop, open_workshop, work
from roster.solver.workers import WITHOUT_WORKERS, Nobody, Workers
from roster.solver.workshop import Workshop
from tests.solver import towns
from tests.solver.at_hand import Here
from tests.solver.towns import Recorder, town

COUNTED = Settings(seconds=600, workers=2, reproducible=True)
TOWN = town(8, days=2)


class Backwards(Here):
    """Has the last task that it was given done first."""

    def __init__(self) -> None:
        super().__init__()
        self.waiting: list[Callable[[], None]] = []

    def submit(self, function: Callable[[Any], Any], task: object) -> Future[Any]:
        future: Future[Any] = Future()
        self.waiting.append(lambda: future.set_result(function(task)))
        threading.Timer(0.02, self._do_one).start()
        return future

    def _do_one(self) -> None:
        self.waiting.pop()()


@pytest.fixture(autouse=True)
def _at_hand() -> Iterator[None]:
    open_workshop(TOWN.model_dump_json(), threading.Event())
    yield
    close_workshop(TOWN.hash())


def improved(workers: Workers, settings: Settings = COUNTED, recorder: Recorder | None = None) -> tuple[int, Standing]:
    """What the start cost, and the roster after the workers have had their time."""
    options = build_options(TOWN)
    standing = Standing(options, CoverIndex(options.facts))
    start(standing)
    before = standing.cost()
    clock = Clock(settings.seconds, recorder or Recorder())
    improving = Improving(TOWN, settings, clock, workers)
    improving.run(standing, Promising({}), clock.over)
    improving.close()
    return before, standing


def test_it_gets_better_and_lets_everybody_go() -> None:
    workers = Here()
    before, standing = improved(workers)
    assert standing.cost() < before
    assert workers.closed


def test_all_counted_work_is_given_out() -> None:
    workers = Here()
    improved(workers)
    assert workers.given == int(8 * improve.TASKS_A_PERSON) + 1


def test_asked_again_it_gives_out_as_much_again() -> None:
    workers, clock = Here(), Clock(COUNTED.seconds, Recorder())
    options = build_options(TOWN)
    standing = Standing(options, CoverIndex(options.facts))
    start(standing)
    improving = Improving(TOWN, COUNTED, clock, workers)
    costs = [standing.cost()]
    for _ in range(2):
        improving.run(standing, Promising({}), clock.over)
        costs.append(standing.cost())
    assert workers.given == 2 * (int(8 * improve.TASKS_A_PERSON) + 1)
    assert not workers.closed
    assert costs[0] > costs[1] >= costs[2]


def test_whoever_is_done_first_a_repeatable_run_ends_alike() -> None:
    _, one = improved(Here())
    _, other = improved(Backwards())
    assert one.all_duties() == other.all_duties()


def test_time_ends_it_whatever_is_under_way() -> None:
    class Never(Here):
        def submit(self, function: Callable[[Any], Any], task: object) -> Future[Any]:  # noqa: ARG002 - nobody does it
            self.future: Future[Any] = Future()
            return self.future

    workers = Never()
    before, standing = improved(workers, Settings(seconds=0.3))
    assert standing.cost() == before
    assert workers.future.cancelled()
    assert workers.closed


@pytest.mark.parametrize("reproducible", [True, False])
def test_a_worker_that_dies_costs_a_task_and_not_the_run(reproducible: bool) -> None:
    workers = Here(lambda number: number == 1)
    recorder = Recorder()
    before, standing = improved(workers, COUNTED.changed(reproducible=reproducible, seconds=3), recorder)
    assert standing.cost() < before
    assert workers.mended == 1
    assert WITHOUT_WORKERS not in recorder.stages


def test_a_repeatable_run_ends_alike_though_a_worker_died() -> None:
    _, one = improved(Here())
    _, other = improved(Here(lambda number: number == 2))
    assert one.all_duties() == other.all_duties()


@pytest.mark.parametrize("workers", [Nobody(), Here(lambda _: True)])
def test_without_workers_the_roster_stays_as_it_is(workers: Workers) -> None:
    recorder = Recorder()
    before, standing = improved(workers, Settings(seconds=600), recorder)
    assert standing.cost() == before
    assert recorder.stages[-1] == WITHOUT_WORKERS


def task(problem: str, person: str = "P00") -> Task:
    """Somebody's first day."""
    return Task(problem, Neighbourhood((person,), frozenset({"S1"}), TOWN.horizon.days[:1]), (), (), Effort(seconds=5))


def test_work_for_another_problem_is_refused_by_name() -> None:
    with pytest.raises(OtherProblemError, match=TOWN.hash()):
        work(task("another"))


def test_work_of_an_unknown_kind_is_not_guessed() -> None:
    class Unknown:
        problem = TOWN.hash()

    with pytest.raises(KeyError):
        work(Unknown())


def test_a_workshop_makes_options_of_whom_it_is_asked_about_as_everybody_has_them() -> None:
    everybody = build_options(TOWN)
    shop = Workshop(TOWN, Recorder())
    found = shop.options_of(["P03", "P01"])
    assert found.must_work == frozenset(day for day in everybody.must_work if day[0] in {"P01", "P03"})
    assert found.by_day == {day: rows for day, rows in everybody.by_day.items() if day[0] in {"P01", "P03"}}
    assert shop.options_of(["P01"]).of(*next(iter(found.by_day))) == ()


@pytest.fixture
def killed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The first process that gets a task is killed; the path is there afterwards."""
    monkeypatch.setattr(one_model, "LARGEST", 0)
    monkeypatch.setattr(one_model, "MIDDLING", 0)
    monkeypatch.setenv(towns.FLAG, str(tmp_path / "killed"))
    monkeypatch.setattr(improve, "work", towns.killed_once)
    return tmp_path / "killed"


@pytest.mark.timeout(120)
def test_a_process_killed_at_work_is_replaced_and_the_roster_is_the_same(
    killed_once: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recorder = Recorder()
    disturbed = solve.solve(TOWN, COUNTED, recorder)
    assert killed_once.exists()
    assert WITHOUT_WORKERS not in recorder.stages
    assert disturbed.reproducible
    monkeypatch.setattr(improve, "work", work)
    assert solve.solve(TOWN, COUNTED).duties == disturbed.duties


@pytest.mark.timeout(120)
def test_lost_workers_take_the_promise_of_a_repeatable_run_along(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(one_model, "LARGEST", 0)
    monkeypatch.setattr(one_model, "MIDDLING", 0)
    monkeypatch.setattr("roster.solver.in_parts.workers_for", lambda *_: Nobody())
    outcome = solve.solve(TOWN, COUNTED)
    assert (outcome.status, outcome.reproducible, outcome.breaches) == ("feasible", False, ())
