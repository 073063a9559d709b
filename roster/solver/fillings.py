"""Frames with the roles somebody could have in them, entered once for all people to whom they mean the same."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from models.base import Span
from models.people import Person
from roster.options.cover import CoverIndex, Trait, Work
from roster.options.cutting import cutting_of
from roster.options.option import Option, Options
from roster.rules.frame import Frame, Shape
from roster.solver.company_numbers import CompanyNumbers, Parts
from roster.solver.desk_numbers import DeskNumbers
from roster.solver.families import Families, InFamily


class Turn(NamedTuple):
    """Paid minutes, begin and end of a duty; begin and end in minutes of UTC, 0 without a clock."""

    minutes: int
    begin: int
    end: int


class Crew(NamedTuple):
    """People alike on a date: what they could do, and how each of these roles counts when they do it.

    In cells by their traits, in companies by their parts.
    """

    date: dt.date
    roles: tuple[str, ...]
    traits: tuple[Trait, ...]
    parts: tuple[Parts, ...]


class Numbered(NamedTuple):
    """A crew and its number."""

    number: int
    crew: Crew


class Numbers(dict[tuple[object, ...], int]):
    """Numbers things in the order in which they are first asked for."""

    def __missing__(self, key: tuple[object, ...]) -> int:
        """One number more."""
        self[key] = len(self)
        return self[key]


class Fillings:
    """A filling is a frame and the crew of whoever could be given it.

    It has a turn, and pieces, which are cut out of `pieces_of` at `ends`. Pieces are numbered by `piece_rows`, the rows
    they may be filled with, one for each role, and by what they are in `families` if the role may change within. Rows
    are cut out of `cells` and `ticks` at `row_ends`, with desks and companies as cells behind the cells if there are
    any. `Layout` says what the rest means.
    """

    def __init__(
        self, options: Options, index: CoverIndex, desks: DeskNumbers | None, company: CompanyNumbers | None
    ) -> None:
        """Enter nothing yet."""
        self.pieces_of: list[int] = []
        self.ends: list[int] = []
        self.turns: list[Turn] = []
        self.piece_rows: list[tuple[int, ...]] = []
        self.piece_cuts: list[InFamily | None] = []
        self.cells: list[int] = []
        self.ticks: list[int] = []
        self.row_ends: list[int] = []
        self.row_roles: list[int] = []
        self.row_tracks: list[int] = []
        self.row_spans: list[Span] = []
        self.families = Families(cutting_of(options.facts, options.postings), index)
        self.together: set[int] = set()
        self._facts, self._index, self._desks, self._company = options.facts, index, desks, company
        self._roles = {role: number for number, role in enumerate(options.facts.roles)}
        self._crews, self._tracks, self._pieces = Numbers(), Numbers(), Numbers()
        self._known: dict[tuple[int, int, int], int] = {}
        self._known_pieces: dict[tuple[object, ...], int] = {}
        self._known_rows: dict[tuple[int, int, int], int] = {}

    def of_day(self, person: Person, found: tuple[Option, ...]) -> list[int]:
        """The fillings that a person's options of one day are, in their order."""
        numbers: list[int] = []
        roles, here = None, None
        for option in found:
            # one look for all options of a site: they share the very same roles
            if here is None or option.roles is not roles:
                roles, here = option.roles, self._crew(person, option.frame.date, option.roles)
            there = here
            if option.frame.change is not None:
                there = self._crew(person, option.frame.date, option.later_roles)
            key = (id(option.frame), here.number, there.number)
            if key not in self._known:
                self._known[key] = self._enter(option.frame, here, there)
            numbers.append(self._known[key])
        return numbers

    def _crew(self, person: Person, date: dt.date, roles: tuple[str, ...]) -> Numbered:
        traits = tuple(self._index.trait(person, date, role) for role in roles)
        crew = Crew(date, roles, traits, tuple(self._parts(person, date, role) for role in roles))
        return Numbered(self._crews[crew], crew)

    def _parts(self, person: Person, date: dt.date, role: str) -> Parts:
        return self._company.parts(person, date, role) if self._company else ()

    def _enter(self, frame: Frame, here: Numbered, there: Numbered) -> int:
        for cell in self._index.joint(frame.date):
            if self._index.together(cell, frame.date, frame.pieces, frame.shape.duty_type.id):
                self.together.add(cell)
        if any(self.families.cutting.may_cut(frame, span) for span in frame.pieces):
            self.together.update(self._index.met_by_stretches(frame.date, frame.shape.duty_type.id))
        self.turns.append(self._turn(frame.shape))
        for site, span in zip(frame.places, frame.pieces, strict=True):
            self.pieces_of.append(self._piece(frame, site, span, here if site == frame.site else there))
        self.ends.append(len(self.pieces_of))
        return len(self.turns) - 1

    def _turn(self, shape: Shape) -> Turn:
        if shape.duty_type.clock == "none":
            return Turn(shape.minutes, 0, 0)
        instant, span = self._facts.instant, shape.span
        return Turn(shape.minutes, instant(shape.date, span.start), instant(shape.date, span.end))

    def _piece(self, frame: Frame, site: str, span: Span, who: Numbered) -> int:
        asked = frame.shape.duty_type.id if self._index.asks_for_type(frame.date) else ""
        key = (who.number, site, span.start, span.end, asked, len(frame.pieces) == 1)
        if key not in self._known_pieces:
            rows = tuple(self._rows(frame, site, span, who, asked, alone=len(frame.pieces) == 1))
            cut = self._cut(frame, site, span, who, asked)
            self._known_pieces[key] = self._pieces[rows, cut]
            if self._known_pieces[key] == len(self.piece_rows):
                self.piece_rows.append(rows)
                self.piece_cuts.append(cut)
        return self._known_pieces[key]

    def _cut(self, frame: Frame, site: str, span: Span, who: Numbered, asked: str) -> InFamily | None:
        """What the piece is among those whose role may change alike; None if it keeps its role."""
        if not self.families.cutting.may_cut(frame, span):
            return None
        found, new = self.families.enter((who.number, site, asked), frame.date, span)
        for part in new:
            found.family.rows[part.start, part.end] = self._rows(frame, site, part, who, asked, alone=False)
        return found

    def _rows(self, frame: Frame, site: str, span: Span, who: Numbered, asked: str, *, alone: bool) -> list[int]:
        _, roles, traits, parts = who.crew
        work = [Work(frame.date, site, role, span, frame.shape.duty_type.id) for role in roles]
        each = zip(work, traits, parts, strict=True)
        return [self._row(of_role, trait, part, asked, alone=alone) for of_role, trait, part in each]

    def _row(self, work: Work, trait: Trait, parts: Parts, asked: str, *, alone: bool) -> int:
        track = self._tracks[trait, parts, work.date, work.site, work.role, asked, alone]
        key = (track, work.span.start, work.span.end)
        if key not in self._known_rows:
            self._known_rows[key] = len(self.row_ends)
            self.row_tracks.append(track)
            self.row_roles.append(self._roles[work.role])
            self.row_spans.append(work.span)
            self._cover(trait, parts, work, alone)
        return self._known_rows[key]

    def _cover(self, trait: Trait, parts: Parts, work: Work, alone: bool) -> None:
        covered = list(self._index.of_piece(trait, work, alone))
        if self._desks:
            covered.extend(self._desks.of(work.date, work.site, work.role, work.span.start, work.span.end))
        if self._company:
            covered.extend(self._company.of(parts, work.date, work.site, work.span.start, work.span.end))
        self.cells.extend(cell for cell, _ in covered)
        self.ticks.extend(ticks for _, ticks in covered)
        self.row_ends.append(len(self.cells))
