"""Who covers what at the moment, and what one more or one less would be worth."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import numpy as np

from models.demand import Step
from models.duties import Duty, Piece
from models.people import Person
from roster.options.cover import CoverIndex, Work
from roster.options.option import Options
from roster.rules.steps import endless
from roster.solver.company_costs import CompanyCosts
from roster.solver.company_numbers import CompanyNumbers
from roster.solver.desk_numbers import DeskNumbers
from roster.solver.tables import Ints, Tables, costs_of

OPEN_SITE = 10**9
"""One unit of level 1 outweighs all points of a roster: this is for comparing, the model keeps the two apart."""

NO_DESK = 10**15
"""One desk too few outweighs everything: such a roster is not lawful."""

NO_COMPANY = 10**12
"""A person's minute without the company that a strict rule asks for; all minutes of a month stay far from overflow."""

UNLAWFUL_AT_LEAST = 10**11
"""What is not lawful costs more than this by itself; a hundred units of level 1 do not."""

Covered = list[tuple[int, int]]


class Ledger:
    """Cover of every cell and every desk in ticks, and its cost.

    Desks are kept like cells: one for each stretch in which they could be fullest, free up to their number and
    forbidden beyond it. So is company: one for each stretch in which somebody could be without it.
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
        self.company = CompanyNumbers(options, len(index.cells) + len(free))
        self._company_costs = CompanyCosts(self.company.stretches)
        self._tables = Tables([*both, *free, *self._company_costs.table(NO_COMPANY)] or [([0], 0)])
        self._companies = slice(len(both) + len(free), len(both) + len(free) + self._company_costs.count)
        self.cover: Ints = np.zeros(self._companies.stop, dtype=np.int64)
        self._cells: Ints = np.arange(len(index.cells), dtype=np.int64)

    def worth(self, cells: Ints, ticks: Ints) -> Ints:
        """What so much more cover of each of these cells would save, each by itself."""
        now = self.cover[cells]
        return self._tables.costs(cells, now) - self._tables.costs(cells, now + ticks)

    @property
    def tables(self) -> Tables:
        """What every cover of every cell and desk costs, levels and desks in one number."""
        return self._tables

    def arrays_at(self, company: int) -> tuple[Ints, Ints, Ints, Ints]:
        """The arrays of all tables if a minute without company cost so many points where there must be none."""
        flat, size, offset, slope = self._tables.arrays
        changed = self._company_costs.flat(company)
        return np.concatenate((flat[: len(flat) - len(changed)], changed)), size, offset, slope

    def asks_for_company(self) -> bool:
        """Whether anybody could lack company that a strict rule asks for."""
        return self._company_costs.strict

    def is_lawful(self) -> bool:
        """Whether everybody has a desk, and the company that strict rules ask for."""
        return self.cost() < NO_DESK and not self._company_costs.forbidden(self.cover[self._companies])

    def wrong(self) -> frozenset[int]:
        """The numbers of desks with more people than there are, and of company that must not be lacking."""
        first, counts = len(self.index.cells), np.array(self.desks.counts if self.desks else (), dtype=np.int64)
        desks = first + np.flatnonzero(self.cover[first : self._companies.start] > counts)
        companies = self._companies.start + self._company_costs.lacking(self.cover[self._companies])
        return frozenset([*desks.tolist(), *companies.tolist()])

    def cell_costs(self) -> Ints:
        """What the cover of each cell costs now, both levels in one number."""
        return self._tables.costs(self._cells, self.cover[self._cells])

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
        """What the prices of cells and of lacking company charge now."""
        cells = int(self._points.costs(self._cells, self.cover[self._cells]).sum()) if len(self._cells) else 0
        return cells + self._company_costs.points(self.cover[self._companies])

    def taken(self, duty: Duty) -> Covered:
        """What a duty covers: cells, desks and company."""
        found, person = list(self.index.of_duty(duty)), self.facts.people[duty.person]
        for piece in duty.pieces:
            times = piece.span.start, piece.span.end
            if self.desks:
                found.extend(self.desks.of(duty.date, piece.site, piece.role, *times))
            parts = self.company.parts(person, duty.date, piece.role)
            found.extend(self.company.of(parts, duty.date, piece.site, *times))
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

    def entries(self, person: Person, work: Work, alone: bool) -> Covered:
        """What a piece of this person by itself would cover: cells, desks and company."""
        found = list(self.index.of_piece(self.index.trait(person, work.date, work.role), work, alone))
        times = work.span.start, work.span.end
        if self.desks:
            found.extend(self.desks.of(work.date, work.site, work.role, *times))
        found.extend(self.company.of(self.company.parts(person, work.date, work.role), work.date, work.site, *times))
        return found


def _sum_of(level: tuple[list[int], int], points: tuple[list[int], int]) -> tuple[list[int], int]:
    """Costs of both levels in one table."""
    size = max(len(level[0]), len(points[0]))
    return [OPEN_SITE * _at(level, ticks) + _at(points, ticks) for ticks in range(size)], points[1]


def _at(row: tuple[list[int], int], ticks: int) -> int:
    costs, slope = row
    inside = min(ticks, len(costs) - 1)
    return costs[inside] + slope * (ticks - inside)
