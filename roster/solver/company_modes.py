"""Times at a site that are worked with somebody in charge or without, priced together with the cover of that time."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from models.demand import Cell, OnIntervals
from roster.options.cover import CoverIndex
from roster.options.option import Options
from roster.solver.chain_moves import Bools
from roster.solver.company_numbers import CompanyNumbers
from roster.solver.layout import Layout
from roster.solver.segments import Segments
from roster.solver.tables import Ints

Time = tuple[str, dt.date, int, int]
"""A site, a date, and from when to when on its clock."""


@dataclass(frozen=True, slots=True)
class Modes:
    """Times in which whoever covers a cell needs company that others give.

    Somebody who gives it is there at some moment of the time, or each tick of cover of its cells costs its `charge`
    in points. `time_of` has the time of each cell, or -1; `number` the stretch that stands for a time, in whose cell
    whoever gives company counts one tick; `replaced` says which stretches are counted so.
    """

    time_of: Ints
    charge: Ints
    number: Ints
    replaced: Bools


class CompanyModes:
    """Finds the times, and counts rows of work in them.

    `points` are those of a person's stretch without company that only others can give; 0 for stretches left out.
    """

    def __init__(self, options: Options, index: CoverIndex, lay: Layout, company: CompanyNumbers, points: Ints) -> None:
        """Sort everybody's rows by the stretches that they are in."""
        self._index, self._lay, self._company, self._points = index, lay, company, points
        self._first, self._count = company.first, len(company.stretches)
        self._moved = {end for move in options.facts.problem.moves for end in (move.origin, move.destination)}
        self._row = np.repeat(np.arange(len(lay.row_ends)), np.diff(lay.row_ends, prepend=0))
        number = lay.cells - self._first
        looked_at = (number >= 0) & (number < self._count)
        looked_at[looked_at] = points[number[looked_at]] > 0
        enough = np.array([stretch.enough for stretch in company.stretches], dtype=np.int64)
        self._company_entries = np.flatnonzero(looked_at)
        self._stretch: Ints = number[self._company_entries]
        self._gives: Bools = lay.ticks[self._company_entries] == enough[self._stretch]
        self._numbers: Ints = np.zeros(0, dtype=np.int64)
        self._time_of_stretch: Ints = np.full(self._count, -1, dtype=np.int64)
        self._in_stretch = np.unique(self._row[self._company_entries] * self._count + self._stretch)

    def find(self, left_out: frozenset[int]) -> Modes:
        """The times of all cells but these, with what a tick of cover costs there while nobody gives company."""
        ticks = self._index.ticks
        time_of: Ints = np.full(len(ticks), -1, dtype=np.int64)
        charge, numbers = np.zeros_like(time_of), list[int]()
        for cells, stretches in self._times(left_out):
            points = int(self._points[stretches].sum())
            for cell in cells:
                time_of[cell], charge[cell] = len(numbers), points // ticks[cell]
            self._time_of_stretch[stretches] = len(numbers)
            numbers.append(self._first + stretches[0])
        self._numbers = np.array(numbers, dtype=np.int64)
        return Modes(time_of, charge, self._numbers, self._time_of_stretch >= 0)

    def counted(self, lay: Layout) -> Layout:
        """The layout with whoever gives company counted once in each time that was found, and nobody else there."""
        entries = self._company_entries
        times = self._time_of_stretch[self._stretch]
        giving = self._gives & (times >= 0)
        row, time = np.unique(np.stack((self._row[entries[giving]], times[giving])), axis=1)
        stays = np.ones(len(lay.cells), dtype=bool)
        stays[entries[times >= 0]] = False
        rows = np.concatenate((self._row[stays], row))
        order = np.argsort(rows, kind="stable")
        return replace(
            lay,
            cells=np.concatenate((lay.cells[stays], self._numbers[time]))[order],
            ticks=np.concatenate((lay.ticks[stays], np.ones_like(time)))[order],
            row_ends=np.cumsum(np.bincount(rows, minlength=len(lay.row_ends))),
        )

    def _times(self, left_out: frozenset[int]) -> Iterator[tuple[list[int], list[int]]]:
        """The cells of each time, and the stretches in which everybody is who covers one of them."""
        cells_of: dict[Time, list[int]] = defaultdict(list)
        for number, cell in enumerate(self._index.cells):
            if number not in left_out and cell.id not in self._moved and (time := _time(cell)):
                cells_of[time].append(number)
        taken: set[int] = set()
        entries = self._entries_of_cells()
        for time, here in cells_of.items():
            cells, rows = self._apart(here, entries)
            touched = [one for one in self._touched(time) if one not in taken and self._all_in(rows, one)]
            if touched and len(rows):
                taken.update(touched)
                yield cells, touched

    def _apart(self, cells: list[int], entries: list[Ints]) -> tuple[list[int], Ints]:
        """Cells of which no row covers two, or one by more than a head, the dearest first; all their rows.

        So there are at least as many people as the heads of these cells.
        """
        kept: list[int] = []
        rows: Ints = np.zeros(0, dtype=np.int64)
        for cell in sorted(cells, key=lambda cell: -_shortage(self._index.cells[cell])):
            mine = self._row[entries[cell]]
            heads = (self._lay.ticks[entries[cell]] <= self._index.ticks[cell]).all()
            if heads and not np.isin(mine, rows).any():
                kept.append(cell)
                rows = np.concatenate((rows, mine))
        return kept, rows

    def _entries_of_cells(self) -> list[Ints]:
        order = np.argsort(self._lay.cells, kind="stable")
        cuts = np.searchsorted(self._lay.cells[order], np.arange(len(self._index.cells) + 1))
        return [order[begin:end] for begin, end in pairwise(cuts.tolist())]

    def _touched(self, time: Time) -> list[int]:
        """Stretches in which this time could lack company of one kind: whoever gives one need not give another."""
        touched = [one for one in self._company.touching(*time) if self._points[one]]
        kinds = {self._company.stretches[one].kind for one in touched}
        return [one for one in touched if self._company.stretches[one].kind == min(kinds)]

    def _all_in(self, rows: Ints, stretch: int) -> bool:
        """Whether everybody with one of these rows needs company in the stretch, or gives it."""
        keys = rows * self._count + stretch
        places = np.minimum(np.searchsorted(self._in_stretch, keys), len(self._in_stretch) - 1)
        return bool((self._in_stretch[places] == keys).all())


class ModeCosts:
    """The cells' side of the bound, choosing for each time whether somebody who gives company is paid for.

    A value of `number` is what somebody who gives company in that time is worth; `most` is more than anybody can be.
    """

    def __init__(self, found: Modes, cut: Segments, scale: int) -> None:
        """Charges for each segment, `scale` times."""
        time = found.time_of[cut.cell]
        self._mine = np.flatnonzero(time >= 0)
        self._time, self._width = time[self._mine], cut.width[self._mine]
        self._charge: Ints = scale * found.charge[cut.cell[self._mine]]
        self.number = found.number
        self.most: Ints = _summed(self._time, self._charge * self._width, len(found.number))

    def choose(self, left: Ints, value: Ints) -> tuple[int, Ints, Ints]:
        """What is paid for company, what a tick of each segment costs then, and whether somebody is there.

        `left` is what ticks cost without company; times with somebody cost what that is worth, the others a charge.
        """
        count, price = len(self.number), value[self.number]
        dearer = left[self._mine] + self._charge
        given = _summed(self._time, self._width * np.minimum(0, left[self._mine]), count) + price
        alone = _summed(self._time, self._width * np.minimum(0, dearer), count) < given
        charged: Ints = left.copy()
        charged[self._mine] = np.where(alone[self._time], dearer, left[self._mine])
        return int(price[~alone].sum()), charged, np.where(alone, 0, 1)


def _shortage(cell: Cell) -> int:
    """What it costs that nobody covers a cell."""
    return sum(step.points * (step.count or cell.target) for step in cell.below)


def _summed(place: Ints, values: Ints, count: int) -> Ints:
    sums: Ints = np.zeros(count, dtype=np.int64)
    np.add.at(sums, place, values)
    return sums


def _time(cell: Cell) -> Time | None:
    """When and where a cell wants people at one stretch of time; None if it does not."""
    if cell.site is None or not isinstance(cell.when, OnIntervals) or len(cell.when.spans) > 1:
        return None
    span = cell.when.spans[0]
    return cell.site, cell.when.date, span.start, span.end
