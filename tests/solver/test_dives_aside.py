"""Dives that workers make: lawful, put beside what changed meanwhile, and dispensable."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.base import Span
from models.duties import Duty, Piece
from roster.checks.check import check
from roster.options.build import build_options
from roster.options.cover import CoverIndex
from roster.solver import chain_windows, in_chains
from roster.solver.chain_moves import Bools
from roster.solver.clock import Clock
from roster.solver.dive_task import DiveTask
from roster.solver.dive_worker import dive_aside
from roster.solver.dives_aside import DivesAside, beside
from roster.solver.in_chains import ChainSearch
from roster.solver.settings import Settings
from roster.solver.standing import Standing, by_person
from roster.solver.watch import Unwatched
from roster.solver.work import close_workshop, open_workshop, workshop_of
from roster.solver.workers import WITHOUT_WORKERS
from tests import worlds
from tests.solver.at_hand import Here
from tests.solver.test_chains_whole import plan
from tests.solver.towns import Recorder

PLAN = plan(0)
FREE = 10**9
"""More than any lawful roster of the plan costs."""


@pytest.fixture(autouse=True)
def _held() -> Iterator[None]:
    open_workshop(PLAN.model_dump_json(), threading.Event())
    yield
    close_workshop(PLAN.hash())


def search_with(
    workers: Here, monkeypatch: pytest.MonkeyPatch, settings: Settings | None = None, recorder: Recorder | None = None
) -> ChainSearch:
    """A search that has a first roster and whose workers are awake."""
    monkeypatch.setattr(chain_windows, "small", lambda _: False)
    monkeypatch.setattr(chain_windows, "workers_for", lambda *_: workers)
    options, asked = build_options(PLAN), settings or Settings(seconds=600, workers=2)
    clock = Clock(asked.seconds, recorder or Unwatched())
    search = ChainSearch(Standing(options, CoverIndex(options.facts)), asked, clock)
    assert search.first()
    search.wake()
    return search


def task_of(search: ChainSearch, most: int) -> DiveTask:
    """A dive for half of the people."""
    assert search._aside
    free = search.dives.everything()
    free[::2] = False
    begin = search._aside._begin
    return DiveTask(PLAN.hash(), begin, tuple(search.dives.chains), free, 0.3, most, 60.0, patient=False)


def test_a_worker_dives_only_for_days_that_are_free_and_says_whose_days_are_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    search = search_with(Here(), monkeypatch)
    before = dict(search.standing.duties)
    task = task_of(search, search.standing.cost())
    monkeypatch.setattr("roster.solver.chain_dives.Dives.replies", lambda *_: False)
    found = dive_aside(workshop_of(task), task)
    assert found
    assert all(task.free[chain.person].all() for chain in found)
    new = by_person([duty for chain in found for duty in search.pricing.duties_of(chain)], before)
    changed = {name: duties for name, duties in new.items() if duties}
    search.standing.give_all(changed)
    assert not check(PLAN, search.standing.all_duties()).breaches
    assert len(changed) == len(found)
    assert all(changed[name] != before[name] for name in changed)


def test_a_dive_that_leads_to_nothing_better_is_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    search = search_with(Here(), monkeypatch)
    task = task_of(search, 0)
    assert dive_aside(workshop_of(task), task) == ()


def test_a_worker_makes_its_graphs_once(monkeypatch: pytest.MonkeyPatch) -> None:
    search = search_with(Here(), monkeypatch)
    task = task_of(search, FREE)
    shop = workshop_of(task)
    dive_aside(shop, task)
    first = dict(shop.kept)
    dive_aside(shop, task)
    assert shop.kept == first
    assert len(first) == 1


def test_dives_of_workers_make_a_roster_better_and_keep_chains_and_roster_alike(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    workers = Here()
    search = search_with(workers, monkeypatch)
    before = search.standing.cost()
    search.dive_in_parts()
    assert workers.given > 0
    assert search.standing.cost() < before
    duties = [duty for chain in search.dives.chains for duty in search.pricing.duties_of(chain)]
    assert by_person(duties, search.standing.duties) == search.standing.duties
    assert not check(PLAN, search.standing.all_duties()).breaches
    search.close()
    assert workers.closed


@pytest.mark.parametrize("count", [2, 4])
def test_workers_dive_for_everybody_while_the_first_such_dive_goes_on_here(
    monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    workers, here = Here(), list[float]()
    search = search_with(workers, monkeypatch, Settings(seconds=600, workers=count))
    dive = search.dives.dive

    def counted(free: Bools, share: float, clock: Clock, most: int) -> bool:
        assert free.shape == (len(PLAN.people), search.pricing.days)
        assert free.all()
        here.append(share)
        return dive(free, share, clock, most)

    monkeypatch.setattr(search.dives, "dive", counted)
    monkeypatch.setattr(ChainSearch, "proven", lambda _: False)
    search.dive_whole()
    assert (workers.given, here) == (count - 1, [in_chains.SHARES[0]])


def test_a_bound_is_told_again_when_a_roster_opens_a_site(monkeypatch: pytest.MonkeyPatch) -> None:
    recorder = Recorder()
    search = search_with(Here(), monkeypatch, recorder=recorder)
    search.converge()
    bound = search.lagrange.bound
    search.lagrange.weigh_level(10)
    search.lagrange.hold_for(5)
    search._held_for, told = 5, len(recorder.steps)
    search._tell("improve")
    assert [step.bound for step in recorder.steps[told:]][-1:] == [bound]


def test_what_costs_more_than_it_may_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    search = search_with(Here(), monkeypatch)
    first, dear = dict(search.standing.duties), search.standing.cost()
    search._aside = None
    search.dive_whole()
    before, chains, cost = dict(search.standing.duties), list(search.dives.chains), search.standing.cost()
    assert cost < dear
    assert not search.dives.keep(first, cost)
    assert not search.dives.keep(before, cost + FREE)
    assert (search.standing.duties, search.dives.chains) == (before, chains)
    assert search.dives.keep(first, dear)
    assert search.standing.duties == first
    assert [search.pricing.duties_of(chain) for chain in search.dives.chains] == [list(row) for row in first.values()]


@pytest.mark.parametrize("at", [1, 3])
def test_without_workers_it_dives_by_itself(monkeypatch: pytest.MonkeyPatch, at: int) -> None:
    workers, recorder = Here(lambda number: number >= at), Recorder()
    search = search_with(workers, monkeypatch, recorder=recorder)
    before = search.standing.cost()
    search.dive_in_parts()
    assert search._aside is None
    assert recorder.stages.count(WITHOUT_WORKERS) == 1
    assert search.standing.cost() < before


@pytest.mark.parametrize(
    ("settings", "most", "aside"),
    [
        (Settings(seconds=600, workers=2), 10_000, True),
        (Settings(seconds=600, workers=1), 10_000, False),
        (Settings(seconds=600, workers=2, reproducible=True), 10_000, False),
        (Settings(seconds=600, workers=2), 20, False),
    ],
)
def test_workers_dive_where_there_are_several_and_work_is_not_counted(
    monkeypatch: pytest.MonkeyPatch, settings: Settings, most: int, aside: bool
) -> None:
    monkeypatch.setattr(in_chains, "MOST_ASIDE", most)
    assert (search_with(Here(), monkeypatch, settings)._aside is not None) == aside


def test_nobody_is_asked_for_more_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    workers = Here()
    search = search_with(workers, monkeypatch)
    assert isinstance(search._aside, DivesAside)
    assert search._aside.room()
    search._aside.send(search.dives.everything(), 0.3, FREE)
    assert not search._aside.room()
    assert search._aside.next(lambda: True) is None
    assert search._aside.next(lambda: False) is not None
    assert search._aside.room()


# beside what changed meanwhile


def duty(day: int, kind: str) -> Duty:
    piece = Piece(site="S1", role="A", span=Span(start=480, end=960))
    return Duty(person="P00", date=worlds.day(day), duty_type=kind, pieces=(piece,))


DAYS = st.dictionaries(st.integers(0, 5), st.sampled_from("EL"))


@given(DAYS, DAYS, DAYS)
def test_days_that_a_dive_changed_are_its_own_and_others_are_as_they_are_now(
    before: dict[int, str], after: dict[int, str], now: dict[int, str]
) -> None:
    one, other, today = ([duty(day, kind) for day, kind in days.items()] for days in (before, after, now))
    found = {row.date: row.duty_type for row in beside(one, other, today)}
    for day in range(6):
        changed = before.get(day) != after.get(day)
        assert found.get(worlds.day(day)) == (after if changed else now).get(day)
    assert list(found) == sorted(found)
