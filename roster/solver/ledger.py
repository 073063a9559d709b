"""Who covers what at the moment, and what one more or one less would be worth."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import numpy as np

from models.demand import Step
from models.duties import Duty, Piece
from roster.options.cover import CoverIndex, Work
from roster.options.option import Options
from roster.rules.steps import endless
from roster.solver.desk_numbers import DeskNumbers
from roster.solver.tables import Ints, Tables, costs_of

OPEN_SITE = 10**9
"""One unit of level 1 outweighs all points of a roster: this is for comparing, the model keeps the two apart."""

NO_DESK = 10**15
"""One desk too few outweighs everything: such a roster is not lawful."""

Covered = list[tuple[int, int]]


class Ledger:
    """Cover of every cell and every desk in ticks, and its cost.

    Desks are kept like cells: one for each stretch in which they could be fullest, free up to their number and
    forbidden beyond it.
    Every cell has its own ticks to a head, see `CoverIndex`.
    """

    def __init__(self, options: Options, index: CoverIndex) -> None:
        """Start with nobody at work."""
        self.facts = options.facts
        self.index = index
        rules = {posting.rule for posting in options.postings if not self.facts.off(posting.rule)}
        rows, level = [], []
        for cell, ticks in zip(index.cells, index.ticks, strict=True):
            minute_price = cell.minimum_weight * cell.head_minutes
            open_site = (Step(points=minute_price),) if "minimum" in rules and cell.minimum else ()
            level.append(costs_of(cell.minimum, open_site, (), ticks))
            below = endless(cell.below) if "open_demand" in rules else ()
            rows.append(costs_of(cell.target, below, endless(cell.above) if "idle" in rules else (), ticks))
        self._level = Tables(level or [([0], 0)])
        self._points = Tables(rows or [([0], 0)])
        self.desks = DeskNumbers(options, len(index.cells)) if "desks" in rules else None
        free = [([0] * (count + 1), NO_DESK) for count in (self.desks.counts if self.desks else ())]
        both = [_sum_of(one, two) for one, two in zip(level, rows, strict=True)]
        self._tables = Tables([*both, *free] or [([0], 0)])
        self.cover: Ints = np.zeros(len(index.cells) + len(free), dtype=np.int64)
        self._cells: Ints = np.arange(len(index.cells), dtype=np.int64)

    def worth(self, cells: Ints, ticks: Ints) -> Ints:
        """What so much more cover of each of these cells would save, each by itself."""
        now = self.cover[cells]
        return self._tables.costs(cells, now) - self._tables.costs(cells, now + ticks)

    @property
    def tables(self) -> Tables:
        """What every cover of every cell and desk costs, levels and desks in one number."""
        return self._tables

    def cost(self) -> int:
        """What all cover costs now, levels and desks in one number."""
        return self.cost_of(self.cover)

    def cost_of(self, cover: Ints) -> int:
        """The same for any cover."""
        every = np.arange(len(cover), dtype=np.int64)
        return int(self._tables.costs(every, cover).sum()) if len(every) else 0

    def level(self) -> int:
        """Person-minutes below the minimum of cells, weighted."""
        return int(self._level.costs(self._cells, self.cover[self._cells]).sum()) if len(self._cells) else 0

    def points(self) -> int:
        """What the cells' prices charge now."""
        return int(self._points.costs(self._cells, self.cover[self._cells]).sum()) if len(self._cells) else 0

    def taken(self, duty: Duty) -> Covered:
        """What a duty covers: cells and desks."""
        found = list(self.index.of_duty(duty))
        if self.desks:
            for piece in duty.pieces:
                found.extend(self.desks.of(duty.date, piece.site, piece.role, piece.span.start, piece.span.end))
        return found

    def too_few_desks(self, date: dt.date, piece: Piece) -> bool:
        """Whether more people than desks are at work somewhere in this piece."""
        if self.desks is None:
            return False
        taken = self.desks.of(date, piece.site, piece.role, piece.span.start, piece.span.end)
        first = len(self.index.cells)
        return any(self.cover[number] > self.desks.counts[number - first] for number, _ in taken)

    def add(self, covered: Covered, sign: int = 1) -> None:
        """Enter (+1) or take out (-1) what a duty covers."""
        for number, ticks in covered:
            self.cover[number] += sign * ticks

    def change(self, out: Sequence[Duty], into: Sequence[Duty]) -> int:
        """What cover would cost more (+) or less (-) with these duties out and those in; nothing is entered."""
        shift: dict[int, int] = {}
        for sign, duties in ((-1, out), (1, into)):
            for duty in duties:
                for number, ticks in self.taken(duty):
                    shift[number] = shift.get(number, 0) + sign * ticks
        cells = np.fromiter(shift, dtype=np.int64, count=len(shift))
        by = np.fromiter(shift.values(), dtype=np.int64, count=len(shift))
        return -int(self._change(cells, by)) if len(cells) else 0

    def _change(self, cells: Ints, by: Ints) -> int:
        return int(self.worth(cells, by).sum())

    def entries(self, trait_of: tuple[bool, frozenset[str]], work: Work, alone: bool) -> Covered:
        """What a piece by itself would cover: cells and desks."""
        found = list(self.index.of_piece(trait_of, work, alone))
        if self.desks:
            found.extend(self.desks.of(work.date, work.site, work.role, work.span.start, work.span.end))
        return found


def _sum_of(level: tuple[list[int], int], points: tuple[list[int], int]) -> tuple[list[int], int]:
    """Costs of both levels in one table."""
    size = max(len(level[0]), len(points[0]))
    return [OPEN_SITE * _at(level, ticks) + _at(points, ticks) for ticks in range(size)], points[1]


def _at(row: tuple[list[int], int], ticks: int) -> int:
    costs, slope = row
    inside = min(ticks, len(costs) - 1)
    return costs[inside] + slope * (ticks - inside)
