"""What every option is worth at given values of cover, each of its pieces in its best role or roles."""

from __future__ import annotations

import numpy as np

from models.duties import Duty
from roster.solver.cuts import cut_all, cut_bench
from roster.solver.layout import Layout
from roster.solver.tables import Ints


class OptionWorths:
    """Options in long arrays: their worths at values of cells, and what chosen ones cover.

    How pieces are best cut stays on a bench until the next values are asked about.
    """

    def __init__(self, lay: Layout, cells: int, points: Ints) -> None:
        """`points` is what each option costs by itself, in the unit of the values; `cells` how many there are."""
        self.layout = lay
        self.cells = cells
        self._points = points
        self._cut, self._cut_pieces = cut_bench(lay.cuts), np.flatnonzero(lay.cuts.piece_place >= 0)
        self._entry_row = np.repeat(np.arange(len(lay.row_ends)), np.diff(lay.row_ends, prepend=0))

    def fill(self, value: Ints) -> Ints:
        """The best row of each piece, encoded with its worth."""
        rows = self._row_worths(value)
        if len(self._cut_pieces):
            cut_all(self.layout.cuts, rows, self._cut)
        return encoded(rows[self.layout.piece_rows], self.layout.piece_starts)

    def of_options(self, best_row: Ints) -> Ints:
        """What each option is worth with these rows, what it costs taken off."""
        lay = self.layout
        worth_of_piece = self._worth_of_pieces(best_row)
        worth_of_filling = np.zeros(lay.filling_pieces.shape[1], dtype=np.int64)
        for pieces in lay.filling_pieces:
            worth_of_filling += worth_of_piece[pieces]
        worths: Ints = worth_of_filling[lay.option_fillings] - self._points
        return worths

    def rows_of(self, best_row: Ints, chosen: Ints) -> tuple[Ints, Ints]:
        """The rows in the pieces of these options, one after another, and how many each of them has."""
        lay, count = self.layout, len(self.layout.piece_starts)
        pieces = lay.option_pieces[chosen]
        there = pieces < count
        whole = lay.piece_rows[place(best_row, len(lay.piece_rows))]
        if not len(self._cut_pieces):
            return whole[pieces[there]], there.sum(axis=1)
        worths = worth(best_row, len(lay.piece_rows))
        found = [
            [row for piece in of_option if piece < count for row in self._of_piece(piece, worths, whole)]
            for of_option in pieces.tolist()
        ]
        return _ints([row for rows in found for row in rows]), _ints([len(rows) for rows in found])

    def cover(self, rows: Ints) -> Ints:
        """Ticks of each cell that these rows cover together."""
        lay = self.layout
        times = np.bincount(rows, minlength=len(lay.row_ends))
        weights = lay.ticks * times[self._entry_row]
        return np.bincount(lay.cells, weights=weights, minlength=self.cells).astype(np.int64)

    def _row_worths(self, value: Ints) -> Ints:
        lay = self.layout
        running = np.concatenate(([0], np.cumsum(value[lay.cells] * lay.ticks)))
        worths: Ints = np.diff(running[np.concatenate(([0], lay.row_ends))])
        return worths

    def _worth_of_pieces(self, best_row: Ints) -> Ints:
        worths = np.append(worth(best_row, len(self.layout.piece_rows)), 0)
        mine = self._cut_pieces
        worths[mine] = np.maximum(worths[mine], self._cut.worth[self.layout.cuts.piece_place[mine]])
        return worths

    def _of_piece(self, piece: int, worths: Ints, whole: Ints) -> list[int]:
        cuts, state = self.layout.cuts, self.layout.cuts.piece_place[piece]
        if state < 0 or self._cut.worth[state] <= worths[piece]:
            return [int(whole[piece])]
        begin, rows = cuts.piece_begin[piece], []
        while state != cuts.begin_place[begin] + cuts.begin_moment[begin]:
            part = self._cut.back[state]
            rows.append(int(self._cut.part_row[part]))
            state = cuts.begin_place[begin] + cuts.part_from[part]
        return rows


def duties_of(lay: Layout, chosen: Ints, rows: Ints, own: Ints, people: set[str] | None = None) -> list[Duty]:
    """The duties that options with these rows are, `own` rows each; of these people alone, if they are named."""
    found, at = [], 0
    for number, count in zip(chosen.tolist(), own.tolist(), strict=True):
        mine, at = rows[at : at + count], at + count
        if people is None or lay.options[number].person in people:
            found.append(lay.duty(number, mine.tolist()))
    return found


def encoded(values: Ints, starts: Ints) -> Ints:
    """The largest value of each run together with its place, as one number."""
    count = len(values)
    if not len(starts):
        return np.zeros(0, dtype=np.int64)
    best: Ints = np.maximum.reduceat(values * count + np.arange(count), starts)
    return best


def worth(code: Ints, count: int) -> Ints:
    """The values out of `encoded`."""
    return code // max(count, 1)


def place(code: Ints, count: int) -> Ints:
    """The places out of `encoded`."""
    return code % max(count, 1)


def _ints(values: object) -> Ints:
    return np.array(values, dtype=np.int64)
