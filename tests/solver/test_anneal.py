"""Cooling down ends, does the same twice, and never makes a roster worse."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from random import Random

import numpy as np
import pytest

from models.duties import Duty
from roster.solver import start
from roster.solver.anneal import COLDEST, HOTTEST, LED, anneal
from roster.solver.bench import Mood
from roster.solver.lagrange import SCALE, Lagrange
from roster.solver.plan import PLAIN, Plan
from roster.solver.tables import Ints
from tests.solver import by_hand
from tests.solver.by_hand import Case
from tests.solver.towns import town

ROUNDS = 30


def rounds(number: int) -> Callable[[int], float]:
    return lambda done: done / number


def begun() -> tuple[Case, Lagrange]:
    """A town settled as it is at first, and prices of cover."""
    made = by_hand.case(town())
    made.plan.ask(made.weeks())
    by_hand.take_over(made)
    ledger = made.standing.ledger
    lagrange = Lagrange(made.standing.options, ledger.index, ledger.desks, made.standing.level(), made.plan.lay)
    lagrange.run(rounds(40))
    return made, lagrange


def cooled(seed: int) -> tuple[Case, list[Duty]]:
    made, lagrange = begun()
    made.plan.load(lagrange.sample(Random(seed)))
    anneal(made.plan, lagrange.prices / SCALE, made.weeks(), seed, rounds(ROUNDS))
    return made, made.plan.duties()


def test_one_seed_makes_one_plan() -> None:
    assert cooled(3)[1] == cooled(3)[1]
    assert cooled(3)[1] != cooled(4)[1]


@pytest.mark.parametrize("seed", range(5))
def test_what_is_taken_over_is_never_worse(seed: int) -> None:
    made, _ = cooled(seed)
    before = made.standing.cost()
    start.take_over(made.standing, made.plan)
    assert made.standing.cost() <= before
    assert made.plan.without_days() == []


def test_a_cooled_roster_is_better_than_one_by_one() -> None:
    """Of five seeds at least one finds what nobody alone can find."""
    costs = []
    for seed in range(5):
        made, _ = cooled(seed)
        made.plan.settle(made.weeks(), lambda: False)
        start.take_over(made.standing, made.plan)
        costs.append(made.standing.cost())
    first, _ = begun()
    first.plan.settle(first.weeks(), lambda: False)
    assert min(costs) < first.plan.cost()


class Asked(Plan):
    """Remembers what it was asked."""

    moods: list[Mood]
    orders: list[list[int]]

    def ask(
        self, order: Ints, mood: Mood = PLAIN, _random: np.random.Generator | None = None, _company: int | None = None
    ) -> None:
        self.moods.append(mood)
        self.orders.append(order.tolist())


def test_prices_lead_first_and_chance_cools_down() -> None:
    """Prices are 100 and 300 for what is wanted: a tick costs 200; what nobody wants does not count."""
    made = by_hand.case(by_hand.free_and_tied())
    plan = Asked(made.standing, made.plan.lay)
    plan.moods, plan.orders = [], []
    anneal(plan, np.array([100.0, 300.0, -9000.0, 0.0]), made.weeks(), 1, rounds(10))
    shares, heats = [mood.share for mood in plan.moods], [mood.heat for mood in plan.moods]
    assert (shares[0], shares[-1]) == (LED, 0.0)
    assert shares == sorted(shares, reverse=True)
    assert (heats[0], len(heats)) == (200 * HOTTEST, 10)
    assert all(200 * COLDEST < later < earlier for earlier, later in pairwise(heats))
    assert all(sorted(order) == made.weeks().tolist() for order in plan.orders)
    assert len({tuple(order) for order in plan.orders}) > 1
