"""How many heads are where, and how many of them came from another district."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
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


@dataclass(frozen=True, eq=False)
class Cover:
    """Who covers which cell, told from the duties by the definition of who counts."""

    view: View

    @cached_property
    def table(self) -> pd.DataFrame:
        """One row a cell: site, district, department, date, hours wanted, covered as checked, and without lending."""
        return pd.DataFrame([self._row(cell) for cell in self.view.problem.cells], columns=_COLUMNS)

    @cached_property
    def shares(self) -> tuple[float, float]:
        """The share of the wanted hours that is covered, and that would be by the districts' own people alone."""
        wanted, covered, own = (float(self.table[column].sum()) for column in ("wanted", "covered", "own"))
        return (covered / wanted, own / wanted) if wanted else (1.0, 1.0)

    @cached_property
    def targets(self) -> dict[str, int]:
        """Heads wanted in each cell, after demand has moved."""
        moves = Counter[str]()
        in_force = setting(self.view.problem, "moves").mode != "off"
        for move in self.view.outcome.moved if in_force else ():
            moves[move.origin] -= move.most
            moves[move.destination] += move.most
        return {cell.id: max(0, cell.target + moves[cell.id]) for cell in self.view.problem.cells}

    @cached_property
    def _short(self) -> dict[str, int]:
        """What the checks found missing in each cell, in percent of a head."""
        return {row.cell: row.below_target_percent for row in self.view.outcome.shortages}

    def percent(self, cell: Cell, *, lending: bool = True) -> int:
        """Cover of a cell in percent of a head; without lending, only what people do in their own district."""
        return sum(self._covers(cell, duty, lending=lending) for duty in self._duties(cell))

    def _duties(self, cell: Cell) -> Iterator[Duty]:
        when = cell.when
        if not isinstance(when, Volume):
            yield from self.view.there.get((cell.site, when.date), ())
            return
        for day in range((when.last - when.first).days + 1):
            yield from self.view.there.get((cell.site, when.first + dt.timedelta(days=day)), ())

    def _covers(self, cell: Cell, duty: Duty, *, lending: bool) -> int:
        when = cell.when
        if isinstance(when, OnIntervals):
            near = [piece for piece in duty.pieces if any(piece.span.overlaps(span) for span in when.spans)]
            return _throughout(when.spans, self._counted(cell, duty, near, lending=lending)) if near else 0
        counted = self._counted(cell, duty, duty.pieces, lending=lending)
        if isinstance(when, OnDutyType):
            whole = duty.duty_type == when.duty_type and len(counted) == len(duty.pieces)
            return min((share for _, share in counted), default=0) if whole else 0
        return sum(minutes_of(self.view, duty, piece) // when.unit_minutes * share for piece, share in counted)

    def _counted(self, cell: Cell, duty: Duty, pieces: Iterable[Piece], *, lending: bool) -> Shares:
        """Those of the pieces that count in this cell, with the percent of a head that each is worth."""
        here = (piece for piece in pieces if cell.site in (None, piece.site))
        wanted = (piece for piece in here if lending or not is_lent(self.view, duty, piece))
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
        covered = target - self._short.get(cell.id, 0) / WHOLE
        own = min(self.percent(cell, lending=False) / WHOLE, covered)
        department = self.view.roles[cell.who[0].role].department
        return (
            cell.id,
            cell.site,
            site and site.district,
            department,
            date,
            target * hours,
            covered * hours,
            own * hours,
        )


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
