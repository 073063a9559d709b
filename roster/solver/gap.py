"""How much better a roster could be at most: in points, in hours of cover, in per cent of the hours rostered."""

from __future__ import annotations

from models.problem import Problem
from roster.solver.found import Result

HOUR = 60


def gap_of(result: Result) -> float | None:
    """The share of the points above the bound; None without a bound, 0 where nothing costs anything."""
    if result.points_bound is None:
        return None
    return (result.points - result.points_bound) / result.points if result.points else 0.0


def gap_hours(problem: Problem, result: Result) -> float | None:
    """The same as hours of appointments, the demand of the middle priority."""
    if result.points_bound is None:
        return None
    prices = sorted(problem.prices.open_hour.values())
    price = prices[len(prices) // 2] if prices else 0
    return (result.points - result.points_bound) / price if price else None


def percent_of(hours: float | None, worked_minutes: int) -> float | None:
    """So many hours in per cent of those rostered; None where either is not known or nobody works."""
    return 100 * hours * HOUR / worked_minutes if hours is not None and worked_minutes else None
