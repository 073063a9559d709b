"""Nobody works more Saturdays in a period than agreed."""

from typing import Any

import pytest

from models.duties import Duty
from models.history import History, RunningCount
from models.problem import Problem
from tests.checks.looking import amounts
from tests.worlds import day, duty, rule, world

SATURDAYS = [day(5), day(12), day(19), day(26)]


def allowed(most: int, before: int = 0, **fields: Any) -> Problem:
    """Four weeks in which so many Saturdays are allowed; P1 had some before."""
    had = (RunningCount(person="P1", what="saturday", count=before),)
    rows = (rule("saturdays", "strict", most),)
    return world(days=28, rules=rows, history=History(counts=had), **fields)


def on_saturdays(count: int, person: str = "P1") -> list[Duty]:
    return [duty(person, date) for date in SATURDAYS[:count]]


@pytest.mark.parametrize(("worked", "over"), [(1, []), (2, []), (3, [1]), (4, [2])])
def test_two_saturdays(worked: int, over: list[int]) -> None:
    assert amounts("saturdays", allowed(2), *on_saturdays(worked)) == over


@pytest.mark.parametrize(("before", "over"), [(0, []), (1, []), (2, [1]), (3, [2])])
def test_those_before_the_first_day_count(before: int, over: list[int]) -> None:
    assert amounts("saturdays", allowed(3, before), *on_saturdays(2)) == over


def test_too_many_before_is_nobody_s_fault_now() -> None:
    assert amounts("saturdays", allowed(3, before=5)) == []
    assert amounts("saturdays", allowed(3, before=5), *on_saturdays(1)) == [1]


def test_none_at_all() -> None:
    assert amounts("saturdays", allowed(0), *on_saturdays(1)) == [1]


def test_several_counts_add_up() -> None:
    had = (RunningCount(person="P1", what="saturday", count=1), RunningCount(person="P1", what="saturday", count=1))
    problem = allowed(2).changed(history=History(counts=had))
    assert amounts("saturdays", problem, *on_saturdays(1)) == [1]


def test_other_days_other_counts_and_other_people() -> None:
    had = (RunningCount(person="P1", what="late", count=9), RunningCount(person="P2", what="saturday", count=9))
    problem = allowed(1).changed(history=History(counts=had))
    assert amounts("saturdays", problem, *on_saturdays(1), duty(date=day(4)), duty(date=day(6))) == []


def test_a_card_says_two() -> None:
    problem = allowed(2).changed(rules=(rule("saturdays", "strict"),))
    assert amounts("saturdays", problem, *on_saturdays(3)) == [1]


def test_it_is_off_until_the_centre_says_so() -> None:
    assert amounts("saturdays", allowed(0).changed(rules=()), *on_saturdays(4)) == []
