"""Everybody's weeks as long arrays, so that the best week of a person can be looked for in microseconds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from roster.options.option import Options
from roster.solver.chain import ChainRules
from roster.solver.cuts import Cuts
from roster.solver.families import most_parts
from roster.solver.kin import Kinship
from roster.solver.layout import Layout
from roster.solver.ledger import Ledger
from roster.solver.tables import NO_LIMIT, Ints
from roster.solver.tracks import Tracks, runs

Floats = npt.NDArray[np.float64]

MANY = 10_000
"""Pairs of an end and a turn of the next day from which on not every one of them is looked at."""


class Weeks(NamedTuple):
    """Person-weeks in the order of people and dates; `*_starts` cut the array of what follows into runs.

    A row is what a piece covers in a role. Rows alike but for their times share a track: the cells one passes at a
    site, in order of time. A row is one stretch of each track of its kind (`row_from` to `row_to`, positions in the
    running sums), and what is none is added up cell by cell: its `loose` places among the cells of rows. Turns are
    options of a day alike in paid minutes (in `unit` minutes), begin and end (minutes of UTC); where more than
    `day_many` pairs of an end and a turn meet, not every one of them is looked at. What `ties` are says `ties.py`;
    `person_ties` cuts `tie_numbers` into those of each person, and from `shared_ties` on people share them.
    Options that count alike in ties are one kin; a tie is an occasion in its `tie_parent`, if that is not -1. `cuts`
    say how pieces are cut whose role may change within, families by person-day; a duty has at most `most_rows` rows.
    """

    row_starts: Ints
    cells: Ints
    ticks: Ints
    track_starts: Ints
    track_cells: Ints
    track_ticks: Ints
    row_from: Ints
    row_to: Ints
    loose_starts: Ints
    loose: Ints
    piece_starts: Ints
    piece_rows: Ints
    option_pieces: Ints
    option_points: Ints
    option_turn: Ints
    turn_starts: Ints
    turn_minutes: Ints
    turn_begin: Ints
    turn_end: Ints
    day_turns: Ints
    turns_by_begin: Ints
    day_many: Ints
    day_must: Ints
    day_soonest: Ints
    week_days: Ints
    week_person: Ints
    week_target: Ints
    week_over: Ints
    week_under: Ints
    day_row_starts: Ints
    day_rows: Ints
    day_piece_starts: Ints
    day_pieces: Ints
    day_track_starts: Ints
    day_tracks: Ints
    person_weeks: Ints
    person_least: Ints
    person_most: Ints
    person_ended: Ints
    person_ties: Ints
    tie_numbers: Ints
    shared_ties: int
    option_kin: Ints
    kin_tie_starts: Ints
    kin_ties: Ints
    kin_tie_weights: Ints
    day_kin_starts: Ints
    day_kin: Ints
    tie_least: Ints
    tie_most: Ints
    tie_under: Ints
    tie_over: Ints
    tie_parent: Ints
    unit: int
    rest: int
    cuts: Cuts
    day_family_starts: Ints
    day_families: Ints
    most_rows: int


def weeks_of(options: Options, lay: Layout, ledger: Ledger, rules: Sequence[ChainRules], kinship: Kinship) -> Weeks:
    """Lay the weeks of all people out; `rules` and their `kinship` are theirs, in the order of people."""
    days = _Days(options, lay, rules)
    tracks = Tracks(lay, ledger)
    rows, pieces, families = _rows_and_pieces(lay, days)
    kin = _kin_of_days(kinship.option_kin, days)
    unit = int(np.gcd.reduce(lay.turn_minutes)) or 1
    return Weeks(
        row_starts=np.concatenate((_ints([0]), lay.row_ends)),
        cells=lay.cells,
        ticks=lay.ticks,
        track_starts=runs(tracks.cells)[0],
        track_cells=runs(tracks.cells)[1],
        track_ticks=runs(tracks.ticks)[1],
        row_from=tracks.row_from,
        row_to=tracks.row_to,
        loose_starts=runs(tracks.loose)[0],
        loose=runs(tracks.loose)[1],
        piece_starts=np.append(lay.piece_starts, len(lay.piece_rows)),
        piece_rows=lay.piece_rows,
        option_pieces=np.where(lay.option_pieces < len(lay.piece_starts), lay.option_pieces, -1),
        option_points=lay.option_points,
        option_turn=days.option_turn,
        turn_starts=days.turn_starts,
        turn_minutes=lay.turn_minutes // unit,
        turn_begin=np.ascontiguousarray(lay.turn_begin),
        turn_end=np.ascontiguousarray(lay.turn_end),
        day_turns=_ints(days.turns),
        turns_by_begin=np.lexsort((lay.turn_begin, np.repeat(np.arange(len(days.must)), np.diff(days.turns)))),
        day_many=_ints([_many(lay.turn_end[first:last]) for first, last in pairwise(days.turns)]),
        day_must=_ints(days.must),
        day_soonest=_ints(days.soonest),
        week_days=_ints(days.weeks),
        week_person=_ints(days.person),
        week_target=_ints(days.target),
        week_over=_ints(days.over),
        week_under=_ints(days.under),
        day_row_starts=runs(rows)[0],
        day_rows=runs(rows)[1],
        day_piece_starts=runs(pieces)[0],
        day_pieces=runs(pieces)[1],
        day_track_starts=runs(tracks.of_rows(rows))[0],
        day_tracks=runs(tracks.of_rows(rows))[1],
        person_weeks=_ints(days.person_weeks),
        person_least=_ints([rule.room[0] if rule.room[0] is not None else -NO_LIMIT for rule in rules]),
        person_most=_ints([rule.room[1] if rule.room[1] is not None else NO_LIMIT for rule in rules]),
        person_ended=_ints([rule.ended for rule in rules]),
        person_ties=runs(kinship.of_person)[0],
        tie_numbers=runs(kinship.of_person)[1],
        shared_ties=kinship.shared,
        option_kin=kinship.option_kin,
        kin_tie_starts=kinship.starts,
        kin_ties=kinship.entry_tie,
        kin_tie_weights=kinship.entry_weight,
        day_kin_starts=runs(kin)[0],
        day_kin=runs(kin)[1],
        tie_least=_ints([tie.least for tie in kinship.ties]),
        tie_most=_ints([tie.most for tie in kinship.ties]),
        tie_under=_ints([tie.under for tie in kinship.ties]),
        tie_over=_ints([tie.over for tie in kinship.ties]),
        tie_parent=_ints(kinship.parents),
        unit=unit,
        rest=next((rule.rest for rule in rules if rule.rest is not None), -NO_LIMIT),
        cuts=lay.cuts,
        day_family_starts=runs(families)[0],
        day_families=runs(families)[1],
        most_rows=lay.option_pieces.shape[1] + most_parts(lay.cuts),
    )


def working_days(options: Options, who: int, rule: ChainRules, week: Sequence[dt.date]) -> list[dt.date]:
    """The days of a week on which a person could work or has to."""
    person = options.facts.problem.people[who].id
    return [date for date in week if options.of(person, date) or date in rule.must_work]


def _many(ends: Ints) -> int:
    """How many pairs are too many for a day with turns that end then; where one has no clock, none are."""
    return MANY if (ends > 0).all() else NO_LIMIT


class _Days:
    """Person-days and person-weeks: their turns, and what the rules of one person ask of them."""

    def __init__(self, options: Options, lay: Layout, rules: Sequence[ChainRules]) -> None:
        self.turn_starts = np.append(lay.turn_starts, len(lay.options))
        self.option_turn: Ints = np.repeat(np.arange(len(lay.turn_starts)), np.diff(self.turn_starts))
        self.turns: list[int] = [0]
        self.must: list[int] = []
        self.soonest: list[int] = []
        self.weeks: list[int] = [0]
        self.person: list[int] = []
        self.target: list[int] = []
        self.over: list[int] = []
        self.under: list[int] = []
        self.person_weeks: list[int] = [0]
        self._begins = np.append(np.where(lay.turn_end > 0, lay.turn_begin, NO_LIMIT), NO_LIMIT)
        kind = np.searchsorted(lay.kind_starts, lay.turn_starts, side="right") - 1
        numbers, counts = np.unique(
            lay.kind_person[kind] * len(options.facts.days) + lay.kind_day[kind], return_counts=True
        )
        self._turns_of = dict(zip(numbers.tolist(), counts.tolist(), strict=True))
        self._day_number = {date: number for number, date in enumerate(options.facts.days)}
        for who, rule in enumerate(rules):
            self._enter(options, who, rule)

    def _enter(self, options: Options, who: int, rule: ChainRules) -> None:
        for number, week in enumerate(rule.weeks):
            first = len(self.must)
            for date in working_days(options, who, rule, week):
                count = self._turns_of.get(who * len(self._day_number) + self._day_number[date], 0)
                self.turns.append(self.turns[-1] + count)
                self.must.append(date in rule.must_work)
            self.soonest.extend(self._soonest(first))
            self.weeks.append(len(self.must))
            self.person.append(who)
            self.target.append(rule.targets[number])
            self.over.append(rule.price)
            self.under.append(rule.under[number])
        self.person_weeks.append(len(self.person))

    def _soonest(self, first: int) -> list[int]:
        """For each day from here when the first duty of a later day of the same week could begin."""
        soonest, found = NO_LIMIT, []
        for day in range(len(self.must) - 1, first - 1, -1):
            found.append(soonest)
            soonest = min(soonest, int(self._begins[self.turns[day] : self.turns[day + 1]].min(initial=NO_LIMIT)))
        return found[::-1]


def _kin_of_days(option_kin: Ints, days: _Days) -> list[Ints]:
    """The kins of each person-day, without those that nothing ties."""
    cuts = days.turn_starts[_ints(days.turns)]
    found = [np.unique(option_kin[first:last]) for first, last in pairwise(cuts.tolist())]
    return [of[of > 0] for of in found]


def _rows_and_pieces(lay: Layout, days: _Days) -> tuple[list[Ints], list[Ints], list[Ints]]:
    """For each person-day the rows and pieces that its options have, and the families of those that may be cut."""
    ends, cuts = np.append(lay.piece_starts, len(lay.piece_rows)), lay.cuts
    family_of_begin = np.repeat(np.arange(len(cuts.family_begins) - 1), np.diff(cuts.family_begins))
    rows, pieces, families = [], [], []
    for begin, end in pairwise(days.turn_starts[_ints(days.turns)].tolist()):
        mine = np.unique(lay.option_pieces[begin:end])
        mine = mine[mine < len(lay.piece_starts)]
        pieces.append(mine)
        begins = cuts.piece_begin[mine]
        families.append(np.unique(family_of_begin[begins[begins >= 0]]))
        parts = [lay.piece_rows[ends[piece] : ends[piece + 1]] for piece in mine]
        for family in families[-1]:
            of_family = cuts.part_starts[cuts.family_parts[[family, family + 1]]]
            parts.append(cuts.part_rows[of_family[0] : of_family[1]])
        rows.append(np.unique(np.concatenate(parts)) if parts else _ints([]))
    return rows, pieces, families


def _ints(values: object) -> Ints:
    return np.array(values, dtype=np.int64)
