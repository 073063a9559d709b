"""Rows of cover in order of time, so that one running sum is enough for all rows that differ in their times only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np

from models.demand import OnIntervals
from roster.options.cover import MIDNIGHT
from roster.solver.layout import Layout
from roster.solver.ledger import Ledger
from roster.solver.tables import Ints

PARTS = 3
"""Tracks of whatever shares one: cells, desks and company, each of which begins and ends at moments of its own."""

NO_CLOCK = -1
"""Part of a cell that has no place on the clock."""

Entry = tuple[tuple[int, int], int, int]
"""A cell's place in time, the cell, and its ticks."""


class Tracks:
    """Rows as stretches of tracks; positions count through the running sums of all tracks, one longer than each.

    What is no stretch of a track, because it has a gap or a cell without a place on the clock, is `loose`: its places
    among the cells of all rows, for each row.
    """

    def __init__(self, lay: Layout, ledger: Ledger) -> None:
        """Find what rows have in common."""
        self.cells: list[list[int]] = []
        self.ticks: list[list[int]] = []
        self.row_from: Ints = np.zeros((len(lay.row_ends), PARTS), dtype=np.int64)
        self.row_to: Ints = np.zeros((len(lay.row_ends), PARTS), dtype=np.int64)
        self.loose: list[list[int]] = [[] for _ in lay.row_ends]
        self._lay = lay
        self._order = _order_in_time(ledger)
        self._company = ledger.company.first
        self._tracks_of: dict[int, range] = {}
        self._next = 0
        self._starts = [0, *lay.row_ends.tolist()]
        order = np.argsort(lay.row_tracks, kind="stable")
        cuts = np.flatnonzero(np.diff(lay.row_tracks[order])) + 1
        for rows in np.split(order, cuts) if len(order) else ():
            self._enter(rows.tolist())

    def of_rows(self, rows: Iterable[Ints]) -> list[Ints]:
        """The tracks that each of these sets of rows needs."""
        return [
            np.array([track for key in np.unique(self._lay.row_tracks[of]) for track in self._tracks_of[int(key)]])
            for of in rows
        ]

    def _enter(self, rows: Sequence[int]) -> None:
        entries = {row: self._entries(row) for row in rows}
        first = len(self.cells)
        for part in range(PARTS):
            union = sorted({entry for row in rows for entry in entries[row].get(part, {})})
            place = {entry: number for number, entry in enumerate(union)}
            for row in rows:
                self._place(row, part, {place[entry]: at for entry, at in entries[row].get(part, {}).items()})
            self.cells.append([cell for _, cell, _ in union])
            self.ticks.append([ticks for _, _, ticks in union])
            self._next += len(union) + 1
        self._tracks_of[int(self._lay.row_tracks[rows[0]])] = range(first, len(self.cells))

    def _entries(self, row: int) -> dict[int, dict[Entry, int]]:
        """What a row covers in each part, and where that stands among the cells of all rows."""
        found: dict[int, dict[Entry, int]] = {}
        for at in range(self._starts[row], self._starts[row + 1]):
            cell = int(self._lay.cells[at])
            where = self._order.get(cell, (cell, cell))
            part = 0 if cell in self._order else 1 if cell < self._company else 2
            if where[0] == NO_CLOCK:
                self.loose[row].append(at)
            else:
                found.setdefault(part, {})[where, cell, int(self._lay.ticks[at])] = at
        return found

    def _place(self, row: int, part: int, places: dict[int, int]) -> None:
        ordered = sorted(places)
        if any(after != before + 1 for before, after in pairwise(ordered)):
            self.loose[row].extend(places[place] for place in ordered)
        elif ordered:
            self.row_from[row, part] = self._next + ordered[0]
            self.row_to[row, part] = self._next + ordered[-1] + 1


def runs(rows: Sequence[Sequence[int] | Ints]) -> tuple[Ints, Ints]:
    """Where each row starts, and all of them one after the other."""
    starts = np.cumsum([0, *(len(row) for row in rows)])
    flat: Ints = np.concatenate([np.zeros(0, dtype=np.int64), *(np.array(row, dtype=np.int64) for row in rows)])
    return np.array(starts, dtype=np.int64), flat


def _order_in_time(ledger: Ledger) -> dict[int, tuple[int, int]]:
    """Where each cell lies, in minutes of all days, if it is a single stretch of time.

    Of a night some cells belong to the day after, and these come last.
    """
    order = {}
    for number, cell in enumerate(ledger.index.cells):
        when = cell.when
        if isinstance(when, OnIntervals) and len(when.spans) == 1:
            midnight = MIDNIGHT * when.date.toordinal()
            order[number] = (midnight + when.spans[0].start, midnight + when.spans[0].end)
        else:
            order[number] = (NO_CLOCK, number)
    return order
