"""A person's duties start less than two hours apart."""

from __future__ import annotations

from typing import Any

import pytest

from models.history import History
from models.problem import Problem
from tests.checks.looking import amounts, breaches
from tests.worlds import MONDAY, day, duty, free_duty, rule, world


def guarded(days: int = 3, **fields: Any) -> Problem:
    return world(days=days, **({"rules": (rule("start_guard", "strict"),)} | fields))


@pytest.mark.parametrize(
    ("start", "far"), [(480, []), (599, []), (600, [1]), (660, [61]), (361, []), (360, [1]), (300, [61])]
)
def test_two_hours_are_shift_work(start: int, far: list[int]) -> None:
    """Whatever starts two hours from eight o'clock is too far; a minute less is not."""
    later = free_duty(start, start + 240, date=day(1))
    assert amounts("start_guard", guarded(), free_duty(480, 720), later) == far


def test_every_later_duty_is_measured_once() -> None:
    duties = [free_duty(480, 720), free_duty(600, 720, date=day(1)), free_duty(620, 720, date=day(2))]
    found = breaches("start_guard", guarded(), duties)
    assert [(breach.date, breach.amount) for breach in found] == [(day(1), 1), (day(2), 21)]


@pytest.mark.parametrize(("before", "far"), [(-1, [1]), (-31, [1]), (-32, [])])
def test_a_month_of_history_counts(before: int, far: list[int]) -> None:
    past = History(duties=(free_duty(600, 900, date=day(before)),))
    assert amounts("start_guard", guarded(history=past), free_duty(480, 720)) == far


def test_history_alone_is_nobody_s_fault() -> None:
    past = History(duties=(free_duty(480, 720, date=day(-2)), free_duty(660, 900, date=day(-1))))
    assert amounts("start_guard", guarded(history=past)) == []
    assert amounts("start_guard", guarded(history=past), free_duty(570, 720)) == []


def test_others_start_when_they_like() -> None:
    assert amounts("start_guard", guarded(), free_duty(480, 720), free_duty(720, 960, "P2", day(1))) == []


def test_without_a_clock_nothing_starts() -> None:
    assert amounts("start_guard", guarded(), duty(duty_type="X"), duty(date=day(1))) == []


def test_another_number_of_the_house() -> None:
    close = guarded(rules=(rule("start_guard", "strict", 60),))
    assert amounts("start_guard", close, free_duty(480, 720), free_duty(541, 720, date=day(1))) == [1]


def test_unless_the_centre_wants_it_nothing_is_refused() -> None:
    assert amounts("start_guard", world(days=2), duty(date=MONDAY), duty(date=day(1), duty_type="S")) == []
