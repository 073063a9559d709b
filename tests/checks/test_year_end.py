"""On 24 and 31 December nobody works, unless the centre has opened a site on that day."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from models.problem import Problem
from tests.checks.looking import amounts, breaches
from tests.worlds import day, duty, opening, rule, span, world

EVE = dt.date(2026, 12, 24)
NEW_YEARS_EVE = dt.date(2026, 12, 31)


def december(*opened: dt.date, **fields: Any) -> Problem:
    """The 22nd to the 31st; opening hours by themselves refuse nothing."""
    rows: dict[str, Any] = {"rules": (rule("opening_hours", "off"),)}
    openings = [opening(date=date) for date in opened]
    return world(first=day(-2, EVE), days=10, openings=openings, **(rows | fields))


@pytest.mark.parametrize(("after", "minutes"), [(-1, []), (0, [480]), (1, []), (6, []), (7, [480])])
def test_the_two_days(after: int, minutes: list[int]) -> None:
    assert amounts("year_end", december(), duty(date=day(after, EVE))) == minutes


def test_a_day_that_the_centre_opened() -> None:
    assert amounts("year_end", december(EVE), duty(date=EVE)) == []
    assert amounts("year_end", december(EVE), duty(date=NEW_YEARS_EVE)) == [480]


def test_a_meeting_is_work_as_well() -> None:
    assert amounts("year_end", december(), duty(date=EVE, pieces=(), appointments=(span(480, 570),))) == [90]


def test_a_night_counts_from_midnight() -> None:
    found = breaches("year_end", december(), [duty(date=day(-1, EVE), duty_type="NACHT")])
    assert [(breach.date, breach.amount) for breach in found] == [(EVE, 330)]


def test_a_night_counts_until_midnight() -> None:
    assert amounts("year_end", december(), duty(date=EVE, duty_type="NACHT")) == [120]


def test_without_a_clock_all_of_it() -> None:
    assert amounts("year_end", december(), duty(date=EVE, duty_type="X")) == [480]


def test_the_centre_may_leave_it_out() -> None:
    assert amounts("year_end", december(rules=(rule("year_end", "off"),)), duty(date=EVE)) == []
