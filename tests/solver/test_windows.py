"""Some days are planned anew while all others stay as they are, whatever ties them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import combinations
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.duties import Block, Duty
from models.history import Account, History
from models.problem import Problem
from roster.checks.check import check
from roster.cpsat.model import RosterModel
from roster.options.option import Option, Options
from roster.solver.asked import cost_of_days
from roster.solver.neighbourhoods import Neighbourhood
from roster.solver.search import Effort
from roster.solver.standing import Standing, by_person
from roster.solver.surroundings import beside, next_to
from roster.solver.task import Task, solve_again
from roster.solver.ties import BUILT_IN
from roster.solver.watch import Unwatched
from roster.solver.workshop import Workshop
from tests import strategies, worlds
from tests.rich_problems import rich_problems
from tests.solver import by_hand
from tests.worlds import MONDAY, day, duty, person, rule, type_cell

EFFORT = Effort(seconds=60, work=5.0, quick=True)


def _as_it_stands(standing: Standing, dates: set[dt.date]) -> Options:
    """On other days only what people have now."""
    now = {(row.person, row.date): row for row in standing.all_duties()}
    kept = {
        key: found if key[1] in dates else tuple(row for row in found if key in now and row.becomes(now[key]))
        for key, found in standing.options.by_day.items()
    }
    return replace(standing.options, by_day={key: found for key, found in kept.items() if found})


@settings(max_examples=12)
@given(strategies.problems(most_days=9), st.integers(0, 1000))
def test_a_window_costs_what_the_whole_costs(problem: Problem, seed: int) -> None:
    standing, random = by_hand.case(problem, seed).standing, Random(seed)
    dates = set(random.sample(problem.horizon.days, random.randint(1, len(problem.horizon.days))))
    everybody = [row.id for row in problem.people]
    staying = [row for row in standing.all_duties() if row.date not in dates]
    built = RosterModel(_as_it_stands(standing, dates), standing.ledger.index, everybody, staying, dates)
    assert built.amounts(standing.all_duties()) == (standing.level(), standing.points())


@settings(max_examples=12)
@given(rich_problems(most_days=9), st.integers(0, 1000))
def test_days_by_themselves_cost_what_all_ties_say(problem: Problem, seed: int) -> None:
    standing = by_hand.case(problem, seed).standing
    for row in problem.people:
        taken = [_option(standing, duty) for duty in standing.duties[row.id]]
        assert cost_of_days(standing.options, row, taken, BUILT_IN) == standing.ties[row.id].cost(taken)


def _option(standing: Standing, given_duty: Duty) -> Option:
    found = standing.options.of(given_duty.person, given_duty.date)
    return next(row for row in found if row.becomes(given_duty))


TYPES = (worlds.CLOCKLESS,)
FREELY: dict[str, Any] = {
    "rules": tuple(rule(name, "off") for name in ("contract_target", "opening_hours", "pattern")),
    "law": "none",
}
"""Nobody minds when somebody works."""

FIRST, LAST = 3, 6
"""The window, from Thursday to Sunday."""

AT_WORK = {"P1": (0, 1, 5, 6, 7, 11), "P2": (0, 4, 5, 8, 9)}


def two_weeks(wanted: tuple[int, ...]) -> Problem:
    """Two people with blocks, a weekend at most and 40 to 48 hours; somebody is wanted on these days."""
    blocks: dict[str, Any] = {"working_block": Block(least=2, most=3), "free_block": Block(least=2), "weekends": 1}
    return worlds.world(
        [person(name, **blocks) for name in AT_WORK],
        days=12,
        duty_types=TYPES,
        cells=[type_cell(f"C{number}", day(number), "X") for number in wanted],
        history=History(accounts=tuple(_account(name) for name in AT_WORK)),
        **FREELY,
    )


def _account(name: str) -> Account:
    return Account(person=name, start=MONDAY, end=day(11), lower=2400 - TARGET, upper=2880 - TARGET)


TARGET = 12 * 480
"""What the contract of a tiny world asks for in twelve days."""


def _duties(days: dict[str, tuple[int, ...]]) -> tuple[Duty, ...]:
    return tuple(duty(name, day(number), "X") for name, numbers in days.items() for number in numbers)


def _best(problem: Problem, now: dict[str, tuple[int, ...]]) -> int:
    """The least that anything costs that changes the days of the window only, by the checks alone."""
    window = range(FIRST, LAST + 1)
    chosen = [some for size in range(5) for some in combinations(window, size)]
    outside = {name: tuple(number for number in days if number not in window) for name, days in now.items()}
    tried = (
        check(problem, _duties({"P1": (*outside["P1"], *one), "P2": (*outside["P2"], *two)}))
        for one in chosen
        for two in chosen
    )
    return min(found.points for found in tried if not found.breaches)


@pytest.mark.parametrize("wanted", [(3, 4, 5), (2, 3, 4, 5), (3, 5, 6, 7), (4, 5, 6)])
def test_the_best_of_all_days_of_the_window(wanted: tuple[int, ...]) -> None:
    problem = two_weeks(wanted)
    now = _duties(AT_WORK)
    assert not check(problem, now).breaches
    where = Neighbourhood(("P1", "P2"), frozenset({"S1"}), problem.horizon.days[FIRST : LAST + 1], None, window=True)
    answer = solve_again(Workshop(problem, Unwatched()), Task(problem.hash(), where, now, (), EFFORT))
    assert answer
    assert answer.proven
    assert [row for row in answer.duties if row.date not in where.dates] == [
        row for row in now if row.date not in where.dates
    ]
    found = check(problem, answer.duties)
    assert not found.breaches
    assert found.points == _best(problem, AT_WORK)


def test_a_restless_day_moves_on_where_that_costs_nothing() -> None:
    """One is wanted and two could be: whoever has the day has it as well as the other."""
    problem = worlds.world(2, days=1, duty_types=TYPES, cells=[type_cell("C0", MONDAY, "X")], **FREELY)
    where = Neighbourhood(("P1", "P2"), frozenset({"S1"}), problem.horizon.days)
    for one, other in (("P1", "P2"), ("P2", "P1")):
        task = Task(problem.hash(), where, (duty(one, MONDAY, "X"),), (), EFFORT, ((one, MONDAY),))
        answer = solve_again(Workshop(problem, Unwatched()), task)
        assert answer
        assert [row.person for row in answer.duties] == [other]


def test_what_changed_outside_meanwhile_stays() -> None:
    problem = two_weeks((3, 4, 5))
    standing = by_hand.case(problem).standing
    standing.give_all(by_person(_duties(AT_WORK), standing.duties))
    where = Neighbourhood(("P1", "P2"), frozenset({"S1"}), problem.horizon.days[2:5], None, window=True)
    others = by_person(_duties({"P1": (0, 1, 3, 4, 9, 10), "P2": AT_WORK["P2"]}), where.people)
    new = beside(standing, {"P2": others["P2"]}, where)
    assert new == {}
    fewer = by_person(_duties({"P2": (0, 3, 4, 5, 11)}), ("P2",))
    assert beside(standing, fewer, where) == by_person(_duties({"P2": (0, 3, 4, 5, 8, 9)}), ("P2",))
    assert beside(standing, {"P1": others["P1"]}, where) == {}, "six days in a row are more than three"


def test_others_are_known_around_the_window_only() -> None:
    problem = two_weeks((3, 4, 5))
    standing = by_hand.case(problem).standing
    standing.give_all(by_person(_duties(AT_WORK), standing.duties))
    days = problem.horizon.days
    window = Neighbourhood(("P1",), frozenset({"S1"}), days[5:7], None, window=True)
    assert {row.date for row in next_to(standing, window, ())} == {days[4], days[5]}
    assert len(next_to(standing, Neighbourhood(("P1",), frozenset({"S1"}), days), ())) == len(AT_WORK["P2"])
