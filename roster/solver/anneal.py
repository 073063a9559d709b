"""Cools a roster down: everybody is asked again and again, at first led by prices and much by chance, later by neither.

Simulated annealing (Kirkpatrick, Gelatt and Vecchi, Science 220, 1983) whose single step is a person's best week under
random noise (perturb and maximise: Papandreou and Yuille, ICCV 2011). Chance alone would forget what the prices know
about who should work where; prices alone let everybody go to the same place. So a share of each worth comes from the
prices of the bound, and the rest from the cells as they stand; the share falls to nothing in the end.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from roster.solver.plan import Plan
from roster.solver.reply import Mood
from roster.solver.tables import Ints
from roster.solver.weeks import Floats


@dataclass(frozen=True, slots=True)
class Cooling:
    """How to cool down.

    `rounds` at most; heat at first in prices of a tick of cover that somebody wants; share of worths that comes from
    prices at first.
    """

    rounds: int
    hottest: float
    led: float


FROM_PRICES = Cooling(rounds=500, hottest=0.4, led=0.95)
"""From a roster drawn from prices: hot, because what it covers is right on average only."""

REHEATED = Cooling(rounds=300, hottest=0.12, led=0.5)
"""From a roster that is good already."""

COLDEST = 0.02
"""Heat in the end."""

ON_THEIR_OWN = 0.1
"""Last part of the work, in which prices have no say any more."""


def anneal(
    plan: Plan, prices: Floats, weeks: Ints, cooling: Cooling, seed: int, progress: Callable[[int], float]
) -> None:
    """Cool down these person-weeks of the plan.

    `prices` are points for a tick of every cell and desk; `progress` says before each round, by its number, which
    share of the work is done; it ends at 1.
    """
    rows, tick = plan.worth_of_rows(prices), _price_of_a_tick(prices)
    random, order, number = np.random.default_rng(seed), weeks.copy(), 0
    while (done := progress(number)) < 1:
        heat = tick * cooling.hottest * (COLDEST / cooling.hottest) ** done
        share = cooling.led * max(0.0, 1 - done / (1 - ON_THEIR_OWN)) ** 0.5
        random.shuffle(order)
        plan.ask(order, Mood(rows, share, heat), random)
        number += 1


def _price_of_a_tick(prices: Floats) -> float:
    """The mean price of what somebody wants more of."""
    wanted = prices[prices > 0]
    return float(wanted.mean()) if len(wanted) else 1.0
