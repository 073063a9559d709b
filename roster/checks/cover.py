"""How many people cover each cell, in per cent of a head (or of a unit of work)."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from models.base import Span
from models.demand import Cell, Counted, Move, OnDutyType, OnIntervals, Volume
from models.duties import Duty, DutyType, Piece, Role
from models.people import Person
from models.problem import Problem

Stretch = tuple[int, int, int]
"""From - to of a piece that counts in a cell, and its per cent of a head."""

There = dict[tuple[dt.date, str | None, str], list[Duty]]
"""The duties of a date with a piece at a site in a role; with None, at any site."""

Asked = tuple[tuple[dt.date, ...], bool, str | None, tuple[Counted, ...]]
"""Dates, whether by the clock, site and who counts: what many cells of a day have in common."""


MIDNIGHT = 1440
NOT_AT_ALL, DAY = dt.timedelta(), dt.timedelta(days=1)


class Worked(Protocol):
    """What one has to know of a roster to count heads; `Given` knows it."""

    problem: Problem
    duties: tuple[Duty, ...]
    moved: tuple[Move, ...]

    @property
    def roles(self) -> Mapping[str, Role]:
        """Roles by id."""

    def person(self, duty: Duty) -> Person:
        """Whose duty it is."""

    def duty_type(self, duty: Duty) -> DutyType:
        """What the duty says it is."""


def cover(given: Worked) -> dict[str, int]:
    """Cover of every cell: what is worked, and a head more or less for demand that moved away or here."""
    there = _there(given.duties)
    alike: dict[Asked, list[tuple[Duty, list[Stretch]]]] = {}
    found: dict[str, int] = {}
    for cell in given.problem.cells:
        asked = (_dates(cell), isinstance(cell.when, OnIntervals), cell.site, cell.who)
        if asked not in alike:
            alike[asked] = [(duty, _stretches(given, cell, duty)) for duty in _near(cell, there)]
        found[cell.id] = sum(_covers(given, cell, duty, stretches) for duty, stretches in alike[asked])
    for move in given.moved:
        found[move.origin] += 100 * move.most
        found[move.destination] -= 100 * move.most
    return found


def _there(duties: Iterable[Duty]) -> There:
    found: There = defaultdict(list)
    for duty in duties:
        for site, role in {(site, piece.role) for piece in duty.pieces for site in (None, piece.site)}:
            found[duty.date, site, role].append(duty)
    return found


def _near(cell: Cell, there: There) -> Iterable[Duty]:
    """The duties that could cover a cell, each once: those of its dates at its site in a role that counts.

    A night reaches the cells of the next morning, and a cell after midnight is met by the duties of that morning.
    """
    roles = {line.role for line in cell.who}
    around = (-DAY, DAY) if isinstance(cell.when, OnIntervals) else ()
    keys = [
        (date + shift, cell.site, role) for date in _dates(cell) for shift in (NOT_AT_ALL, *around) for role in roles
    ]
    return {id(duty): duty for key in keys for duty in there.get(key, [])}.values()


def _dates(cell: Cell) -> tuple[dt.date, ...]:
    if not isinstance(cell.when, Volume):
        return (cell.when.date,)
    days = range((cell.when.last - cell.when.first).days + 1)
    return tuple(cell.when.first + dt.timedelta(days=day) for day in days)


def covers(given: Worked, cell: Cell, duty: Duty) -> int:
    """How much one duty covers of a cell, in per cent of a head."""
    return _covers(given, cell, duty, _stretches(given, cell, duty))


def _covers(given: Worked, cell: Cell, duty: Duty, stretches: list[Stretch]) -> int:
    if isinstance(cell.when, OnIntervals):
        later = MIDNIGHT * (cell.when.date - duty.date).days
        return min(_throughout(span.start + later, span.end + later, stretches) for span in cell.when.spans)
    if isinstance(cell.when, OnDutyType):
        whole = duty.duty_type == cell.when.duty_type and len(stretches) == len(duty.pieces)
        return min((share for _, _, share in stretches), default=0) if whole else 0
    minutes, unit = given.duty_type(duty).minutes, cell.when.unit_minutes
    return sum((end - start if minutes is None else minutes) // unit * share for start, end, share in stretches)


def _stretches(given: Worked, cell: Cell, duty: Duty) -> list[Stretch]:
    """The pieces of a duty that count where and for what the cell asks, in the order of the day."""
    here = [piece for piece in duty.pieces if cell.site in {None, piece.site}]
    found = [(piece.span.start, piece.span.end, _share(given, cell, duty, piece)) for piece in here]
    return sorted(stretch for stretch in found if stretch[2])


def _share(given: Worked, cell: Cell, duty: Duty, piece: Piece) -> int:
    """Per cent of a head by the first line that fits; 0 if none does."""
    held = [row for row in given.person(duty).qualifications if row.holds_on(duty.date)]
    everything = {row.qualification for row in held}
    trained = {row.qualification for row in held if not row.in_training}
    needed = set(given.roles[piece.role].qualifications)
    in_training = bool(needed & (everything - trained))
    for line in cell.who:
        fits = line.role == piece.role and line.in_training == in_training
        if fits and (line.qualification is None or line.qualification in everything):
            return line.percent
    return 0


def _throughout(first: int, last: int, stretches: list[Stretch]) -> int:
    """The lowest share of the stretches that touch from - to; 0 if a minute of it is not worked in any of them."""
    reached, lowest = first, 100
    for start, end, share in stretches:
        if start < last and first < end:
            if start > reached:
                return 0
            reached, lowest = max(reached, end), min(lowest, share)
    return lowest if reached >= last else 0


def is_worked(span: Span, worked: Sequence[Span]) -> bool:
    """Whether these stretches, in the order of their starts, leave no minute of the span out."""
    reached = span.start
    for stretch in worked:
        if stretch.start <= reached:
            reached = max(reached, stretch.end)
    return reached >= span.end


def minutes_of(cell: Cell, percent: int) -> int:
    """Person-minutes that so many per cent of a head stand for; a minute begun counts."""
    return -(-percent * cell.head_minutes // 100)
