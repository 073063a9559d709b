"""A week is drafted beside several guesses, and the draft is handed out after which other weeks would cost least."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterable
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path
from random import Random

import pytest

from benchmarks import inrc2_weekly
from benchmarks.inrc2 import Range, Requirement, Week
from benchmarks.inrc2_files import Files
from benchmarks.inrc2_guess import KINDS, at_expected_cost, drawn
from benchmarks.inrc2_problem import DAY, history_of, problem_of
from benchmarks.inrc2_weekly import FUTURES, Turn, pinned, week_by_week
from benchmarks.instance_run import in_here
from benchmarks.own_inrc2 import FOLDER as OWN_FOLDER
from benchmarks.process import Ended
from benchmarks.weighing import least_points
from models.demand import Cell, OnDutyType
from models.problem import Problem
from roster.solver.in_chains import ChainSearch
from roster.solver.settings import Settings

OWN = OWN_FOLDER / "own005w3"
FILES = Files(OWN, "0", ("0", "1", "2"))
TWO = Settings(seconds=600, workers=2, reproducible=True)


def turn(ahead: int) -> Turn:
    scenario = FILES.scenario()
    return Turn(scenario, (FILES.week(0),), history_of(scenario, FILES.past()), ahead)


def date_of(cell: Cell) -> dt.date:
    assert isinstance(cell.when, OnDutyType)
    return cell.when.date


def test_days_drawn_are_days_known_of_their_kind_with_the_wishes_of_a_week() -> None:
    known = [FILES.week(0), FILES.week(1)]
    nurses = tuple(FILES.scenario().nurses)
    seen = {
        kind: {tuple(row.days[day] for row in week.requirements) for week in known for day in kind} for kind in KINDS
    }
    weeks = [drawn(known, nurses, Random(number)) for number in range(30)]
    for week in weeks:
        for kind in KINDS:
            assert {tuple(row.days[day] for row in week.requirements) for day in kind} <= seen[kind]
        wishes = sorted((day, shift) for _, day, shift in week.unwanted)
        assert wishes in [sorted((day, shift) for _, day, shift in one.unwanted) for one in known]
    assert len({week.requirements for week in weeks}) > 10
    assert len({frozenset(week.unwanted) for week in weeks}) > 10


def test_a_head_that_was_wanted_on_some_days_costs_that_share() -> None:
    heads = (Range(0, 2), Range(1, 3), Range(0, 0), Range(0, 1), Range(0, 1))
    week = Week((Requirement("Early", "Nurse", (*heads, Range(0, 0), Range(0, 0))),), ())
    scenario = FILES.scenario()
    problem = problem_of(scenario, history_of(scenario, FILES.past()), [FILES.week(0), FILES.week(1)])
    since = problem.horizon.first + 7 * DAY
    found = at_expected_cost(problem, [week], since)
    before = [cell for cell in found.cells if date_of(cell) < since]
    assert before == [cell for cell in problem.cells if date_of(cell) < since]
    later = [cell for cell in found.cells if cell not in before]
    # on four of five days one is wanted, on two a second one, on one a third; nobody on weekends
    assert [date_of(cell) for cell in later] == [since + day * DAY for day in range(5)]
    assert {tuple((step.count, step.points) for step in cell.below) for cell in later} == {((1, 6), (1, 12), (1, 24))}
    assert {(cell.minimum, cell.target) for cell in later} == {(0, 3)}


def test_what_is_pinned_is_the_first_week_of_whatever_follows() -> None:
    now = turn(1)
    draft = in_here(now.draft(0), TWO).outcome
    assert draft
    end = now.draft(0).horizon.first + 7 * DAY
    duties = tuple(duty for duty in draft.duties if duty.date < end)
    asked = pinned(now.future(Random(1)), duties)
    again = in_here(asked, TWO).outcome
    assert again
    assert again.points is not None
    assert tuple(duty for duty in again.duties if duty.date < end) == duties
    least = least_points(asked, TWO)
    assert least is not None
    assert 0 <= again.points - least <= 0.1 * again.points


def test_each_draft_has_a_guess_and_a_worker_and_none_reads_a_later_week(tmp_path: Path) -> None:
    folder, later = tmp_path / "own006w2", "WD-own006w2-1.txt"
    shutil.copytree(OWN_FOLDER / "own006w2", folder)
    (folder / later).unlink()
    asked: list[tuple[Problem, Settings]] = []

    def solver(problem: Problem, limits: Settings) -> Ended:
        ended = in_here(problem, limits)
        asked.append((problem, limits))
        if len(asked) == 2:
            shutil.copy(OWN_FOLDER / "own006w2" / later, folder)
        return ended

    ended = week_by_week(Files(folder, "0", ("0", "1")), TWO, solver)
    assert ended.outcome
    assert ended.outcome.points is not None
    assert [limits.workers for _, limits in asked] == [1, 1, 2]
    assert [limits.seconds for _, limits in asked] == [inrc2_weekly.DRAFT_SHARE * TWO.seconds] * 2 + [TWO.seconds]
    assert len({problem.hash() for problem, _ in asked}) == 3


@pytest.mark.parametrize("costs", [(5, 4), (4, 5)])
def test_the_draft_with_the_cheapest_futures_is_handed_out(
    monkeypatch: pytest.MonkeyPatch, costs: tuple[int, int]
) -> None:
    """The second draft leaves Monday to nobody."""
    weighed: list[Problem] = []

    def weigh(problems: Iterable[Problem], limits: Settings, _pool: Executor) -> list[int | None]:
        assert limits.workers == 1
        weighed.extend(problems)
        return [costs[number // FUTURES] for number in range(len(weighed))]

    monkeypatch.setattr(inrc2_weekly, "each_at_least", weigh)
    now = turn(1)
    monday = now.draft(0).horizon.first
    first = in_here(now.draft(0), TWO)
    assert first.outcome
    duties = tuple(duty for duty in first.outcome.duties if duty.date > monday)
    second = first.changed(outcome=first.outcome.changed(duties=duties))
    with ThreadPoolExecutor(1) as pool:
        best = inrc2_weekly._lightest(now, [first, second], TWO, pool)
    assert best == costs.index(min(costs))
    assert [sum(pin.off for pin in problem.pins if pin.date == monday) for problem in weighed[FUTURES:]] == [
        5
    ] * FUTURES


def test_a_draft_without_a_roster_is_not_handed_out(monkeypatch: pytest.MonkeyPatch) -> None:
    now = turn(1)
    made = in_here(now.draft(0), TWO)
    assert made.outcome
    none = made.changed(outcome=made.outcome.changed(duties=(), points=None, status="ran_out"))

    def weigh(problems: Iterable[Problem], *_: object) -> list[int]:
        return [7 for _ in problems]

    monkeypatch.setattr(inrc2_weekly, "each_at_least", weigh)
    with ThreadPoolExecutor(1) as pool:
        assert inrc2_weekly._lightest(now, [none, made], TWO, pool) == 1
        assert inrc2_weekly._lightest(now, [none, none], TWO, pool) == 0


def test_what_there_was_no_time_to_weigh_is_not_chosen_by_chance(monkeypatch: pytest.MonkeyPatch) -> None:
    """One future without a bound is enough: then it is the draft at the cost to be expected, if there is one."""
    now = turn(1)
    made = in_here(now.draft(0), TWO)
    assert made.outcome
    none = made.changed(outcome=made.outcome.changed(duties=(), points=None, status="ran_out"))

    def weigh(problems: Iterable[Problem], *_: object) -> list[int | None]:
        return [*range(len([*problems]) - 1), None]

    monkeypatch.setattr(inrc2_weekly, "each_at_least", weigh)
    with ThreadPoolExecutor(1) as pool:
        assert inrc2_weekly._lightest(now, [made, made, made], TWO, pool) == 1
        assert inrc2_weekly._lightest(now, [none, none, made], TWO, pool) == 2


def test_a_bound_that_does_not_stand_yet_weighs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    now = turn(1)
    draft = in_here(now.draft(0), TWO).outcome
    assert draft
    end = now.draft(0).horizon.first + 7 * DAY
    asked = pinned(now.future(Random(1)), [duty for duty in draft.duties if duty.date < end])
    assert least_points(asked, TWO) is not None

    def hardly(search: ChainSearch) -> None:
        search.lagrange.bound //= 2

    monkeypatch.setattr(ChainSearch, "converge", hardly)
    assert least_points(asked, TWO) is None
