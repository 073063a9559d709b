"""What rows and pieces would save as things stand, as machine code."""

from __future__ import annotations

import numpy as np

from roster.solver.bench import Bench, Costs, Mood, Now, Part
from roster.solver.compiled import inside
from roster.solver.cuts import cut_family, row_before
from roster.solver.tracks import PARTS
from roster.solver.weeks import Weeks

NEVER = -(2**60)
"""Worth of what is not allowed."""

IN_STRETCHES = -1
"""Instead of a row: a piece is cut."""

IN, OUT = np.int64(1), np.int64(-1)
"""Signs; as plain numbers, each would have machine code of its own."""


@inside
def cost(costs: Costs, cell: int, cover: int) -> int:
    """What a cell costs with so much cover."""
    last = costs.size[cell] - 1
    if cover <= last:
        return int(costs.flat[costs.offset[cell] + cover])
    return int(costs.flat[costs.offset[cell] + last] + costs.slope[cell] * (cover - last))


@inside
def put(weeks: Weeks, now: Now, row: int, sign: np.int64) -> None:
    """Enter (IN) or take out (OUT) what a row covers."""
    for entry in range(weeks.row_starts[row], weeks.row_starts[row + 1]):
        now.cover[weeks.cells[entry]] += sign * weeks.ticks[entry]


@inside
def value_rows(weeks: Weeks, costs: Costs, now: Now, part: Part, mood: Mood, bench: Bench) -> None:
    """What each row that these days could take would save."""
    for place in range(weeks.day_track_starts[part.first], weeks.day_track_starts[part.last]):
        track = weeks.day_tracks[place]
        at = weeks.track_starts[track] + track
        total = 0
        bench.running[at] = 0
        for entry in range(weeks.track_starts[track], weeks.track_starts[track + 1]):
            cell = weeks.track_cells[entry]
            before = now.cover[cell]
            total += cost(costs, cell, before) - cost(costs, cell, before + weeks.track_ticks[entry])
            at += 1
            bench.running[at] = total
    for place in range(weeks.day_row_starts[part.first], weeks.day_row_starts[part.last]):
        row = weeks.day_rows[place]
        worth = 0
        for track in range(PARTS):
            worth += bench.running[weeks.row_to[row, track]] - bench.running[weeks.row_from[row, track]]
        for number in range(weeks.loose_starts[row], weeks.loose_starts[row + 1]):
            entry = weeks.loose[number]
            before = now.cover[weeks.cells[entry]]
            worth += cost(costs, weeks.cells[entry], before)
            worth -= cost(costs, weeks.cells[entry], before + weeks.ticks[entry])
        if mood.share > 0.0:
            worth = int((1.0 - mood.share) * worth + mood.share * mood.prices[row])
        bench.row[row] = worth


@inside
def fill_pieces(weeks: Weeks, part: Part, bench: Bench) -> None:
    """The best role of each piece that these days could have, or the best stretches if it may be cut."""
    for place in range(weeks.day_family_starts[part.first], weeks.day_family_starts[part.last]):
        cut_family(weeks.cuts, weeks.day_families[place], bench.row, bench.cut)
    for place in range(weeks.day_piece_starts[part.first], weeks.day_piece_starts[part.last]):
        piece = weeks.day_pieces[place]
        bench.piece[piece] = NEVER
        for entry in range(weeks.piece_starts[piece], weeks.piece_starts[piece + 1]):
            row = weeks.piece_rows[entry]
            if bench.row[row] > bench.piece[piece]:
                bench.piece[piece] = bench.row[row]
                bench.piece_row[piece] = row
        state = weeks.cuts.piece_place[piece]
        if state >= 0 and bench.cut.worth[state] > bench.piece[piece]:
            bench.piece[piece] = bench.cut.worth[state]
            bench.piece_row[piece] = IN_STRETCHES


@inside
def enter_piece(weeks: Weeks, now: Now, day: int, slot: int, piece: int, bench: Bench) -> int:
    """Fill a piece as it was found best, from this slot of the day's rows on; the next slot."""
    if bench.piece_row[piece] != IN_STRETCHES:
        now.rows[day, slot] = bench.piece_row[piece]
        put(weeks, now, bench.piece_row[piece], IN)
        return slot + 1
    begin, state = weeks.cuts.piece_begin[piece], weeks.cuts.piece_place[piece]
    first = weeks.cuts.begin_place[begin] + weeks.cuts.begin_moment[begin]
    while state != first:
        row, state = row_before(weeks.cuts, begin, state, bench.cut)
        now.rows[day, slot] = row
        put(weeks, now, row, IN)
        slot += 1
    return slot
