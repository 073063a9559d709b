"""Which days of whom a dive in parts frees: everything else stays as it is in the best roster."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from random import Random

import numpy as np

from roster.solver.chain_fit import WEEK
from roster.solver.chain_moves import Bools
from roster.solver.ledger import Ledger

DEAREST = 10**6
"""Points of a tick of cover at most, either way, where costs are added up: a desk too few is no number for that."""


class DiveParts:
    """Draws parts of a plan, by dice and more often where cover costs much."""

    def __init__(self, ledger: Ledger, dates: Sequence[dt.date], people: int, random: Random) -> None:
        """`people` by number; days are those of the horizon, `dates`."""
        self._ledger, self._people, self._days, self._random = ledger, people, len(dates), random
        number: dict[object, int] = {date: day for day, date in enumerate(dates)}
        day_of = [number.get(getattr(cell.when, "date", None), -1) for cell in ledger.index.cells]
        days = np.array(day_of, dtype=np.int64)
        self._cells = np.flatnonzero(days >= 0)
        self._cell_day = days[self._cells]

    def draw(self) -> Bools:
        """All days of some people, a week or so of everybody where cover costs much, or some weeks of half of them.

        An array people x days: whether the day is free.
        """
        people, days = self._people, self._days
        free: Bools = np.zeros((people, days), dtype=bool)
        kind = self._random.randrange(3)
        if kind == 0:
            some = min(people, max(2, int(people * self._random.uniform(0.15, 0.4))))
            free[self._random.sample(range(people), some)] = True
        elif kind == 1:
            length = min(days, self._random.randint(5, 10))
            begin = max(0, min(days - length, self._dear_day() - self._random.randrange(length)))
            free[:, begin : begin + length] = True
        else:
            length = min(days, self._random.randint(WEEK, max(WEEK, days // 2)))
            begin = self._random.randint(0, days - length)
            free[self._random.sample(range(people), (people + 1) // 2), begin : begin + length] = True
        return free

    def _dear_day(self) -> int:
        """A day, the more likely the more its cover costs as it stands."""
        costs = np.minimum(self._ledger.tables.costs(self._cells, self._ledger.cover[self._cells]), DEAREST)
        by_day = np.bincount(self._cell_day, weights=costs, minlength=self._days) + 1
        return self._random.choices(range(self._days), by_day.tolist())[0]
