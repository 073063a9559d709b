"""From what was counted to what is expected: cases of each service at each site, by day and half hour."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import stats

from models.services import Arrivals
from roster.demand.history import STEP, Daily, Pair, Past
from roster.demand.history_methods import METHODS, RECENT, WEEK, as_usual
from roster.demand.history_profile import profiles

GONE = dt.timedelta(days=28)
"""A site where nobody was counted for so long before the end of the past has closed."""
LEAST_SPREAD = 0.5
"""Standard deviation of the root of a number of cases that come by chance (Poisson), however many they are."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which days are asked for; special days are holidays and the like; `quantile` 50 asks for what is expected."""

    first: dt.date
    days: int
    special: frozenset[dt.date]
    quantile: int = 50

    @property
    def dates(self) -> tuple[dt.date, ...]:
        """All of them."""
        return tuple(self.first + dt.timedelta(days=day) for day in range(self.days))


def closed_sites(past: Past) -> tuple[str, ...]:
    """Sites that have closed for good: nothing was counted there in the last four weeks of the past."""
    return tuple(site for site, days in sorted(past.open.items()) if not days[-GONE.days :].any())


def without_cases(past: Past) -> tuple[Pair, ...]:
    """Services that never had a case at a site, at sites that are still open."""
    gone = closed_sites(past)
    return tuple(pair for pair, table in sorted(past.cases.items()) if pair[1] not in gone and not table.sum())


def outlook(past: Past, wanted: Wanted, method: str) -> tuple[Arrivals, ...]:
    """What is expected by one of the methods; nothing for services that never had a case, and for closed sites.

    Raises:
        ValueError: if a day asked for lies in the past that was counted.
    """
    if wanted.first <= past.days[-1]:
        raise ValueError(f"{wanted.first} was counted already")
    never = {*without_cases(past)}
    gone = closed_sites(past)
    pairs = [pair for pair in sorted(past.cases) if pair not in never and pair[1] not in gone]
    services = sorted({service for service, _ in pairs})
    more = {service: against_usual(past, service, wanted) for service in services} if method == "model" else {}
    levels = {pair: expected(past, pair, wanted, method, more.get(pair[0])) for pair in pairs}
    return tuple(row for pair, level in levels.items() for row in _of_pair(past, pair, wanted, level))


def total(past: Past, service: str, special: frozenset[dt.date]) -> Daily:
    """Cases of a service a day, at all sites together; not a number where no site counted.

    Sites that have closed for good are left out. A site that was shut for some days, or did not exist yet, counts as
    usual on those days: otherwise each closing would look as if fewer people wanted something.
    """
    gone = closed_sites(past)
    rows = [past.daily(pair, special) for pair in sorted(past.cases) if pair[0] == service and pair[1] not in gone]
    if not rows:
        return np.full(len(past.days), np.nan)
    counted = np.isfinite(rows).any(axis=0)
    return np.where(counted, np.sum([_filled(row) for row in rows], axis=0), np.nan)


def _filled(days: Daily) -> Daily:
    """Days that were not counted as they are by now on that day of the week."""
    week = as_usual(days, WEEK)
    usual = week[(np.arange(len(days)) - len(days)) % WEEK]
    return np.where(np.isfinite(days), days, usual)


def against_usual(past: Past, service: str, wanted: Wanted) -> Daily:
    """How much more than usual the model expects of a service at all sites together; 1 where usually nobody comes.

    Sites take it from there: it is surer of many than of few, and one model a service is done in a second.
    """
    days = total(past, service, wanted.special)
    usual, said = (_ahead(past, days, wanted, name) for name in ("as_usual", "model"))
    return np.divide(said, usual, out=np.ones(wanted.days), where=usual > 0)


def _ahead(past: Past, days: Daily, wanted: Wanted, method: str) -> Daily:
    """The days asked for, which may begin some days after the past ends."""
    between = (wanted.first - past.days[-1]).days - 1
    return METHODS[method](days, between + wanted.days)[between:]


def expected(past: Past, pair: Pair, wanted: Wanted, method: str, more: Daily | None = None) -> Daily:
    """Cases of each day asked for, so many times the usual if `more` is given; on the quantile, if one is wanted."""
    days = past.daily(pair, wanted.special)
    usual = _ahead(past, days, wanted, method) if more is None else _ahead(past, days, wanted, "as_usual") * more
    special = np.array([date in wanted.special for date in wanted.dates])
    level = np.where(special, usual * on_special_days(past, pair, wanted.special), usual)
    return level if wanted.quantile == 50 else on_quantile(level, wanted.quantile, spread(days))


def on_special_days(past: Past, pair: Pair, special: frozenset[dt.date]) -> float:
    """What share of a usual day comes on special ones on which the site was open; 0 if it never was."""
    days = past.daily(pair, special)
    table = past.cases[pair].sum(axis=1)
    open_on = [day for day, date in enumerate(past.days) if date in special and past.open[pair[1]][day]]
    usual = {day: float(as_usual(days[:day], 1)[0]) for day in open_on if day}
    shares = [table[day] / cases for day, cases in usual.items() if cases]
    return float(np.median(shares)) if shares else 0.0


def spread(days: Daily) -> float:
    """How far the roots of days lie from the usual: the standard deviation, from their median distance.

    Compared with the median of the four same days of the week before, as whoever plans knows them.
    """
    roots = np.sqrt(days + 0.25)
    weeks = [roots[WEEK * (RECENT - back) : len(roots) - WEEK * back] for back in range(RECENT + 1)]
    shortest = min((len(row) for row in weeks), default=0)
    off = np.abs(weeks[0][:shortest] - np.median([row[:shortest] for row in weeks[1:]], axis=0))
    off = off[np.isfinite(off)]
    return max(LEAST_SPREAD, 1.4826 * float(np.median(off))) if len(off) else LEAST_SPREAD


def on_quantile(level: Daily, quantile: int, around: float) -> Daily:
    """The number not exceeded on so many per cent of such days; what is zero stays so."""
    roots = np.sqrt(level + 0.25) + float(stats.norm.ppf(quantile / 100)) * around
    return np.where(level > 0, np.maximum(roots, 0.5) ** 2 - 0.25, 0.0)


def _of_pair(past: Past, pair: Pair, wanted: Wanted, level: Daily) -> Iterator[Arrivals]:
    days = past.daily(pair, wanted.special)
    shares = profiles(past.cases[pair], days)
    for date, cases in zip(wanted.dates, level, strict=True):
        place = (date - past.first).days % WEEK
        if np.isfinite(days[place::WEEK]).any() and shares[place].any() and not (date in wanted.special and not cases):
            yield _arrivals(pair, date, cases * shares[place], shares[place])


def _arrivals(pair: Pair, date: dt.date, cases: Daily, shares: Daily) -> Arrivals:
    """A day from the first to the last interval in which anybody ever comes."""
    [first, *_, last] = [*np.flatnonzero(shares), *np.flatnonzero(shares)]
    kept: Sequence[float] = cases[first : last + 1].tolist()
    return Arrivals(service=pair[0], site=pair[1], date=date, start=int(first) * STEP, step=STEP, cases=tuple(kept))
