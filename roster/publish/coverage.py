"""How many heads are where, and how many of them came from another district."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from models.base import Span
from models.demand import Cell, Counted, OnDutyType, OnIntervals, Volume
from models.duties import Duty, Piece
from models.people import Person
from roster.publish.view import View

HALF_HOUR = 30
WHOLE = 100
"""Heads are counted in percent, so that a trainee's half shows."""


@dataclass(frozen=True)
class Cover:
    """Who covers which cell, told from the duties by the definition of who counts."""

    view: View

    @cached_property
    def table(self) -> pd.DataFrame:
        """One row a cell: site, district, department, date, wanted and covered hours with and without lending."""
        return pd.DataFrame([self._row(cell) for cell in self.view.problem.cells], columns=_COLUMNS)

    @cached_property
    def targets(self) -> dict[str, int]:
        """Heads wanted in each cell, after demand has moved."""
        moves = Counter[str]()
        for move in self.view.outcome.moved:
            moves[move.origin] -= move.most
            moves[move.destination] += move.most
        return {cell.id: max(0, cell.target + moves[cell.id]) for cell in self.view.problem.cells}

    def percent(self, cell: Cell, *, lending: bool = True) -> int:
        """Cover of a cell in percent of a head; without lending, only by people of the site's own district."""
        duties = [duty for duty in self._duties(cell) if lending or not self._is_lent(duty, cell)]
        if isinstance(cell.when, Volume):
            worked = sum(piece.span.minutes * share for duty in duties for piece, share in self._counted(cell, duty))
            return worked // cell.when.unit_minutes
        return sum(self._share(cell, duty) for duty in duties)

    def _duties(self, cell: Cell) -> list[Duty]:
        when = cell.when
        first, last = (when.first, when.last) if isinstance(when, Volume) else (when.date, when.date)
        return [duty for date in pd.date_range(first, last) for duty in self._on[cell.site, date.date()]]

    @cached_property
    def _on(self) -> defaultdict[tuple[str | None, dt.date], list[Duty]]:
        """The duties of a date at a site, and at any site."""
        found: defaultdict[tuple[str | None, dt.date], list[Duty]] = defaultdict(list)
        for duty in self.view.outcome.duties:
            for site in {None, *(piece.site for piece in duty.pieces)}:
                found[site, duty.date].append(duty)
        return found

    def _is_lent(self, duty: Duty, cell: Cell) -> bool:
        person = self.view.people[duty.person]
        sites = {piece.site for piece in duty.pieces if cell.site in (None, piece.site)}
        return any(is_lent(self.view, person, site) for site in sites)

    def _share(self, cell: Cell, duty: Duty) -> int:
        counted = self._counted(cell, duty)
        if isinstance(cell.when, OnDutyType):
            return max((share for _, share in counted), default=0) if duty.duty_type == cell.when.duty_type else 0
        spans = cell.when.spans if isinstance(cell.when, OnIntervals) else ()
        return min((_share_of(span, counted) for span in spans), default=0)

    def _counted(self, cell: Cell, duty: Duty) -> list[tuple[Piece, int]]:
        """The pieces that count in this cell, with the percent of a head that each is worth."""
        pieces = (piece for piece in duty.pieces if cell.site in (None, piece.site))
        shares = ((piece, self._line(cell, duty, piece)) for piece in pieces)
        return [(piece, line.percent) for piece, line in shares if line]

    def _line(self, cell: Cell, duty: Duty, piece: Piece) -> Counted | None:
        person = self.view.people[duty.person]
        rows = [row for row in person.qualifications if row.holds_on(duty.date)]
        held = {row.qualification for row in rows}
        finished = {row.qualification for row in rows if not row.in_training}
        in_training = any(needed not in finished for needed in self.view.roles[piece.role].qualifications)
        return next(
            (
                line
                for line in cell.who
                if line.role == piece.role
                and line.in_training == in_training
                and (line.qualification is None or line.qualification in held)
            ),
            None,
        )

    def _row(self, cell: Cell) -> tuple[object, ...]:
        site = self.view.sites[cell.site] if cell.site else None
        date = cell.when.first if isinstance(cell.when, Volume) else cell.when.date
        target = self.targets[cell.id]
        hours = cell.head_minutes / 60
        covered = (min(self.percent(cell, lending=lending) / WHOLE, target) * hours for lending in (True, False))
        department = self.view.roles[cell.who[0].role].department
        return (cell.id, cell.site, site and site.district, department, date, target * hours, *covered)


_COLUMNS = ["cell", "site", "district", "department", "date", "wanted", "covered", "own"]


def is_lent(view: View, person: Person, site: str) -> bool:
    """Whether this work is help from another district; Springer belong to everybody and are not lent."""
    return person.home_site is not None and person.district != view.sites[site].district


def _share_of(span: Span, counted: list[tuple[Piece, int]]) -> int:
    """The lowest share of the pieces that together cover the span; 0 if they do not."""
    reached, lowest = span.start, WHOLE
    for piece, share in sorted(counted, key=lambda pair: pair[0].span.start):
        if piece.span.start <= reached < piece.span.end:
            reached, lowest = piece.span.end, min(lowest, share)
    return lowest if reached >= span.end else 0


def lent_hours(view: View) -> pd.DataFrame:
    """Hours worked, with the person's district in rows and the site's in columns; Springer have a row of their own."""
    rows = [
        (_origin(view, duty), view.sites[piece.site].district, piece.span.minutes / 60)
        for duty in view.outcome.duties
        if view.duty_types[duty.duty_type].clock != "none"
        for piece in duty.pieces
    ]
    table = pd.DataFrame(rows, columns=["from", "to", "hours"])
    districts = [district.id for district in view.problem.districts]
    matrix = table.pivot_table(index="from", columns="to", values="hours", aggfunc="sum", fill_value=0.0)
    return matrix.reindex(index=[*districts, FLOATING], columns=districts, fill_value=0.0).astype(float)


FLOATING = ""
"""The row of people without a home site."""


def _origin(view: View, duty: Duty) -> str:
    person = view.people[duty.person]
    return person.district if person.home_site else FLOATING
