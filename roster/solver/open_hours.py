"""How many of the wanted hours stay open: what a planner asks first, whatever the hours cost."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from models.demand import Cell, Move, OnDutyType
from models.duties import Duty
from models.outcome import Shortage
from roster.options.cover import CoverIndex
from roster.solver.tables import Ints

HOUR = 60


class OpenHours:
    """Hours below the targets of cells, intervals and volumes alike; a cell of a duty type has no length."""

    def __init__(self, index: CoverIndex) -> None:
        """Look up targets in ticks, and the hours of a tick, once."""
        self._index = index
        self._targets = np.array([cell.target for cell in index.cells], dtype=np.int64) * self._ticks
        self._hours_of_a_tick = np.array([hours_of(cell) for cell in index.cells]) / self._ticks

    def of_cover(self, cover: Ints) -> float:
        """With so much cover of each cell, in ticks; what follows the cells is not looked at."""
        short = np.maximum(0, self._targets - cover[: len(self._targets)])
        return round(float(short @ self._hours_of_a_tick), 2)

    def of_duties(self, duties: Iterable[Duty], moved: Iterable[Move] = ()) -> float:
        """In a whole roster, with the demand that it moves."""
        cover: Ints = np.zeros(len(self._targets), dtype=np.int64)
        for duty in duties:
            for number, ticks in self._index.of_duty(duty):
                cover[number] += ticks
        for move in moved:
            for sign, name in ((1, move.origin), (-1, move.destination)):
                number = self._index.number[name]
                cover[number] += sign * move.most * self._index.ticks[number]
        return self.of_cover(cover)

    @property
    def _ticks(self) -> Ints:
        return np.array(self._index.ticks, dtype=np.int64)


def hours_of(cell: Cell) -> float:
    """Hours that one head (or unit) of a cell stands for."""
    return 0.0 if isinstance(cell.when, OnDutyType) else cell.head_minutes / HOUR


def hours_short(cells: Iterable[Cell], shortages: Iterable[Shortage]) -> float:
    """The same as the checks see it."""
    hours = {cell.id: hours_of(cell) for cell in cells}
    return round(sum(row.below_target_percent * hours[row.cell] for row in shortages) / 100, 2)
