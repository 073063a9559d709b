"""One person's options laid out so that all of them can be valued at once."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import numpy as np

from models.people import Person
from roster.options.cover import Work
from roster.options.option import Option, Options
from roster.solver.ledger import Ledger
from roster.solver.tables import Ints


@dataclass(frozen=True, slots=True)
class Kind:
    """Options of a day alike in what binds a person's other days: paid minutes, start and end in minutes of UTC."""

    minutes: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Valued:
    """The best option of one kind at the moment, and what it saves."""

    date: dt.date
    kind: Kind
    option: int
    worth: int


class PersonDay:
    """A person's options on one day, with what each of their pieces would cover in each role."""

    def __init__(self, ledger: Ledger, person: Person, options: tuple[Option, ...]) -> None:
        """Lay the options out; there is at least one."""
        self.options = options
        self._ledger = ledger
        self._person = person
        self._rows: dict[tuple[str, int, int, str], int] = {}
        self._roles: list[list[str]] = []
        covered: list[list[tuple[int, int]]] = []
        first_row: list[int] = []
        pieces = [
            [self._piece(option, index, covered, first_row) for index in self._spans(option)] for option in options
        ]
        widest = max(len(row) for row in pieces)
        blank = len(first_row)
        self._of_option: Ints = np.array(
            [row + [blank] * (widest - len(row)) for row in pieces], dtype=np.int64
        ).reshape(len(options), widest)
        self._first_row: Ints = np.array(first_row, dtype=np.int64)
        self._cells: Ints = np.array([n for row in covered for n, _ in row], dtype=np.int64)
        self._ticks: Ints = np.array([t for row in covered for _, t in row], dtype=np.int64)
        lengths = np.array([len(row) for row in covered], dtype=np.int64)
        self._ends: Ints = np.cumsum(lengths)
        self._starts: Ints = self._ends - lengths
        self._points: Ints = np.array([option.points for option in options], dtype=np.int64)
        self._kinds = self._by_kind()

    def best(self) -> list[Valued]:
        """The best option of each kind as things stand."""
        by_piece = np.append(self._worth_of_pieces(), 0)
        worth = by_piece[self._of_option].sum(axis=1) - self._points
        found = []
        for kind, members in self._kinds:
            best = members[int(np.argmax(worth[members]))]
            found.append(Valued(self.options[0].frame.date, kind, int(best), int(worth[best])))
        return found

    def roles(self, number: int) -> tuple[str, ...]:
        """The best role for each piece of this option as things stand."""
        worth = self._worth_of_rows()
        pieces = self._of_option[number][: len(self.options[number].frame.pieces)]
        firsts = [int(self._first_row[piece]) for piece in pieces]
        return tuple(
            self._roles[piece][int(np.argmax(worth[first : first + len(self._roles[piece])]))]
            for piece, first in zip(pieces, firsts, strict=True)
        )

    def _worth_of_rows(self) -> Ints:
        running = np.concatenate(([0], np.cumsum(self._ledger.worth(self._cells, self._ticks))))
        rows: Ints = running[self._ends] - running[self._starts]
        return rows

    def _worth_of_pieces(self) -> Ints:
        rows = self._worth_of_rows()
        return np.maximum.reduceat(rows, self._first_row) if len(self._first_row) else rows

    def _spans(self, option: Option) -> range:
        return range(len(option.frame.pieces))

    def _piece(self, option: Option, index: int, covered: list[list[tuple[int, int]]], first_row: list[int]) -> int:
        """The number of a piece, its rows of cover made when it is first met: one row for each role."""
        frame, span = option.frame, option.frame.pieces[index]
        alone = len(frame.pieces) == 1
        by_type = self._ledger.index.asks_for_type(frame.date)
        duty_type = f"{frame.shape.duty_type.id}{alone}" if by_type else ""
        key = (frame.site, span.start, span.end, duty_type)
        if key not in self._rows:
            self._rows[key] = len(first_row)
            first_row.append(len(covered))
            self._roles.append(list(option.roles))
            for role in option.roles:
                trait = self._ledger.index.trait(self._person, frame.date, role)
                work = Work(frame.date, frame.site, role, span, frame.shape.duty_type.id)
                covered.append(self._ledger.entries(trait, work, alone))
        return self._rows[key]

    def _by_kind(self) -> list[tuple[Kind, Ints]]:
        facts = self._ledger.facts
        groups: dict[Kind, list[int]] = {}
        for number, option in enumerate(self.options):
            shape = option.frame.shape
            start, end = facts.instant(shape.date, shape.span.start), facts.instant(shape.date, shape.span.end)
            clockless = shape.duty_type.clock == "none"
            kind = Kind(shape.minutes, *((0, 0) if clockless else (start, end)))
            groups.setdefault(kind, []).append(number)
        return [(kind, np.array(members, dtype=np.int64)) for kind, members in groups.items()]


def days_of(ledger: Ledger, options: Options, person: Person) -> dict[dt.date, PersonDay]:
    """A person's days on which there is anything to choose."""
    return {
        date: PersonDay(ledger, person, found) for date in options.facts.days if (found := options.of(person.id, date))
    }
