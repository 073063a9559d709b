"""Rules of Saturdays, weekends and shares, and their checks, meet on every roster of a fortnight of one person."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any

from models.history import History, RunningCount
from models.problem import Problem
from tests.rules.test_tiny_world import MORNING, Roster, every_solution, model_of, tiny, verdict
from tests.worlds import day, rule


def fortnight(name: str, number: int | None = None, **fields: Any) -> Problem:
    """Eleven days from a Friday on, two Saturdays and two Sundays among them, and one way to work each."""
    rows: dict[str, Any] = {"people": 1, "first": day(4), "days": 11, "duty_types": (MORNING,), "history": History()}
    return tiny(rules=(rule(name, "strict", number),), **(rows | fields))


def any_days(problem: Problem) -> Iterator[Roster]:
    """Every roster with at most one duty a day."""
    days = problem.horizon.days
    for worked in product((False, True), repeat=len(days)):
        yield frozenset(("P1", date, MORNING.id) for date, work in zip(days, worked, strict=True) if work)


def check_agrees(problem: Problem, name: str) -> None:
    """Exactly the rosters without a breach are solutions, and those are neither none nor all."""
    lawful = {roster for roster in any_days(problem) if not verdict(name, problem, roster).breaches}
    assert every_solution(model_of(problem, "one_duty_a_day", name)) == lawful
    assert 0 < len(lawful) < 2 ** len(problem.horizon.days)


def test_one_saturday_after_one() -> None:
    had = History(counts=(RunningCount(person="P1", what="saturday", count=1),))
    check_agrees(fortnight("saturdays", 2, history=had), "saturdays")


def test_no_saturday_after_too_many() -> None:
    had = History(counts=(RunningCount(person="P1", what="saturday", count=7),))
    check_agrees(fortnight("saturdays", 2, history=had), "saturdays")
