"""Which cells a piece of work covers, and by how much of a head."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from math import gcd

from models.base import Span
from models.demand import Cell, Counted, OnDutyType, Volume
from models.duties import Duty
from models.people import Person
from roster.rules.facts import Facts

Covered = tuple[tuple[int, int], ...]
"""(number of a cell, ticks of cover), for each cell that is covered."""

Trait = tuple[bool, frozenset[str]]
"""What of a person decides how a role counts: whether in training for it, and which qualifications named by cells."""

ANYWHERE = None


@dataclass(frozen=True, slots=True)
class Work:
    """A piece as cells see it."""

    date: dt.date
    site: str
    role: str
    span: Span
    duty_type: str


class CoverIndex:
    """The cells of a problem by number, and what covers them.

    Cover is counted in ticks, the largest share of a head of which every share in the cell is a multiple: with
    trainees who count half a tick is 50 per cent, without them a whole head. `ticks` says how many make a head.
    """

    def __init__(self, facts: Facts) -> None:
        """Sort the cells by where, when and in which role they can be covered."""
        self.facts = facts
        self.cells = facts.problem.cells
        self.ticks = tuple(100 // gcd(100, *(counted.percent for counted in cell.who)) for cell in self.cells)
        self.number = {cell.id: number for number, cell in enumerate(self.cells)}
        self._named = {c.qualification for cell in self.cells for c in cell.who if c.qualification}
        self._timed: dict[tuple[str | None, dt.date, str], list[tuple[int, int, int]]] = defaultdict(list)
        self._typed: dict[tuple[str | None, dt.date, str], list[int]] = defaultdict(list)
        self._joint: dict[dt.date, list[int]] = defaultdict(list)
        self._volumes: dict[tuple[str | None, str], list[int]] = defaultdict(list)
        self._by_type_on = {cell.when.date for cell in self.cells if isinstance(cell.when, OnDutyType)}
        self._roles_by_type = any(duty_type.reserve for duty_type in facts.problem.duty_types)
        self._clockless_volumes = any(isinstance(cell.when, Volume) for cell in self.cells) and any(
            duty_type.clock == "none" for duty_type in facts.problem.duty_types
        )
        self._traits: dict[tuple[str, dt.date, str], Trait] = {}
        self._covered: dict[tuple[object, ...], Covered] = {}
        self._counting: dict[tuple[object, ...], list[tuple[int, int, int, int]]] = {}
        for number, cell in enumerate(self.cells):
            self._sort_in(number, cell)

    def _sort_in(self, number: int, cell: Cell) -> None:
        roles = sorted({counted.role for counted in cell.who})
        if isinstance(cell.when, Volume):
            for role in roles:
                self._volumes[cell.site, role].append(number)
            return
        if isinstance(cell.when, OnDutyType) or len(cell.when.spans) > 1:
            self._joint[cell.when.date].append(number)
        for role in roles:
            place = (cell.site, cell.when.date, role)
            if isinstance(cell.when, OnDutyType):
                self._typed[place].append(number)
            else:
                ends = min(span.start for span in cell.when.spans), max(span.end for span in cell.when.spans)
                self._timed[place].append((number, *ends))

    def trait(self, person: Person, date: dt.date, role: str) -> Trait:
        """What of this person decides how work in a role counts."""
        key = (person.id, date, role)
        if key not in self._traits:
            held = [row for row in person.qualifications if row.holds_on(date)]
            trained = {row.qualification for row in held if not row.in_training}
            learned = {row.qualification for row in held} - trained
            in_training = any(needed in learned for needed in self.facts.roles[role].qualifications)
            self._traits[key] = (in_training, frozenset((trained | learned) & self._named))
        return self._traits[key]

    def asks_for_type(self, date: dt.date) -> bool:
        """Whether the duty type itself counts on this date, for a cell or for the roles, not only a piece's times."""
        return self._clockless_volumes or self._roles_by_type or date in self._by_type_on

    def of_piece(self, trait: Trait, work: Work, alone: bool) -> Covered:
        """The cells covered by one piece by itself; `alone` if it is the only piece of its duty."""
        by_type = work.duty_type if self.asks_for_type(work.date) else None
        key = (trait, work.date, work.site, work.role, work.span.start, work.span.end, by_type, alone)
        if key not in self._covered:
            self._covered[key] = tuple(self._covers(trait, work, alone))
        return self._covered[key]

    def _covers(self, trait: Trait, work: Work, alone: bool) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        start, end = work.span.start, work.span.end
        for site in (work.site, ANYWHERE):
            timed = self._counted_at(site, trait, work)
            found.extend((number, share) for number, share, first, last in timed if start <= first and last <= end)
            for number in self._typed.get((site, work.date, work.role), ()) if alone else ():
                share = self._share(number, trait, work.role)
                if share and _asks_for(self.cells[number], work.duty_type):
                    found.append((number, share))
            for number in self._volumes.get((site, work.role), ()):
                units = self._units(number, trait, work)
                if units:
                    found.append((number, units))
        return found

    def _counted_at(self, site: str | None, trait: Trait, work: Work) -> list[tuple[int, int, int, int]]:
        """Cells of a date in which such work counts: the ticks for which it does, and from when to when they last."""
        key = (site, work.date, work.role, trait)
        if key not in self._counting:
            self._counting[key] = [
                (number, share, first, last)
                for number, first, last in self._timed.get((site, work.date, work.role), ())
                if (share := self._share(number, trait, work.role))
            ]
        return self._counting[key]

    def _units(self, number: int, trait: Trait, work: Work) -> int:
        when = self.cells[number].when
        if not isinstance(when, Volume) or not when.first <= work.date <= when.last:
            return 0
        nominal = self.facts.duty_types[work.duty_type].minutes if work.duty_type else None
        minutes = work.span.minutes if nominal is None else nominal
        return self._share(number, trait, work.role) * (minutes // when.unit_minutes)

    def _share(self, number: int, trait: Trait, role: str) -> int:
        line = next((counted for counted in self.cells[number].who if _fits(counted, trait, role)), None)
        return line.percent * self.ticks[number] // 100 if line else 0

    def joint(self, date: dt.date) -> list[int]:
        """The cells of a date that several pieces of one duty may cover together."""
        return self._joint.get(date, [])

    def counts_in(self, number: int, trait: Trait, role: str) -> int:
        """Ticks for which work in a role counts in a cell; 0 if it does not."""
        return self._share(number, trait, role)

    def together(self, number: int, spans: tuple[Span, ...], duty_type: str) -> tuple[int, ...]:
        """Which of a duty's pieces all have to count so that they cover this cell together; none if one is enough."""
        when = self.cells[number].when
        if isinstance(when, OnDutyType):
            return tuple(range(len(spans))) if duty_type == when.duty_type and len(spans) > 1 else ()
        if isinstance(when, Volume):
            return ()
        needed = [next((i for i, piece in enumerate(spans) if piece.contains(span)), None) for span in when.spans]
        if None in needed or len(set(needed)) < 2:
            return ()
        return tuple(sorted({index for index in needed if index is not None}))

    def of_duty(self, duty: Duty) -> Covered:
        """Every cell that a duty covers."""
        person = self.facts.people[duty.person]
        alone = len(duty.pieces) == 1
        found: dict[int, int] = defaultdict(int)
        for piece in duty.pieces:
            work = Work(duty.date, piece.site, piece.role, piece.span, duty.duty_type)
            for number, ticks in self.of_piece(self.trait(person, duty.date, piece.role), work, alone):
                found[number] += ticks
        for number in () if alone else self.joint(duty.date):
            ticks = self._together_by(number, duty, person)
            if ticks:
                found[number] += ticks
        return tuple(found.items())

    def _together_by(self, number: int, duty: Duty, person: Person) -> int:
        needed = self.together(number, tuple(piece.span for piece in duty.pieces), duty.duty_type)
        pieces = [duty.pieces[index] for index in needed]
        site = self.cells[number].site
        if not pieces or any(site not in {ANYWHERE, piece.site} for piece in pieces):
            return 0
        return min(self.counts_in(number, self.trait(person, duty.date, piece.role), piece.role) for piece in pieces)


def _fits(counted: Counted, trait: Trait, role: str) -> bool:
    in_training, held = trait
    return (
        counted.role == role
        and counted.in_training == in_training
        and (counted.qualification is None or counted.qualification in held)
    )


def _asks_for(cell: Cell, duty_type: str) -> bool:
    return isinstance(cell.when, OnDutyType) and cell.when.duty_type == duty_type
