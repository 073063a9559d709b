"""Which rows of the layout a duty is made of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

import numpy as np

from models.duties import Duty, Piece
from roster.options.option import joined
from roster.solver.cuts import Cuts
from roster.solver.layout import Layout


def rows_of(lay: Layout, option: int, duty: Duty) -> list[int]:
    """The rows that this option has to take to become this duty, in the order of the day.

    Raises:
        LookupError: if a stretch of it is shorter than any could be, or in a role that nobody could have there.
    """
    frame = lay.options[option].frame
    stretches = joined(duty.pieces, roles=True) if frame.shape.duty_type.role_changes == "any" else duty.pieces
    return [
        row
        for number, span in zip(lay.option_pieces[option].tolist(), frame.pieces, strict=False)
        for piece in stretches
        if span.contains(piece.span)
        for row in _of_stretch(lay, number, piece)
    ]


def _of_stretch(lay: Layout, piece: int, stretch: Piece) -> list[int]:
    """One row for a whole piece; else as many as its parts."""
    ends = lay.piece_starts[piece + 1] if piece + 1 < len(lay.piece_starts) else len(lay.piece_rows)
    rows = lay.piece_rows[lay.piece_starts[piece] : ends].tolist()
    role, times = lay.roles.index(stretch.role), (stretch.span.start, stretch.span.end)
    if (lay.row_begin[rows[0]], lay.row_end[rows[0]]) == times:
        return [next(row for row in rows if lay.row_roles[row] == role)]
    return list(_parts(lay, piece, role, *times))


def _parts(lay: Layout, piece: int, role: int, start: int, end: int) -> Iterator[int]:
    """The shortest part again and again; what is left when the rest would be too short is a part as well."""
    known = _parts_of(lay, piece, role)
    while start < end:
        found = sorted(to for begin, to in known if begin == start and to <= end)
        last = start
        for to in found:
            if to == end or any(begin == to and after <= end for begin, after in known):
                last = to
                break
        if last == start:
            raise LookupError(f"no stretch of a duty is from {start} to {end}")
        yield known[start, last]
        start = last


def _parts_of(lay: Layout, piece: int, role: int) -> dict[tuple[int, int], int]:
    """The rows in a role of all parts of the piece's family, by from and to."""
    cuts: Cuts = lay.cuts
    family = bisect_left(cuts.family_begins.tolist(), int(cuts.piece_begin[piece]) + 1) - 1
    first, last = cuts.part_starts[cuts.family_parts[[family, family + 1]]]
    rows = cuts.part_rows[first:last]
    mine = rows[lay.row_roles[rows] == role]
    begins, ends = lay.row_begin[mine].tolist(), lay.row_end[mine].tolist()
    return dict(zip(zip(begins, ends, strict=True), np.asarray(mine).tolist(), strict=True))
