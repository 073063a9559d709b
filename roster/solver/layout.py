"""Everybody's options as a few long arrays, so that all of them can be priced at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from models.base import Span
from models.duties import Duty, Piece
from roster.options.cover import CoverIndex
from roster.options.option import Option, Options, joined
from roster.solver.company_numbers import CompanyNumbers
from roster.solver.cuts import Cuts
from roster.solver.desk_numbers import DeskNumbers
from roster.solver.fillings import Fillings, Turn
from roster.solver.tables import Ints


@dataclass(frozen=True, slots=True)
class Layout:
    """Options, their pieces, and the rows a piece may be filled with.

    Rows are cut out of `cells` and `ticks` at `row_ends`; pieces are cut out of `piece_rows` at `piece_starts`; an
    option has the pieces `option_pieces` (the last piece is the empty one), the same as all options of its filling:
    `filling_pieces` has a row for the first piece of each, one for the second and so on. It stands at `option_places`
    among the options of its person and day. Options are sorted by person, day and paid minutes, then by begin and
    end in minutes of UTC (0 without a clock). `row_begin` and `row_end` are when the work of a row is, on the clock of
    its date. `cuts` say how pieces are cut whose role may change within. `kind_*` describe the runs of options of equal
    person, day and paid minutes, cut at `kind_starts`; `turn_*` the shorter runs that also begin and end alike.
    `row_tracks` numbers what of a row is left without its times: equal rows of different times share a track.
    `together` are the cells that several pieces of one duty could cover together, which no single row says.
    """

    options: tuple[Option, ...]
    roles: tuple[str, ...]
    cells: Ints
    ticks: Ints
    row_ends: Ints
    row_roles: Ints
    row_begin: Ints
    row_end: Ints
    row_tracks: Ints
    piece_rows: Ints
    piece_starts: Ints
    filling_pieces: Ints
    option_fillings: Ints
    option_pieces: Ints
    option_points: Ints
    option_places: Ints
    kind_starts: Ints
    kind_person: Ints
    kind_day: Ints
    kind_minutes: Ints
    turn_starts: Ints
    turn_minutes: Ints
    turn_begin: Ints
    turn_end: Ints
    together: frozenset[int]
    cuts: Cuts

    def duty(self, number: int, rows: Iterable[int]) -> Duty:
        """The duty that an option becomes with these rows in its pieces."""
        option = self.options[number]
        pieces = []
        for row in rows:
            span = Span(start=int(self.row_begin[row]), end=int(self.row_end[row]))
            role = self.roles[self.row_roles[row]]
            pieces.append(Piece(site=option.frame.place(span), role=role, span=span))
        return option.filled(joined(pieces, roles=True))


def layout(
    options: Options, index: CoverIndex, desks: DeskNumbers | None, company: CompanyNumbers | None = None
) -> Layout:
    """Lay everybody's options out, with desks and companies as cells behind the cells if there are any."""
    made = Fillings(options, index, desks, company)
    people, dates = options.facts.problem.people, options.facts.days
    found = [(person, options.of(person.id, date)) for person in people for date in dates]
    filling = _ints([number for person, of_day in found for number in made.of_day(person, of_day)])
    pieces = _pieces(made)
    order = _Order(made.turns, filling, _ints([len(of_day) for _, of_day in found]))
    flat = [option for _, of_day in found for option in of_day]
    return Layout(
        options=tuple(flat[number] for number in order.of_options.tolist()),
        roles=tuple(options.facts.roles),
        cells=_ints(made.cells),
        ticks=_ints(made.ticks),
        row_ends=_ints(made.row_ends),
        row_roles=_ints(made.row_roles),
        row_begin=_ints([span.start for span in made.row_spans]),
        row_end=_ints([span.end for span in made.row_spans]),
        row_tracks=_ints(made.row_tracks),
        piece_rows=_ints([row for rows in made.piece_rows for row in rows]),
        piece_starts=_ints(np.cumsum([0, *(len(rows) for rows in made.piece_rows)])[:-1]),
        filling_pieces=pieces.T.copy(),
        option_fillings=filling[order.of_options],
        option_pieces=pieces[filling[order.of_options]],
        option_points=_ints([option.points for option in flat])[order.of_options],
        option_places=order.places,
        kind_starts=order.turn_starts[order.kinds],
        kind_person=order.turn_day[order.kinds] // len(dates),
        kind_day=order.turn_day[order.kinds] % len(dates),
        kind_minutes=order.turns[order.kinds, 0],
        turn_starts=order.turn_starts,
        turn_minutes=order.turns[:, 0],
        turn_begin=order.turns[:, 1],
        turn_end=order.turns[:, 2],
        together=frozenset(made.together),
        cuts=made.families.cuts(made.piece_cuts),
    )


def _pieces(made: Fillings) -> Ints:
    """The pieces of each filling, filled up with the empty one."""
    ends = _ints(made.ends)
    sizes = np.diff(ends, prepend=0)
    row = np.repeat(np.arange(len(sizes)), sizes)
    padded = np.full((len(sizes), sizes.max(initial=0)), len(made.piece_rows), dtype=np.int64)
    padded[row, np.arange(len(row)) - (ends - sizes)[row]] = made.pieces_of
    return padded


class _Order:
    """Options sorted by day, turn and place; the days of one person follow one another."""

    def __init__(self, turns: list[Turn], filling: Ints, sizes: Ints) -> None:
        number = {turn: number for number, turn in enumerate(sorted(set(turns)))}
        day = np.repeat(np.arange(len(sizes)), sizes)
        key = day * len(number) + _ints([number[turn] for turn in turns])[filling]
        self.of_options = np.argsort(key, kind="stable")
        self.places = (np.arange(len(day)) - (np.cumsum(sizes) - sizes)[day])[self.of_options]
        self.turn_starts = _changes(key[self.of_options])
        self.turn_day, turn = np.divmod(key[self.of_options][self.turn_starts], max(1, len(number)))
        self.turns = _ints(list(number)).reshape(-1, 3)[turn]
        self.kinds = _changes(self.turn_day, self.turns[:, 0])


def _changes(*values: Ints) -> Ints:
    """Where something new begins: the first place, and each place unlike the one before."""
    return np.flatnonzero(np.any([np.diff(row, prepend=-1) for row in values], axis=0))


def _ints(values: object) -> Ints:
    return np.array(values, dtype=np.int64)
