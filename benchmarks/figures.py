"""How far rosters are from the best that is proven possible, moment by moment."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import inf, log

from benchmarks.record import Results, Run

MOMENTS = (30, 60, 120, 300, 600)
"""Seconds after which the gap is asked for."""


@dataclass(frozen=True)
class Gap:
    """How far points are from a bound: as a share of the points, and in hours of cover at the price of one.

    `rostered_percent` is so many hours in per cent of the hours rostered in the end, where those are known.
    """

    share: float
    hours: float
    rostered_percent: float | None


def points_at(run: Run, seconds: float) -> int | None:
    """Points of the best roster at that moment; None before there is one."""
    known = [step.points for step in run.trace if step.points is not None and step.seconds <= seconds]
    return known[-1] if known else None


def best_bound(runs: Iterable[Run], of: Run, seconds: float = inf) -> int | None:
    """The largest bound on the points of `of` that any run on its problem had proven by then.

    A bound holds for rosters whose minimums are met as well as those it was proven for, or better; from a run that
    left more below its minimums it therefore holds here too, from one that left less it need not.
    """
    bounds = [
        step.bound
        for run in runs
        if run.key.problem_hash == of.key.problem_hash and _holds_for(run, of)
        for step in run.trace
        if step.bound is not None and step.seconds <= seconds
    ]
    return max(bounds, default=None)


def _holds_for(proven: Run, of: Run) -> bool:
    return proven.level is not None and of.level is not None and of.level <= proven.level


def gap_at(results: Results, of: Run, seconds: float, *, final_bound: bool = False) -> Gap | None:
    """The gap at a moment, to the best bound known then or to the best one known at all; None without either.

    While minimums are still short points may lie below the bound, which does not hold for such a roster.
    """
    points = points_at(of, seconds)
    bound = best_bound(results.runs, of, inf if final_bound else seconds)
    if points is None or bound is None or of.points is None or points < min(bound, of.points):
        return None
    return gap(points, bound, results, of)


def final_gap(results: Results, of: Run) -> Gap | None:
    """The gap of what was handed out to the best bound known."""
    bound = best_bound(results.runs, of)
    return None if of.points is None or bound is None else gap(of.points, bound, results, of)


def gap(points: int, bound: int, results: Results, of: Run) -> Gap:
    """0 points have no gap."""
    hours = (points - bound) / results.point_hour
    return Gap(
        share=(points - bound) / points if points else 0.0,
        hours=hours,
        rostered_percent=100 * hours / of.rostered_hours if of.rostered_hours else None,
    )


def contradicted(runs: Sequence[Run]) -> list[tuple[Run, Run]]:
    """Rosters better than what another run has proven to be impossible: (roster, bound), one of the two is wrong."""
    return [
        (run, other)
        for run in runs
        for other in runs
        if run.points is not None
        and run.key.problem_hash == other.key.problem_hash
        and _holds_for(other, run)
        and any(step.bound is not None and step.bound > run.points for step in other.trace)
    ]


def growth(small: float, large: float, times: float) -> float | None:
    """The power with which something grows when the town is so many `times` as large: 1 in proportion, 2 squared."""
    return log(large / small) / log(times) if small > 0 and large > 0 and times > 1 else None
