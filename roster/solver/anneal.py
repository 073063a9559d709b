"""Cools a roster down: everybody is asked again and again, at first led by prices and much by chance, later by neither.

Simulated annealing (Kirkpatrick, Gelatt and Vecchi, Science 220, 1983) whose single step is a person's best week under
random noise (perturb and maximise: Papandreou and Yuille, ICCV 2011). Chance alone would forget what the prices know
about who should work where; prices alone let everybody go to the same place. So a share of each worth comes from the
prices of the bound, and the rest from the cells as they stand; the share falls to nothing in the end.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from roster.solver.bench import Mood
from roster.solver.plan import Plan
from roster.solver.tables import Ints
from roster.solver.weeks import Floats

ROUNDS = 3000
"""How often everybody is asked at most; six times as many rounds were worth more than cooling down six times again."""

HOTTEST = 0.4
"""Heat at first, in prices of a tick of cover that somebody wants: the roster drawn is right on average only."""

LED = 0.95
"""Share of worths that comes from prices at first."""

COLDEST = 0.02
"""Heat in the end."""

ALONE, NEVER_ALONE = 5.0, 20000.0
"""Points of a minute without company at first and in the end, where there must be none."""

ON_THEIR_OWN = 0.1
"""Last part of the work, in which prices have no say any more."""


def anneal(plan: Plan, prices: Floats, weeks: Ints, seed: int, progress: Callable[[int], float]) -> None:
    """Cool down these person-weeks of the plan.

    `prices` are points for a tick of every cell and desk; `progress` says before each round, by its number, which
    share of the work is done; it ends at 1.
    """
    rows, tick = plan.worth_of_rows(prices), price_of_a_tick(prices)
    random, order, number = np.random.default_rng(seed), weeks.copy(), 0
    while (done := progress(number)) < 1:
        heat = tick * HOTTEST * (COLDEST / HOTTEST) ** done
        share = LED * max(0.0, 1 - done / (1 - ON_THEIR_OWN)) ** 0.5
        random.shuffle(order)
        company = round(ALONE * (NEVER_ALONE / ALONE) ** done) if plan.asks_for_company else None
        plan.ask(order, Mood(rows, share, heat), random, company)
        number += 1


def price_of_a_tick(prices: Floats) -> float:
    """The mean price of what somebody wants more of."""
    wanted = prices[prices > 0]
    return float(wanted.mean()) if len(wanted) else 1.0
