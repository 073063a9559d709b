"""How many people cover each cell, in per cent of a head (or of a unit of work)."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from models.base import Span
from models.demand import Cell, OnDutyType, OnIntervals, Volume
from models.duties import Duty, Piece

if TYPE_CHECKING:
    from roster.checks.given import Given

Shares = list[tuple[Piece, int]]
"""The pieces of a duty that count in a cell, by start, each with its per cent of a head."""

There = dict[tuple[dt.date, str | None, str], list[Duty]]
"""The duties of a date with a piece at a site in a role; with None, at any site."""


def cover(given: Given) -> dict[str, int]:
    """Cover of every cell: what is worked, and a head more or less for demand that moved away or here."""
    there = _there(given.duties)
    found = {cell.id: sum(covers(given, cell, duty) for duty in _near(cell, there)) for cell in given.problem.cells}
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
    """The duties that could cover a cell, each once: those of its dates at its site in a role that counts."""
    roles = {line.role for line in cell.who}
    keys = [(date, cell.site, role) for date in _dates(cell) for role in roles]
    return {id(duty): duty for key in keys for duty in there.get(key, [])}.values()


def _dates(cell: Cell) -> list[dt.date]:
    if not isinstance(cell.when, Volume):
        return [cell.when.date]
    days = range((cell.when.last - cell.when.first).days + 1)
    return [cell.when.first + dt.timedelta(days=day) for day in days]


def covers(given: Given, cell: Cell, duty: Duty) -> int:
    """How much one duty covers of a cell, in per cent of a head."""
    shares = _shares(given, cell, duty)
    if isinstance(cell.when, OnIntervals):
        return _throughout(cell.when.spans, shares)
    if isinstance(cell.when, OnDutyType):
        whole = duty.duty_type == cell.when.duty_type and len(shares) == len(duty.pieces)
        return min((share for _, share in shares), default=0) if whole else 0
    return sum(_length(given, duty, piece) // cell.when.unit_minutes * share for piece, share in shares)


def _shares(given: Given, cell: Cell, duty: Duty) -> Shares:
    here = (piece for piece in duty.pieces if cell.site in {None, piece.site} and _touches(cell, piece))
    shares = [(piece, _share(given, cell, duty, piece)) for piece in here]
    return sorted((pair for pair in shares if pair[1]), key=lambda pair: pair[0].span.start)


def _touches(cell: Cell, piece: Piece) -> bool:
    """Whether a piece has any minute that the cell asks for."""
    return not isinstance(cell.when, OnIntervals) or any(piece.span.overlaps(span) for span in cell.when.spans)


def _share(given: Given, cell: Cell, duty: Duty, piece: Piece) -> int:
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


def _throughout(spans: Sequence[Span], shares: Shares) -> int:
    """The lowest share of the pieces; 0 if a minute of a span is not worked in pieces that count."""
    if not all(is_worked(span, [piece.span for piece, _ in shares]) for span in spans):
        return 0
    return min((share for _, share in shares), default=0)


def is_worked(span: Span, worked: Sequence[Span]) -> bool:
    """Whether these stretches, in the order of their starts, leave no minute of the span out."""
    reached = span.start
    for stretch in worked:
        if stretch.start <= reached:
            reached = max(reached, stretch.end)
    return reached >= span.end


def _length(given: Given, duty: Duty, piece: Piece) -> int:
    """Minutes of a piece; those of the duty type where that has no clock."""
    minutes = given.duty_type(duty).minutes
    return piece.span.minutes if minutes is None else minutes


def minutes_of(cell: Cell, percent: int) -> int:
    """Person-minutes that so many per cent of a head stand for; a minute begun counts."""
    return -(-percent * cell.head_minutes // 100)
