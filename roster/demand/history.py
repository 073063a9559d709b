"""What was counted in the past, as one number a day for each service at each site."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Daily = npt.NDArray[np.float64]
"""Cases of days one after the other, Sundays too; not a number where nobody counted."""

Pair = tuple[str, str]
"""A service at a site."""

STEP = 30
"""Minutes of an interval of the forecast; on every grid that a problem may have."""
BINS = 1440 // STEP
FEW = 5
"""A site with fewer cases on a usual day may really have had none; one with more was closed."""


@dataclass(frozen=True, slots=True)
class Counted:
    """Cases of a service that came to a site on a date, evenly between two minutes after midnight."""

    service: str
    site: str
    date: dt.date
    start: int
    end: int
    cases: float


@dataclass(frozen=True, slots=True)
class Past:
    """Everything counted, from the first to the last day: cases by service and site in (days, intervals of the day).

    `open` says for each site on which days anything was counted there at all.
    """

    first: dt.date
    cases: Mapping[Pair, Daily]
    open: Mapping[str, npt.NDArray[np.bool_]]

    @property
    def days(self) -> tuple[dt.date, ...]:
        """All days, counted or not."""
        [length] = {len(rows) for rows in self.open.values()}
        return tuple(self.first + dt.timedelta(days=day) for day in range(length))

    def daily(self, pair: Pair, special: frozenset[dt.date]) -> Daily:
        """Cases a day, without the days on which the site was closed, and without special days such as holidays."""
        usual = np.array([day not in special for day in self.days])
        return np.where(self.open[pair[1]] & usual, self.cases[pair].sum(axis=1), np.nan)


def past(rows: Iterable[Counted]) -> Past:
    """Put lines into days and intervals; the file must have one line at least.

    On a day without a line for a service at a site none came, if anybody came there at all for anything. Otherwise
    the site was closed or nobody counted, which says nothing about how many would have come.
    """
    rows = tuple(rows)
    first, last = min(row.date for row in rows), max(row.date for row in rows)
    length = (last - first).days + 1
    cases: dict[Pair, Daily] = defaultdict(lambda: np.zeros((length, BINS)))
    for row in rows:
        cases[row.service, row.site][(row.date - first).days] += _spread(row)
    lines = {(row.site, (row.date - first).days) for row in rows}
    return Past(first, dict(cases), {site: _open(site, cases, lines, length) for site in {row.site for row in rows}})


def _spread(row: Counted) -> Daily:
    """A line's cases by interval."""
    edges = np.arange(BINS + 1) * STEP
    shared: Daily = np.clip(np.minimum(edges[1:], row.end) - np.maximum(edges[:-1], row.start), 0, None)
    return shared * (row.cases / (row.end - row.start))


def _open(site: str, cases: Mapping[Pair, Daily], lines: set[tuple[str, int]], length: int) -> npt.NDArray[np.bool_]:
    """Days on which the site has a line; zeros alone count only where so few come that none is likely."""
    total = np.sum([table.sum(axis=1) for (_, where), table in cases.items() if where == site], axis=0)
    told = np.array([(site, day) in lines for day in range(length)])
    busy = np.array([_usual(total[day % 7 :: 7], told[day % 7 :: 7]) >= FEW for day in range(length)])
    open_days: npt.NDArray[np.bool_] = told & ((total > 0) | ~busy)
    return open_days


def _usual(total: Daily, told: npt.NDArray[np.bool_]) -> float:
    return float(np.median(total[told])) if told.any() else 0.0
