"""Everybody's options as a few long arrays, so that all of them can be priced at once."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from roster.options.cover import CoverIndex, Work
from roster.options.option import Option, Options
from roster.solver.desk_numbers import DeskNumbers
from roster.solver.tables import Ints

Turn = tuple[int, int, int]
"""Paid minutes, begin and end of a duty; begin and end in minutes of UTC, 0 without a clock."""


@dataclass(slots=True)
class Rows:
    """What a piece covers in one role; equal rows of different people are one."""

    known: dict[tuple[object, ...], int] = field(default_factory=dict)
    cells: list[int] = field(default_factory=list)
    ticks: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)

    def add(self, key: tuple[object, ...], covered: list[tuple[int, int]]) -> int:
        """The number of this row, entered when it is new."""
        self.known[key] = len(self.ends)
        self.cells.extend(cell for cell, _ in covered)
        self.ticks.extend(ticks for _, ticks in covered)
        self.ends.append(len(self.cells))
        return self.known[key]


@dataclass(frozen=True, slots=True)
class Layout:
    """Options, their pieces, and the rows a piece may be filled with.

    Rows are cut out of `cells` and `ticks` at `row_ends`; pieces are cut out of `piece_rows` at `piece_starts`; an
    option has the pieces `option_pieces` (the last piece is the empty one) and stands at `option_places` among the
    options of its person and day. Options are sorted by person, day and paid minutes, then by begin and end in
    minutes of UTC (0 without a clock). `kind_*` describe the runs of options of equal person, day and paid minutes,
    cut at `kind_starts`; `turn_*` the shorter runs that also begin and end alike. `row_tracks` numbers what of a row
    is left without its times: equal rows of different times share a track. `together` are the cells that several
    pieces of one duty could cover together, which no single row says.
    """

    options: tuple[Option, ...]
    roles: tuple[str, ...]
    cells: Ints
    ticks: Ints
    row_ends: Ints
    row_roles: Ints
    row_tracks: Ints
    piece_rows: Ints
    piece_starts: Ints
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


class _Maker:
    def __init__(self, options: Options, index: CoverIndex, desks: DeskNumbers | None) -> None:
        self.options, self.index, self.desks = options, index, desks
        self.rows = Rows()
        self.row_roles: list[int] = []
        self.row_tracks: list[int] = []
        self.roles = tuple(options.facts.roles)
        self.pieces: dict[tuple[int, ...], int] = {}
        self.flat: list[Option] = []
        self.places: list[int] = []
        self.of_option: list[list[int]] = []
        self.kinds: list[tuple[int, int, int]] = []
        self.kind_starts: list[int] = []
        self.turns: list[tuple[int, int, int, int, int]] = []
        self.turn_starts: list[int] = []
        self.tracks: dict[tuple[object, ...], int] = {}
        self.together: set[int] = set()
        self._known: dict[tuple[object, ...], int] = {}

    def fill(self) -> None:
        """Enter everybody's options."""
        for who, person in enumerate(self.options.facts.problem.people):
            for day, date in enumerate(self.options.facts.days):
                found = enumerate(self.options.of(person.id, date))
                for turn, place, option in sorted(
                    ((self._turn(option), place, option) for place, option in found), key=lambda row: row[:2]
                ):
                    self._enter(who, day, turn, option)
                    self.places.append(place)

    def _turn(self, option: Option) -> Turn:
        shape, instant = option.frame.shape, self.options.facts.instant
        if shape.duty_type.clock == "none":
            return shape.minutes, 0, 0
        return shape.minutes, instant(shape.date, shape.span.start), instant(shape.date, shape.span.end)

    def _enter(self, who: int, day: int, turn: Turn, option: Option) -> None:
        kind = (who, day, turn[0])
        if not self.kinds or self.kinds[-1] != kind:
            self.kinds.append(kind)
            self.kind_starts.append(len(self.flat))
        if not self.turns or self.turns[-1] != (who, day, *turn):
            self.turns.append((who, day, *turn))
            self.turn_starts.append(len(self.flat))
        self.flat.append(option)
        frame = option.frame
        for number in self.index.joint(frame.date):
            if self.index.together(number, frame.pieces, frame.shape.duty_type.id):
                self.together.add(number)
        self.of_option.append([self._piece(who, option, number) for number in range(len(option.frame.pieces))])

    def _piece(self, who: int, option: Option, number: int) -> int:
        frame, span = option.frame, option.frame.pieces[number]
        alone = len(frame.pieces) == 1
        by_type = frame.shape.duty_type.id if self.index.asks_for_type(frame.date) else ""
        key = (who, frame.date, frame.site, span.start, span.end, by_type, alone, option.roles)
        if key not in self._known:
            rows = tuple(self._row(option, role, number, by_type) for role in option.roles)
            self._known[key] = self.pieces.setdefault(rows, len(self.pieces))
        return self._known[key]

    def _row(self, option: Option, role: str, number: int, by_type: str) -> int:
        frame, span = option.frame, option.frame.pieces[number]
        person = self.options.facts.people[option.person]
        trait = self.index.trait(person, frame.date, role)
        alone = len(frame.pieces) == 1
        key = (trait, frame.date, frame.site, role, span.start, span.end, by_type, alone)
        if key in self.rows.known:
            return self.rows.known[key]
        work = Work(frame.date, frame.site, role, span, frame.shape.duty_type.id)
        covered = list(self.index.of_piece(trait, work, alone))
        if self.desks:
            covered.extend(self.desks.of(work.date, work.site, role, span.start, span.end))
        self.row_roles.append(self.roles.index(role))
        track = (trait, frame.date, frame.site, role, by_type, alone)
        self.row_tracks.append(self.tracks.setdefault(track, len(self.tracks)))
        return self.rows.add(key, covered)


def layout(options: Options, index: CoverIndex, desks: DeskNumbers | None) -> Layout:
    """Lay everybody's options out, with desks as cells behind the cells if there are any."""
    made = _Maker(options, index, desks)
    made.fill()
    widest = max((len(row) for row in made.of_option), default=0)
    blank = len(made.pieces)
    padded = [row + [blank] * (widest - len(row)) for row in made.of_option]
    starts = np.cumsum([0, *(len(rows) for rows in made.pieces)])[:-1]
    kinds = _ints(made.kinds).reshape(-1, 3)
    turns = _ints(made.turns).reshape(-1, 5)
    return Layout(
        options=tuple(made.flat),
        roles=made.roles,
        cells=_ints(made.rows.cells),
        ticks=_ints(made.rows.ticks),
        row_ends=_ints(made.rows.ends),
        row_roles=_ints(made.row_roles),
        row_tracks=_ints(made.row_tracks),
        piece_rows=_ints([row for rows in made.pieces for row in rows]),
        piece_starts=_ints(starts),
        option_pieces=_ints(padded).reshape(len(made.flat), widest),
        option_points=_ints([option.points for option in made.flat]),
        option_places=_ints(made.places),
        kind_starts=_ints(made.kind_starts),
        kind_person=kinds[:, 0],
        kind_day=kinds[:, 1],
        kind_minutes=kinds[:, 2],
        turn_starts=_ints(made.turn_starts),
        turn_minutes=turns[:, 2],
        turn_begin=turns[:, 3],
        turn_end=turns[:, 4],
        together=frozenset(made.together),
    )


def _ints(values: object) -> Ints:
    return np.array(values, dtype=np.int64)
