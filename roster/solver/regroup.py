"""A few people at a time give back duties and are asked anew, one after another, again and again.

Nobody alone can make a settled roster better; a few who begin with nothing find what suits them together, sometimes in
all their weeks, more often on one to three days (ruin and recreate: Schrimpf and others, Journal of Computational
Physics 159, 2000). What comes of it stays if it is better, or by a chance that falls in the course of time, as in
simulated annealing. Several plans go their own ways at once, and from time to time the worst of them goes on where the
best one stands.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from math import exp

import numpy as np

from roster.options.cover import CoverIndex
from roster.solver.bench import Mood, Now
from roster.solver.plan import Plan
from roster.solver.tables import Ints

FEW = 2, 3
"""How many people are asked anew together in all their weeks, now so many, now so many."""

SOME = 2, 3, 4
"""How many are asked anew on the same days."""

DAYS = 1, 2, 3
"""On how many days in a row."""

WHOLE = 0.1
"""Share of steps in which it is all their weeks; such a step takes ten times as long as one of two days."""

HEAT = 0.5
"""By how much the first to be asked may be off by chance, in usual prices of a tick."""

HOTTEST, COLDEST = 0.8, 0.3
"""Chance of what is worse at first and in the end, in usual prices of a tick."""

PARTS = 40
"""How often the worst plan goes on where the best one stands."""

Progress = Callable[[int], float]
"""By the number of a step which share of the work is done; it ends at 1."""


def regroup(
    plan: Plan,
    tick: float,
    seed: int,
    workers: int,
    progress: Progress,
    better: Callable[[Plan], None],
    enough: Callable[[], bool] = lambda: False,
) -> None:
    """Make the plan better; `tick` is the usual price of a tick, `better` is told what is better than before.

    Time is not used up where it is `enough`, which is asked now and then.
    """
    ways = [_Way(plan.twin(), tick, seed + number) for number in range(workers)]
    best = plan.cost()
    with ThreadPoolExecutor(max_workers=workers) as threads:
        for part in range(1, PARTS + 1):
            if enough():
                return
            for done in [threads.submit(way.go_on, progress, part / PARTS) for way in ways]:
                done.result()
            first = min(ways, key=lambda way: way.least)
            if first.least < best:
                best = first.least
                plan.give_back(first.best)
                better(plan)
            last = max(ways, key=lambda way: way.cost)
            if last is not first:
                last.start(first.best, first.least)


def first_price(index: CoverIndex) -> float:
    """What the first wanted tick that is missing costs in half of the cells at most, at least a point."""
    cells = zip(index.cells, index.ticks, strict=True)
    first = [cell.below[0].points // ticks for cell, ticks in cells if cell.below]
    return max(float(np.median(first)), 1.0) if first else 1.0


class _Way:
    """One plan and the best that it has been."""

    def __init__(self, plan: Plan, tick: float, seed: int) -> None:
        self._plan, self._tick = plan, tick
        self._random = np.random.default_rng(seed)
        self._free = Mood(np.zeros(len(plan.lay.row_ends)), 0.0, HEAT * tick)
        self._people = [
            weeks for weeks in map(_numbers, plan.weeks.person_weeks[:-1], plan.weeks.person_weeks[1:]) if len(weeks)
        ]
        self._dates = plan.dates
        self._steps = 0
        self.cost = self.least = plan.cost()
        self.best = plan.kept()

    def start(self, kept: Now, cost: int) -> None:
        """Go on from another's plan."""
        self._plan.give_back(kept)
        self.cost = cost

    def go_on(self, progress: Progress, end: float) -> None:
        """Take steps until so much of the work is done."""
        while self._dates and (done := progress(self._steps)) < end:
            self._steps += 1
            self._step(self._tick * HOTTEST * (COLDEST / HOTTEST) ** done)

    def _step(self, heat: float) -> None:
        plan, random = self._plan, self._random
        before, order = plan.kept(), self._asked()
        plan.clear(order)
        plan.ask(order, self._free, random)
        plan.ask(order)
        cost = plan.cost()
        if cost > self.cost and random.random() >= exp(-min((cost - self.cost) / heat, 700.0)):
            plan.give_back(before)
            return
        self.cost = cost
        if cost < self.least:
            self.least, self.best = cost, plan.kept()

    def _asked(self) -> Ints:
        """All weeks of a few people, or some days in a row of a few more."""
        if self._random.random() < WHOLE:
            return self._weeks_of(FEW)
        count = int(self._random.choice(DAYS))
        first = self._dates[self._random.integers(max(1, len(self._dates) - count + 1))]
        return self._plan.within(self._weeks_of(SOME), first, first + dt.timedelta(days=count - 1))

    def _weeks_of(self, counts: tuple[int, ...]) -> Ints:
        count = min(int(self._random.choice(counts)), len(self._people))
        who = self._random.choice(len(self._people), count, replace=False)
        weeks: Ints = np.concatenate([self._people[number] for number in who])
        return weeks


def _numbers(first: int, last: int) -> Ints:
    found: Ints = np.arange(first, last)
    return found
