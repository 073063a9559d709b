"""How a piece is best cut into stretches of one role each, where the role may change within it; as machine code.

Pieces of one family - the same crew, date and site - share their stretches: a part of a family is a stretch from one
moment of the grid to another, with a row for each role. What adjoins in the same role is one stretch afterwards, so
that of parts only those are kept that no shorter ones make up. For each moment at which a piece could begin, one pass
over the parts finds the best way to every moment at which one could end.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from roster.solver.compiled import compiled, inside
from roster.solver.tables import Ints

NEVER = -(2**60)
"""Worth of what cannot be."""


class Cuts(NamedTuple):
    """Families one after another, with their parts sorted by their ends.

    `part_rows` are cut at `part_starts`, the parts at `family_parts`; they go from the moment `part_from` to `part_to`,
    counted within the family. `begins` of pieces are cut at `family_begins`: `begin_moment` says when, and from
    `begin_place` on lie the states of the ways begun there, one for each moment of the family. A piece has the state
    `piece_place` of its end, on the ways begun with `piece_begin`; -1 if its role may not change.
    """

    family_parts: Ints
    part_from: Ints
    part_to: Ints
    part_starts: Ints
    part_rows: Ints
    family_begins: Ints
    begin_moment: Ints
    begin_place: Ints
    piece_begin: Ints
    piece_place: Ints


class CutBench(NamedTuple):
    """Room to work in: the worth of each part and its best row, the best worth of each state and the part before it."""

    part: Ints
    part_row: Ints
    worth: Ints
    back: Ints


def cut_bench(cuts: Cuts) -> CutBench:
    """Room for these."""
    parts, states = len(cuts.part_from), int(cuts.begin_place[-1])
    sizes = (parts, parts, states, states)
    return CutBench(*(np.zeros(size, dtype=np.int64) for size in sizes))


@inside
def cut_family(cuts: Cuts, family: int, rows: Ints, bench: CutBench) -> None:
    """The best cuts of all pieces of a family, when rows are worth so much."""
    first, last = cuts.family_parts[family], cuts.family_parts[family + 1]
    for part in range(first, last):
        bench.part[part] = NEVER
        for entry in range(cuts.part_starts[part], cuts.part_starts[part + 1]):
            row = cuts.part_rows[entry]
            if rows[row] > bench.part[part]:
                bench.part[part] = rows[row]
                bench.part_row[part] = row
    for begin in range(cuts.family_begins[family], cuts.family_begins[family + 1]):
        place, moment = cuts.begin_place[begin], cuts.begin_moment[begin]
        bench.worth[place : cuts.begin_place[begin + 1]] = NEVER
        bench.worth[place + moment] = 0
        for part in range(first, last):
            if cuts.part_from[part] >= moment:
                before = bench.worth[place + cuts.part_from[part]]
                after = place + cuts.part_to[part]
                if before > NEVER and before + bench.part[part] > bench.worth[after]:
                    bench.worth[after] = before + bench.part[part]
                    bench.back[after] = part


@compiled
def cut_all(cuts: Cuts, rows: Ints, bench: CutBench) -> None:
    """The best cuts of every piece whose role may change."""
    for family in range(len(cuts.family_parts) - 1):
        cut_family(cuts, family, rows, bench)


@inside
def row_before(cuts: Cuts, begin: int, state: int, bench: CutBench) -> tuple[int, int]:
    """The last stretch on the best way to a state: its row, and the state before it."""
    part = bench.back[state]
    return int(bench.part_row[part]), int(cuts.begin_place[begin] + cuts.part_from[part])
