"""A few people asked anew together find what nobody alone finds; it does the same twice, and never makes it worse."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.demand import Step
from models.duties import Duty
from models.problem import Problem
from models.requests import Wish
from roster.solver.found import result_of
from roster.solver.plan import Plan
from roster.solver.regroup import first_price, regroup
from roster.solver.start import take_over
from tests import worlds
from tests.solver import by_hand
from tests.solver.towns import town


def steps(number: int) -> Callable[[int], float]:
    return lambda done: done / number


def crossed() -> Problem:
    """One is wanted in the morning and one in the afternoon; each of two would like to have what the other has."""
    dear = (Step(points=6000),)
    return worlds.world(
        2,
        days=1,
        cells=[
            worlds.cell("C1", spans=((480, 720),), below=dear, above=dear),
            worlds.cell("C2", spans=((720, 960),), below=dear, above=dear),
        ],
        wishes=(
            Wish(person="P1", date=worlds.MONDAY, kind="early"),
            Wish(person="P2", date=worlds.MONDAY, kind="mid"),
        ),
        duty_types=(worlds.SHORT, worlds.AFTERNOON),
    )


def test_two_change_places_though_neither_would_go_alone() -> None:
    made = by_hand.case(crossed())
    plan = made.plan
    plan.load([worlds.duty("P1", duty_type="N"), worlds.duty("P2", duty_type="K")])
    before = plan.cost()
    plan.settle(made.weeks(), lambda: False)
    assert plan.cost() == before
    told: list[int] = []
    regroup(plan, 60.0, 1, 1, steps(40), lambda found: told.append(found.cost()))
    assert [(duty.person, duty.duty_type) for duty in plan.duties()] == [("P1", "K"), ("P2", "N")]
    assert told == [plan.cost()] == [before - 2 * made.problem.prices.refused_wish]


@pytest.mark.parametrize("from_the_start", [True, False])
def test_it_ends_where_nothing_better_can_be(*, from_the_start: bool) -> None:
    plan = by_hand.case(crossed()).plan
    plan.load([worlds.duty("P1", duty_type="N"), worlds.duty("P2", duty_type="K")])
    told: list[int] = []
    done: list[int] = []

    def progress(number: int) -> float:
        done.append(number)
        return number / 400

    regroup(plan, 60.0, 1, 1, progress, lambda found: told.append(found.cost()), lambda: from_the_start or bool(told))
    assert len(told) == (not from_the_start)
    assert max(done, default=0) < (1 if from_the_start else 400)


def regrouped(seed: int, workers: int) -> tuple[by_hand.Case, int, list[Duty]]:
    made = by_hand.case(town(6, days=2), seed)
    made.plan.load(made.standing.all_duties())
    before = made.plan.cost()

    def better(found: Plan) -> None:
        take_over(made.standing, found)

    regroup(made.plan, first_price(made.standing.ledger.index), seed, workers, steps(40), better)
    return made, before, made.plan.duties()


@pytest.mark.parametrize(("seed", "workers"), [(1, 1), (2, 2), (3, 3)])
def test_it_is_never_worse_and_stays_lawful(seed: int, workers: int) -> None:
    made, before, duties = regrouped(seed, workers)
    assert made.plan.cost() <= before
    assert made.plan.without_days() == []
    assert result_of(made.standing) is not None
    made.plan.load(duties)
    assert made.standing.cost() <= before


def test_counted_steps_make_the_same_plan() -> None:
    assert regrouped(2, 2)[2] == regrouped(2, 2)[2]


def test_nobody_to_ask_is_no_fault() -> None:
    made = by_hand.case(worlds.world(1, days=1, duty_types=()))
    regroup(made.plan, 1.0, 1, 2, steps(10), lambda _: pytest.fail("nothing can be better"))
    assert made.plan.duties() == []
