"""From the earliest start to the latest end of a person's duties it is less than thirteen hours."""

from __future__ import annotations

from typing import Any

import pytest

from models.history import History
from models.problem import Problem
from tests.checks.looking import amounts, breaches
from tests.worlds import day, duty, free_duty, rule, world


def guarded(days: int = 3, **fields: Any) -> Problem:
    return world(days=days, **({"rules": (rule("span_guard", "strict"),)} | fields))


@pytest.mark.parametrize(("end", "wide"), [(1139, []), (1140, [1]), (1200, [61])])
def test_thirteen_hours_are_shift_work(end: int, wide: list[int]) -> None:
    """From six o'clock on one day to the end on another."""
    early, late = free_duty(360, 600), free_duty(900, end, date=day(1))
    assert amounts("span_guard", guarded(), early, late) == wide


def test_the_other_way_round() -> None:
    late, early = free_duty(900, 1140), free_duty(360, 600, date=day(1))
    assert amounts("span_guard", guarded(), late, early) == [1]


@pytest.mark.parametrize(("end", "wide"), [(1139, []), (1140, [1])])
def test_one_duty_alone(end: int, wide: list[int]) -> None:
    assert amounts("span_guard", guarded(), free_duty(360, end)) == wide


def test_every_later_duty_is_measured_once() -> None:
    duties = [free_duty(360, 600), free_duty(900, 1140, date=day(1)), free_duty(900, 1150, date=day(2))]
    found = breaches("span_guard", guarded(), duties)
    assert [(breach.date, breach.amount) for breach in found] == [(day(1), 1), (day(2), 11)]


@pytest.mark.parametrize(("before", "wide"), [(-1, [1]), (-31, [1]), (-32, [])])
def test_a_month_of_history_counts(before: int, wide: list[int]) -> None:
    past = History(duties=(free_duty(900, 1140, date=day(before)),))
    assert amounts("span_guard", guarded(history=past), free_duty(360, 600)) == wide


def test_history_alone_is_nobody_s_fault() -> None:
    past = History(duties=(free_duty(360, 600, date=day(-2)), free_duty(900, 1200, date=day(-1))))
    assert amounts("span_guard", guarded(history=past)) == []
    assert amounts("span_guard", guarded(history=past), free_duty(480, 720)) == []
    long = History(duties=(free_duty(360, 1200, date=day(-1)),))
    assert amounts("span_guard", guarded(history=long), free_duty(480, 720)) == []


def test_others_have_spans_of_their_own() -> None:
    assert amounts("span_guard", guarded(), free_duty(360, 600), free_duty(900, 1140, "P2", day(1))) == []


def test_without_a_clock_there_is_no_span() -> None:
    assert amounts("span_guard", guarded(), duty(duty_type="X"), duty(date=day(1))) == []


def test_unless_the_centre_wants_it_nothing_is_refused() -> None:
    assert amounts("span_guard", world(days=2), free_duty(360, 1200)) == []
