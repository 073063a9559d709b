"""Simulated weeks become figures with an interval of confidence, held against what was promised."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import sqrt

import numpy as np
from scipy import stats

from models.promise import Figure, Light, Overtime, Waits, WorstHour
from models.services import Standards
from roster.demand.flows import Way
from roster.promise.weeks import Results, Week

CONFIDENCE = 0.95
FEW = 1.0
"""An hour with fewer customers a week than this is not called the worst: one of them would decide it."""


def figure(values: Sequence[float]) -> Figure:
    """Mean of independent weeks, with Student's t; a single week says nothing about how far off it is.

    Raises:
        ValueError: for fewer than two weeks.
    """
    if len(values) < 2:
        raise ValueError("an interval of confidence takes two weeks at least")
    error = float(np.std(values, ddof=1)) / sqrt(len(values))
    return Figure(
        mean=float(np.mean(values)), half_width=error * float(stats.t.ppf((1 + CONFIDENCE) / 2, len(values) - 1))
    )


def light_of(share: Figure, promised: float) -> Light:
    """Kept or broken only where the whole interval says so."""
    if share.mean - share.half_width >= promised:
        return "kept"
    return "broken" if share.mean + share.half_width < promised else "at_risk"


def promised(way: Way, standards: Standards) -> tuple[int, int]:
    """Per cent of customers, and the minutes within which they are called up."""
    if way == "express":
        return 100 - standards.express_percent, 0
    return standards.walk_in_percent, standards.walk_in_minutes


def waits(results: Results, standards: Standards) -> Iterator[Waits]:
    """One row for each site and way in which customers came in two simulated weeks at least."""
    rows: dict[tuple[str, Way], list[Week]] = defaultdict(list)
    for week in results.weeks:
        rows[week.site, week.way].append(week)
    for (site, way), found in sorted(rows.items()):
        if len(found) > 1:
            yield _waits(site, way, found, standards)


def _waits(site: str, way: Way, weeks: Sequence[Week], standards: Standards) -> Waits:
    percent, minutes = promised(way, standards)
    in_time = figure([100 * week.in_time for week in weeks])
    return Waits(
        site=site,
        channel=way,
        came=figure([week.came for week in weeks]),
        mean=figure([week.mean for week in weeks]),
        ninety=figure([week.ninety for week in weeks]),
        in_time=in_time,
        left=figure([100 * week.left for week in weeks]),
        promised_percent=percent,
        promised_minutes=minutes,
        light=light_of(in_time, percent),
    )


def worst_hours(results: Results, weeks: int) -> Iterator[WorstHour]:
    """Of each site and way the hour with the smallest share served in time."""
    worst: dict[tuple[str, Way], WorstHour] = {}
    for (site, way, date, hour), (came, in_time) in sorted(results.hours.items()):
        share, before = 100 * in_time / came, worst.get((site, way))
        if came >= FEW * weeks and (before is None or share < before.in_time_percent):
            worst[site, way] = WorstHour(
                site=site, channel=way, date=date, start=60 * hour, in_time_percent=share, customers=came / weeks
            )
    yield from worst.values()


def overtime(results: Results) -> Iterator[Overtime]:
    """Of each site, on average of its open days."""
    for site, minutes in sorted(results.overtime.items()):
        yield Overtime(site=site, minutes=figure(minutes))
