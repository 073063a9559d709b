"""Which cells a piece of work covers, and by how much of a head."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import gcd

from models.base import Span
from models.demand import Cell, Counted, OnDutyType, OnIntervals, Volume
from models.duties import Duty
from models.people import Person
from roster.rules.facts import Facts

Covered = tuple[tuple[int, int], ...]
"""(number of a cell, ticks of cover), for each cell that is covered."""

Trait = tuple[bool, frozenset[str]]
"""What of a person decides how a role counts: whether in training for it, and which qualifications named by cells."""

ANYWHERE = None
MIDNIGHT = 1440
DAY = dt.timedelta(days=1)


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
        self._long: dict[dt.date, list[int]] = defaultdict(list)
        self._latest = max(_ends(facts), default=0)
        self._may_cut = any(duty_type.role_changes == "any" for duty_type in facts.problem.duty_types)
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
        if isinstance(cell.when, OnDutyType):
            self._joint[cell.when.date].append(number)
            for role in roles:
                self._typed[cell.site, cell.when.date, role].append(number)
            return
        for date in self._dates_of(cell.when):
            self._sort_in_timed(number, cell, date, roles)

    def _sort_in_timed(self, number: int, cell: Cell, date: dt.date, roles: Sequence[str]) -> None:
        spans = self.spans(number, date)
        if len(spans) > 1:
            self._joint[date].append(number)
        if self._may_cut and (len(spans) > 1 or self._has_moments_inside(spans[0])):
            self._long[date].append(number)
        for role in roles:
            self._timed[cell.site, date, role].append((number, spans[0].start, max(span.end for span in spans)))

    def _dates_of(self, when: OnIntervals) -> list[dt.date]:
        """The dates of which duties could cover it: its own, the one before if nights reach it, the one after."""
        first, last = min(span.start for span in when.spans), max(span.end for span in when.spans)
        before = [when.date - DAY] if last + MIDNIGHT <= self._latest else []
        return [*before, when.date, *([when.date + DAY] if first >= MIDNIGHT else [])]

    def _has_moments_inside(self, span: Span) -> bool:
        grid = self.facts.problem.grid
        return span.start - span.start % grid + grid < span.end

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

    def long(self, date: dt.date) -> list[int]:
        """The cells that stretches of one piece may cover together, where roles may change within a piece."""
        return self._long.get(date, [])

    def met_by_stretches(self, date: dt.date, duty_type: str) -> list[int]:
        """The cells of a date that stretches of a duty of this type could cover together though no single one does."""
        several = [
            number
            for number in self.long(date)
            if len(self.spans(number, date)) > 1 or len({counted.role for counted in self.cells[number].who}) > 1
        ]
        return several + [number for number in self.joint(date) if _asks_for(self.cells[number], duty_type)]

    def spans(self, number: int, date: dt.date) -> tuple[Span, ...]:
        """The spans of a cell of intervals on the clock of a date, in the order of the day."""
        when = self.cells[number].when
        return _seen_from(date, when) if isinstance(when, OnIntervals) else ()

    def counts_in(self, number: int, trait: Trait, role: str) -> int:
        """Ticks for which work in a role counts in a cell; 0 if it does not."""
        return self._share(number, trait, role)

    def together(self, number: int, date: dt.date, spans: tuple[Span, ...], duty_type: str) -> tuple[int, ...]:
        """Which of a duty's pieces all have to count so that they cover this cell together; none if one is enough."""
        when = self.cells[number].when
        if isinstance(when, OnDutyType):
            return tuple(range(len(spans))) if duty_type == when.duty_type and len(spans) > 1 else ()
        if isinstance(when, Volume):
            return ()
        asked = _seen_from(date, when)
        needed = [next((i for i, piece in enumerate(spans) if piece.contains(span)), None) for span in asked]
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
        cut = self.long(duty.date) if _is_cut(duty) else []
        for number in () if alone else self.joint(duty.date):
            ticks = 0 if number in cut else self._together_by(number, duty, person)
            if ticks:
                found[number] += ticks
        for number in cut:
            found[number] = self._throughout(number, duty, person)
        return tuple((number, ticks) for number, ticks in found.items() if ticks)

    def _throughout(self, number: int, duty: Duty, person: Person) -> int:
        """What a duty with stretches that adjoin covers of a cell, all of it in roles that count: the lowest share."""
        lowest, site = self.ticks[number], self.cells[number].site
        pieces = sorted((row for row in duty.pieces if site in {ANYWHERE, row.site}), key=lambda row: row.span.start)
        for span in self.spans(number, duty.date):
            reached = span.start
            for piece in pieces:
                share = self.counts_in(number, self.trait(person, duty.date, piece.role), piece.role)
                if share and piece.span.overlaps(span) and piece.span.start <= reached:
                    reached, lowest = piece.span.end, min(lowest, share)
            if reached < span.end:
                return 0
        return lowest

    def _together_by(self, number: int, duty: Duty, person: Person) -> int:
        needed = self.together(number, duty.date, tuple(piece.span for piece in duty.pieces), duty.duty_type)
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


def _ends(facts: Facts) -> Iterator[int]:
    """When duties could end: the latest of these says whether nights reach the cells of the next date."""
    yield from (duty_type.span.end for duty_type in facts.problem.duty_types if duty_type.span)
    yield from (row.span.end for row in facts.problem.appointments)
    for person in facts.problem.people:
        for contract in person.contracts:
            yield from (day.window.end for week in contract.pattern.weeks for day in week if day)


def _seen_from(date: dt.date, when: OnIntervals) -> tuple[Span, ...]:
    """The spans as the clock of this date has them, which goes on after midnight."""
    shift = MIDNIGHT * (when.date - date).days
    if not shift and len(when.spans) == 1:
        return when.spans
    moved = (Span(start=span.start + shift, end=span.end + shift) for span in when.spans)
    return tuple(sorted(moved, key=lambda span: span.start))


def _is_cut(duty: Duty) -> bool:
    """Whether pieces of it adjoin at one site."""
    pieces = sorted(duty.pieces, key=lambda piece: piece.span.start)
    return any(one.site == two.site and one.span.end == two.span.start for one, two in pairwise(pieces))


def _asks_for(cell: Cell, duty_type: str) -> bool:
    return isinstance(cell.when, OnDutyType) and cell.when.duty_type == duty_type
