"""How many heads are where, and how many of them came from another district."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from models.base import Span
from models.demand import Cell, Counted, OnDutyType, OnIntervals, Volume
from models.duties import Duty, Piece
from models.rulebook import setting
from roster.publish.view import View

HALF_HOUR = 30
Shares = list[tuple[Piece, int]]
"""Pieces of a duty that count in a cell, by their start, each with its percent of a head."""
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
        in_force = setting(self.view.problem, "moves").mode != "off"
        for move in self.view.outcome.moved if in_force else ():
            moves[move.origin] -= move.most
            moves[move.destination] += move.most
        return {cell.id: max(0, cell.target + moves[cell.id]) for cell in self.view.problem.cells}

    def percent(self, cell: Cell, *, lending: bool = True) -> int:
        """Cover of a cell in percent of a head; without lending, only what people do in their own district."""
        return sum(self._covers(cell, duty, lending=lending) for duty in self._duties(cell))

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

    def _covers(self, cell: Cell, duty: Duty, *, lending: bool) -> int:
        counted = self._counted(cell, duty, lending=lending)
        if isinstance(cell.when, OnIntervals):
            return _throughout(cell.when.spans, counted)
        if isinstance(cell.when, OnDutyType):
            whole = duty.duty_type == cell.when.duty_type and len(counted) == len(duty.pieces)
            return min((share for _, share in counted), default=0) if whole else 0
        unit = cell.when.unit_minutes
        return sum(minutes_of(self.view, duty, piece) // unit * share for piece, share in counted)

    def _counted(self, cell: Cell, duty: Duty, *, lending: bool) -> Shares:
        """The pieces that count in this cell, with the percent of a head that each is worth."""
        pieces = (piece for piece in duty.pieces if cell.site in (None, piece.site))
        wanted = (piece for piece in pieces if lending or not is_lent(self.view, duty, piece))
        shares = ((piece, self._line(cell, duty, piece)) for piece in wanted)
        return sorted(((piece, line.percent) for piece, line in shares if line), key=lambda row: row[0].span.start)

    def _line(self, cell: Cell, duty: Duty, piece: Piece) -> Counted | None:
        person = self.view.people[duty.person]
        rows = [row for row in person.qualifications if row.holds_on(duty.date)]
        held = {row.qualification for row in rows}
        learnt = {row.qualification for row in rows if not row.in_training}
        in_training = bool((held - learnt).intersection(self.view.roles[piece.role].qualifications))
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


def is_lent(view: View, duty: Duty, piece: Piece) -> bool:
    """Whether this work is help for another district than the person's own."""
    return view.people[duty.person].district != view.sites[piece.site].district


def minutes_of(view: View, duty: Duty, piece: Piece) -> int:
    """Minutes of a piece; those of the duty type where that has no clock."""
    minutes = view.duty_types[duty.duty_type].minutes
    return piece.span.minutes if minutes is None else minutes


def lent_hours(view: View) -> pd.DataFrame:
    """Hours worked, with the person's district in rows and the site's in columns, every district in both."""
    rows = [
        (view.people[duty.person].district, view.sites[piece.site].district, minutes_of(view, duty, piece) / 60)
        for duty in view.outcome.duties
        for piece in duty.pieces
    ]
    table = pd.DataFrame(rows, columns=["from", "to", "hours"])
    districts = [district.id for district in view.problem.districts]
    matrix = table.pivot_table(index="from", columns="to", values="hours", aggfunc="sum", fill_value=0.0)
    return matrix.reindex(index=districts, columns=districts, fill_value=0.0).astype(float)


def _throughout(spans: Sequence[Span], counted: Shares) -> int:
    """The lowest share of the pieces needed; 0 if a minute of a span is not worked in pieces that count."""
    needed = [(piece, share) for piece, share in counted if any(piece.span.overlaps(span) for span in spans)]
    if not all(is_worked(span, [piece.span for piece, _ in needed]) for span in spans):
        return 0
    return min((share for _, share in needed), default=0)


def is_worked(span: Span, worked: Sequence[Span]) -> bool:
    """Whether these stretches, in the order of their starts, leave no minute of the span out."""
    reached = span.start
    for stretch in worked:
        if stretch.start <= reached:
            reached = max(reached, stretch.end)
    return reached >= span.end
