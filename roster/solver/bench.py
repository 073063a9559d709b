"""What the search for a person's best week works on: costs, the roster as it stands, and room to work in."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from roster.solver.cuts import CutBench, cut_bench
from roster.solver.tables import Ints
from roster.solver.weeks import Floats, Weeks


class Costs(NamedTuple):
    """What every amount of cover of every cell and desk costs, see `tables.py`."""

    flat: Ints
    size: Ints
    offset: Ints
    slope: Ints


class Now(NamedTuple):
    """The roster as it stands, changed in place: each person-day's option (-1: none) and the rows of its pieces.

    `minutes` are the paid ones of each person-week, in units; `ties` the sum of each tie.
    """

    option: Ints
    rows: Ints
    cover: Ints
    minutes: Ints
    ties: Ints


class Part(NamedTuple):
    """Some days in a row of a person-week, from person-day `first` to the one before `last`; perhaps all of them."""

    week: int
    first: int
    last: int


class Bench(NamedTuple):
    """Room to work in: worths of rows, pieces and turns, the states of the days, and the week there was before.

    `dearer` are points that options of the week cost more than they seem to, because of others taken with them; `tied`
    is what ties make an option of each kin dearer, the other days asked for being empty.
    """

    running: Ints
    row: Ints
    piece: Ints
    piece_row: Ints
    turn: Ints
    turn_option: Ints
    best: Ints
    back: Ints
    ends: Ints
    counts: Ints
    dearer: Ints
    tied: Ints
    kept_option: Ints
    kept_rows: Ints
    cut: CutBench
    rested: Ints
    rested_state: Ints


class Mood(NamedTuple):
    """How a reply is chosen: `share` of each row's worth comes from `prices` instead of from the cells as they stand.

    `heat` is how many points a choice may be off by chance (Gumbel noise: the choice is a sample of Boltzmann's
    distribution at that temperature for one day, and near it for a week).
    """

    prices: Floats
    share: float
    heat: float


def bench_for(weeks: Weeks) -> Bench:
    """Room for these weeks."""
    longest = int(np.diff(weeks.week_days).max(initial=0)) + 1
    turns = int(np.diff(weeks.day_turns[weeks.week_days]).max(initial=0)) + 2
    widest = 1 + _most_minutes(weeks)
    shape = (longest, turns, widest)
    return Bench(
        running=_zeros(len(weeks.track_cells) + len(weeks.track_starts)),
        row=_zeros(len(weeks.row_from)),
        piece=_zeros(len(weeks.piece_starts)),
        piece_row=_zeros(len(weeks.piece_starts)),
        turn=_zeros(len(weeks.turn_starts)),
        turn_option=_zeros(len(weeks.turn_starts)),
        best=_zeros(shape),
        back=_zeros(shape),
        ends=_zeros((longest, turns)),
        counts=_zeros(longest),
        dearer=_zeros(len(weeks.option_points)),
        tied=_zeros(len(weeks.kin_tie_starts) - 1),
        kept_option=_zeros(longest),
        kept_rows=_zeros((longest, weeks.most_rows)),
        cut=cut_bench(weeks.cuts),
        rested=_zeros(widest),
        rested_state=_zeros(widest),
    )


def _zeros(shape: int | tuple[int, ...]) -> Ints:
    return np.zeros(shape, dtype=np.int64)


def _most_minutes(weeks: Weeks) -> int:
    longest = [
        int(weeks.turn_minutes[first:last].max(initial=0))
        for first, last in zip(weeks.day_turns[:-1], weeks.day_turns[1:], strict=True)
    ]
    return max((sum(longest[a:b]) for a, b in zip(weeks.week_days[:-1], weeks.week_days[1:], strict=True)), default=0)
