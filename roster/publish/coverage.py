"""How much of the demand is covered, where, and how many hours people of one district work in another."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from models.demand import Cell, Volume
from roster.checks.covered import Covered, covered
from roster.publish.view import View

WHOLE = 100
"""Heads are counted in percent, so that a trainee's half shows."""
_COLUMNS = ["cell", "site", "district", "department", "date", "wanted", "covered", "own"]


@dataclass(frozen=True, eq=False)
class Cover:
    """What the checks measure as covered, in hours."""

    view: View

    @cached_property
    def table(self) -> pd.DataFrame:
        """One row a cell: site, district, department, date, hours wanted, covered, and covered without lending."""
        cells = zip(self.view.problem.cells, covered(self.view.given), strict=True)
        return pd.DataFrame([self._row(cell, found) for cell, found in cells], columns=_COLUMNS)

    @cached_property
    def shares(self) -> tuple[float, float]:
        """The share of the wanted hours that is covered, and that would be by the districts' own people alone."""
        wanted, with_help, own = (float(self.table[column].sum()) for column in ("wanted", "covered", "own"))
        return (with_help / wanted, own / wanted) if wanted else (1.0, 1.0)

    def _row(self, cell: Cell, found: Covered) -> tuple[object, ...]:
        site = self.view.sites[cell.site] if cell.site else None
        date = cell.when.first if isinstance(cell.when, Volume) else cell.when.date
        hours = cell.head_minutes / 60
        with_help = min(cell.target, found.percent / WHOLE)
        own = min(with_help, found.own / WHOLE)
        where = (cell.site, site and site.district, self.view.roles[cell.who[0].role].department)
        return (cell.id, *where, date, cell.target * hours, with_help * hours, own * hours)


def lent_hours(view: View) -> pd.DataFrame:
    """Hours worked, with the person's district in rows and the site's in columns, every district in both."""
    matrix = work_table(view).pivot_table(index="from", columns="to", values="hours", aggfunc="sum", fill_value=0.0)
    districts = [district.id for district in view.problem.districts]
    return matrix.reindex(index=districts, columns=districts, fill_value=0.0).astype(float)


def work_table(view: View) -> pd.DataFrame:
    """One row a piece of work: the person's district, the site's, the department of the role, and the hours."""
    rows = [
        (
            view.people[duty.person].district,
            view.sites[piece.site].district,
            view.roles[piece.role].department,
            view.given.minutes_of_piece(duty, piece) / 60,
        )
        for duty in view.outcome.duties
        for piece in duty.pieces
    ]
    return pd.DataFrame(rows, columns=["from", "to", "department", "hours"])
