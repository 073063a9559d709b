"""What follows the first dives: from rosters a little worse to better ones, and windows that are given to workers."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import inf
from typing import Any

import numpy as np
import pytest
from ortools.linear_solver.pywraplp import Solver

from roster.checks.check import check
from roster.options.build import build_options
from roster.options.cover import CoverIndex
from roster.solver import chain_windows, in_chains
from roster.solver.chain_dives import Dives
from roster.solver.chain_moves import Bools
from roster.solver.chain_windows import Windows
from roster.solver.clock import Clock
from roster.solver.columns import Master
from roster.solver.in_chains import ChainSearch
from roster.solver.lagrange import SCALE
from roster.solver.settings import Settings
from roster.solver.standing import Standing, by_person
from roster.solver.time_shares import SOME_SECONDS, TimeShares
from roster.solver.watch import Unwatched
from roster.solver.work import close_workshop, open_workshop
from tests.solver.at_hand import Here
from tests.solver.test_chains_whole import QUICK, plan, searched


def dived() -> ChainSearch:
    search = searched(0).search
    search.dive_whole()
    return search


def as_it_stands(search: ChainSearch) -> bool:
    """Whether the chains from which dives begin are the roster."""
    duties = [duty for chain in search.dives.chains for duty in search.pricing.duties_of(chain)]
    return by_person(duties, search.standing.duties) == search.standing.duties


def test_dives_go_on_from_worse_rosters_and_come_back_to_the_best(monkeypatch: pytest.MonkeyPatch) -> None:
    search = dived()
    monkeypatch.setattr(ChainSearch, "proven", lambda _: False)
    before, cost, asked = dict(search.standing.duties), search.standing.cost(), list[int]()
    patience = list[bool]()

    def worse(_free: object, _share: float, _clock: Clock, most: int, *, patient: bool) -> bool:
        asked.append(most)
        patience.append(patient)
        if len(asked) > in_chains.PATIENCE:
            search.standing.give(next(iter(before)), ())
        return True

    monkeypatch.setattr(search.dives, "dive", worse)
    search.dive_in_parts()
    assert len(asked) == in_chains.IN_VAIN
    assert set(asked[: in_chains.PATIENCE]) == {cost}
    assert patience == [number >= in_chains.PATIENCE for number in range(in_chains.IN_VAIN)]
    assert min(asked[in_chains.PATIENCE :]) > cost
    assert search.standing.duties == before
    assert as_it_stands(search)


def test_a_better_roster_is_what_is_come_back_to(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first dive finds one, the second loses it again."""
    search = dived()
    best = dict(search.standing.duties)
    name = max(best, key=lambda person: len(best[person]))
    search.standing.give(name, ())
    search.dives.stands()
    monkeypatch.setattr(ChainSearch, "proven", lambda _: False)
    found = iter([best[name], ()])

    def drawn(_free: object, _share: float, _clock: Clock, _most: int, *, patient: bool) -> bool:
        search.standing.give(name, next(found, ()))
        return True

    monkeypatch.setattr(search.dives, "dive", drawn)
    search.dive_in_parts()
    assert search.standing.duties == best
    assert as_it_stands(search)


@pytest.mark.parametrize("room", [0, 10**9])
def test_a_dive_that_ends_worse_is_taken_where_there_is_room_for_it(monkeypatch: pytest.MonkeyPatch, room: int) -> None:
    search = dived()
    free = search.dives.everything()
    drawn = np.random.default_rng(1).integers(-100 * SCALE, 100 * SCALE, size=search.pricing.worths.cells)
    chains = [chain for _, chain in search.pricing.chains(drawn, range(len(free)))]
    monkeypatch.setattr(search.generation, "dive", lambda *_, **__: chains)
    monkeypatch.setattr(search.dives, "replies", lambda _: False)
    before, cost = dict(search.standing.duties), search.standing.cost()
    assert search.dives.dive(free, 0.3, search.clock, cost + room) == (room > 0)
    assert (search.standing.cost() > cost) == (room > 0)
    assert (search.standing.duties == before) == (room == 0)
    assert as_it_stands(search)


@dataclass
class Woken:
    """A search whose windows are solved in this thread."""

    search: ChainSearch
    workers: Here


@pytest.fixture
def woken(monkeypatch: pytest.MonkeyPatch) -> Iterator[Woken]:
    problem, workers = plan(0), Here()
    monkeypatch.setattr(chain_windows, "small", lambda _: False)
    monkeypatch.setattr(chain_windows, "workers_for", lambda *_: workers)
    open_workshop(problem.model_dump_json(), threading.Event())
    search = searched(0).search
    search._windows.wake()
    yield Woken(search, workers)
    close_workshop(problem.hash())


def test_windows_make_a_roster_better_and_dives_begin_from_there(woken: Woken) -> None:
    search, workers = woken.search, woken.workers
    before = search.standing.cost()
    search.look_through_windows()
    assert workers.given
    assert search.standing.cost() < before
    assert not check(plan(0), search.standing.all_duties()).breaches
    assert as_it_stands(search)
    search.close()
    assert workers.closed


def test_a_run_wakes_workers_asks_them_in_every_turn_and_lets_them_go(monkeypatch: pytest.MonkeyPatch) -> None:
    problem, workers, looked = plan(0), Here(), list[int]()
    monkeypatch.setattr(chain_windows, "small", lambda _: False)
    monkeypatch.setattr(chain_windows, "workers_for", lambda *_: workers)
    monkeypatch.setattr(ChainSearch, "proven", lambda _: False)
    monkeypatch.setattr(ChainSearch, "prove", lambda _: looked.append(workers.given))
    open_workshop(problem.model_dump_json(), threading.Event())
    options = build_options(problem)
    found = in_chains.solve_in_chains(
        Standing(options, CoverIndex(options.facts)), QUICK, Clock(QUICK.seconds, Unwatched())
    )
    close_workshop(problem.hash())
    assert found is not None
    assert len(looked) == in_chains.TURNS
    assert 0 == looked[0] < looked[1] < looked[2] < workers.given
    assert workers.closed


def test_nobody_is_woken_for_small_plans_or_in_the_last_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    options = build_options(plan(0))
    standing = Standing(options, CoverIndex(options.facts))
    monkeypatch.setattr(chain_windows, "workers_for", lambda *_: Here())
    timed = Settings(seconds=120)

    def look(settings: Settings, seconds: float) -> bool:
        windows = Windows(standing, settings, Clock(seconds, Unwatched()))
        windows.wake()
        return windows.look(lambda: True)

    assert not look(QUICK, 120)
    monkeypatch.setattr(chain_windows, "small", lambda _: False)
    assert look(QUICK, 10)
    assert look(timed, 120)
    assert not look(timed, 10)


class Hands(Clock):
    """A clock that is set by hand."""

    def __init__(self) -> None:
        super().__init__(100, Unwatched())
        self.at, self.rung = 0.0, False

    @property
    def elapsed(self) -> float:
        return self.at

    def stopped(self) -> bool:
        return self.rung


def test_shares_of_the_time_left_are_gone_when_they_are() -> None:
    clock = Hands()
    shares = TimeShares(clock, Settings())
    clock.at = 20
    sooner, pace, progress = shares.sooner(0.5), shares.pace(0.5, 0.25), shares.progress(10, 0.5)
    step = pace()
    clock.at = 29
    assert (sooner(), step(), progress(0)) == (False, False, 0.225)
    assert progress(5) == 0.5
    clock.at = 31
    assert (sooner(), step(), pace()()) == (False, True, False)
    clock.at = 61
    assert (sooner(), progress(1) > 1) == (True, True)
    clock.at, clock.rung = 20, True
    assert (sooner(), progress(0)) == (True, 1.0)


@pytest.mark.parametrize("settings", [Settings(), QUICK])
def test_it_is_idle_when_nothing_has_become_cheaper_for_so_long(settings: Settings) -> None:
    clock, costs = Hands(), [7]
    idle = TimeShares(clock, settings).idle(20, lambda: costs[-1])
    clock.at = 20
    assert not idle()
    costs.append(6)
    clock.at = 30
    assert not idle()
    costs.append(8)
    clock.at = 50
    assert not idle()
    clock.at = 51
    assert idle() == (not settings.reproducible)


def test_where_work_is_counted_only_all_of_the_time_is_ever_gone() -> None:
    clock = Hands()
    shares = TimeShares(clock, QUICK)
    sooner, step, progress = shares.sooner(0.5), shares.pace(0.5, 0.25)(), shares.progress(10, 0.5)
    clock.at = 99
    assert (sooner(), step(), progress(3)) == (False, False, 0.3)
    clock.at = 100
    assert (sooner(), step(), progress(3)) == (True, False, 1.0)


def test_patience_is_a_share_of_the_time_left_but_some_seconds_near_the_end_and_endless_where_work_is_counted() -> None:
    clock = Hands()
    patience = TimeShares(clock, Settings()).patience(0.1)
    assert patience() == 10
    clock.at = 50
    assert patience() == 5
    clock.at = 100
    assert patience() == SOME_SECONDS
    assert TimeShares(clock, QUICK).patience(0.1)() == inf


# a master that is too large


class Endless:
    """A linear program whose solution takes longer than anybody waits."""

    def SetTimeLimit(self, milliseconds: int) -> None:  # noqa: N802 - as the solver calls it
        time.sleep(milliseconds / 1000)

    def Solve(self, *_: object) -> int:  # noqa: N802 - as the solver calls it
        return int(Solver.NOT_SOLVED)


def test_a_master_that_is_not_solved_in_time_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    generation = searched(0).generation
    solved = generation.solve()[0].points
    generation.patience = lambda: 100.0
    assert generation.solve()[0].points == pytest.approx(solved)
    monkeypatch.setattr(generation._master, "_lp", Endless())
    generation.patience = lambda: 0.01
    with pytest.raises(TimeoutError):
        generation.solve()


def test_where_the_master_is_too_large_there_is_a_lawful_roster_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    def too_large(_: object, seconds: float) -> None:
        assert seconds > 0
        raise TimeoutError

    whole = list[float]()
    monkeypatch.setattr(Master, "solve", too_large)
    dive = Dives.dive

    def counted(dives: Dives, free: Bools, *others: Any, **named: Any) -> bool:
        whole.append(free.mean())
        return dive(dives, free, *others, **named)

    monkeypatch.setattr(Dives, "dive", counted)
    options = build_options(plan(0))
    search = ChainSearch(Standing(options, CoverIndex(options.facts)), QUICK, Clock(120, Unwatched()))
    monkeypatch.setattr(search, "prove", lambda: None)
    found = search.run()
    assert found is not None
    assert not check(plan(0), found.duties).breaches
    assert found.points_bound is not None
    assert found.points_bound <= found.points
    assert len(whole) == in_chains.TURNS * in_chains.IN_VAIN
    assert max(whole) < 1


def test_everybody_is_asked_once_and_once_more_within_a_share_of_the_time(monkeypatch: pytest.MonkeyPatch) -> None:
    clock, asked = Hands(), list[bool]()

    def replies(over: Callable[[], bool]) -> bool:
        clock.at = 31.0
        asked.append(over())
        return True

    options = build_options(plan(0))
    search = ChainSearch(Standing(options, CoverIndex(options.facts)), Settings(seconds=100), clock)
    monkeypatch.setattr(search.dives, "replies", replies)
    assert search.first()
    assert asked == [False, True, True]
