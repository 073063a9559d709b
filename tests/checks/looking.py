"""What one rule says about a roster."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from models.demand import Move
from models.duties import Duty
from models.outcome import Breach
from models.problem import Problem
from roster.checks.check import check


def breaches(rule: str, problem: Problem, duties: Iterable[Duty], moved: Sequence[Move] = ()) -> list[Breach]:
    """The breaches of one rule."""
    return [breach for breach in check(problem, duties, moved).breaches if breach.rule == rule]


def amounts(rule: str, problem: Problem, *duties: Duty) -> list[int]:
    """The amounts by which one rule is broken."""
    return [breach.amount for breach in breaches(rule, problem, duties)]


def charge(rule: str, problem: Problem, *duties: Duty, moved: Sequence[Move] = ()) -> tuple[int, int]:
    """Amount and points that one soft rule costs."""
    return next((row.amount, row.points) for row in check(problem, duties, moved).charges if row.rule == rule)
