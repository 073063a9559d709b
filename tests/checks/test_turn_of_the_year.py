"""Week 53 and the turn of the year: 28 December 2026 to 3 January 2027."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

import pytest

from models.duties import Duty
from models.history import History
from models.people import Pattern
from models.places import District
from models.problem import Problem
from tests.checks.edges import FAR, YOUNG, alone, measured, worked
from tests.worlds import contract, day, duty, free_duty, limited, pattern, person

W53 = dt.date(2026, 12, 28)
NEW_YEAR = dt.date(2027, 1, 1)
TWO_WEEKS = limited(two_weeks_maximum=900)
WEDNESDAYS_AND_SATURDAYS = person(contracts=(contract(weekly_minutes=960, pattern=pattern([2, 5])),))
EVERY_OTHER_WEEK = person(
    contracts=(contract(pattern=Pattern(anchor=dt.date(2026, 1, 5), weeks=(pattern().weeks[0], (None,) * 7))),)
)


def past(*dates: dt.date, **fields: Any) -> dict[str, Any]:
    return {"history": History(duties=tuple(duty(date=date, **fields) for date in dates))}


LONG_DAY = [free_duty(360, 1320, date=dt.date(2026, 12, 30))]
"""Sixteen hours on Wednesday, none on Saturday, 2 January."""

LENT = worked(2, 5, first=W53, site="S2")
"""Eight hours elsewhere on 30 December and on 2 January."""


def lenders(**most: int) -> list[District]:
    return [District(id="D1", name="D1", **most), District(id="D2", name="D2")]


TURN: list[tuple[str, str, Problem, Sequence[Duty], int]] = [
    (
        "two weeks",
        "personal_hours",
        alone("personal_hours", TWO_WEEKS, first=W53, **past(day(-7, W53))),
        worked(0, first=W53),
        60,
    ),
    (
        "53 and 1",
        "personal_hours",
        alone("personal_hours", TWO_WEEKS, first=day(7, W53), **past(NEW_YEAR)),
        worked(7, first=W53),
        60,
    ),
    (
        "52 and 1",
        "personal_hours",
        alone("personal_hours", TWO_WEEKS, first=day(7, W53), **past(day(-7, W53))),
        worked(7, first=W53),
        0,
    ),
    # the weeks of 21 December and 4 January are the first of the cycle, that of 28 December is the second
    (
        "cycle",
        "pattern",
        alone("pattern", EVERY_OTHER_WEEK, first=day(-7, W53), days=15),
        worked(-7, 0, 7, first=W53),
        510,
    ),
    ("one week", "contract_target", alone("contract_target", WEDNESDAYS_AND_SATURDAYS, first=W53, days=7), LONG_DAY, 0),
    ("one week", "extra_hours", alone("extra_hours", WEDNESDAYS_AND_SATURDAYS, first=W53, days=7), LONG_DAY, 0),
    (
        "one week",
        "overtime_supplement",
        alone("overtime_supplement", WEDNESDAYS_AND_SATURDAYS, first=W53, days=7),
        LONG_DAY,
        0,
    ),
    (
        "one week",
        "youth_week",
        alone("youth_week", YOUNG, first=NEW_YEAR).changed(
            history=History(duties=tuple(free_duty(480, 1025, date=day(number, W53)) for number in range(4)))
        ),
        worked(4, first=W53, duty_type="K"),
        20,
    ),
    (
        "one week",
        "youth_days",
        alone("youth_days", YOUNG, first=day(5, W53), **past(*(day(n, W53) for n in range(5)))),
        worked(5, first=W53),
        1,
    ),
    (
        "one week",
        "steady_starts",
        alone("steady_starts", first=NEW_YEAR, **past(day(3, W53), duty_type="S")),
        worked(4, first=W53),
        1,
    ),
    (
        "the next week",
        "steady_starts",
        alone("steady_starts", first=day(7, W53), law="none", **past(day(6, W53), duty_type="S")),
        worked(7, first=W53),
        0,
    ),
    (
        "two months",
        "away_days_a_month",
        alone("away_days_a_month", FAR, number=1, first=NEW_YEAR, **past(day(3, W53), site="S2")),
        worked(4, first=W53, site="S2"),
        0,
    ),
    (
        "one month",
        "away_days_a_month",
        alone("away_days_a_month", FAR, number=1, first=W53, **past(dt.date(2026, 12, 1), site="S2")),
        worked(0, first=W53, site="S2"),
        1,
    ),
    (
        "another December",
        "away_days_a_month",
        alone("away_days_a_month", FAR, number=1, first=W53, **past(dt.date(2025, 12, 31), site="S2")),
        worked(0, first=W53, site="S2"),
        0,
    ),
    (
        "31 days",
        "start_guard",
        alone(
            "start_guard", first=NEW_YEAR, history=History(duties=(free_duty(840, 1260, date=dt.date(2026, 12, 1)),))
        ),
        worked(4, first=W53),
        241,
    ),
    (
        "32 days",
        "start_guard",
        alone(
            "start_guard", first=NEW_YEAR, history=History(duties=(free_duty(840, 1260, date=dt.date(2026, 11, 30)),))
        ),
        worked(4, first=W53),
        0,
    ),
    (
        "31 days",
        "span_guard",
        alone("span_guard", first=NEW_YEAR, history=History(duties=(free_duty(840, 1260, date=dt.date(2026, 12, 1)),))),
        worked(4, first=W53),
        1,
    ),
    (
        "32 days",
        "span_guard",
        alone(
            "span_guard", first=NEW_YEAR, history=History(duties=(free_duty(840, 1260, date=dt.date(2026, 11, 30)),))
        ),
        worked(4, first=W53),
        0,
    ),
    ("one week", "lent_hours", alone("lent_hours", FAR, first=W53, days=7, districts=lenders(lent_most=900)), LENT, 60),
    (
        "one week",
        "lending_quota",
        alone("lending_quota", FAR, first=W53, days=7, districts=lenders(lent_quota=900)),
        LENT,
        60,
    ),
    (
        "both eves",
        "year_end",
        alone("year_end", first=dt.date(2026, 12, 23), days=10, openings=()),
        worked(-5, -4, 2, 3, 4, first=W53),
        960,
    ),
    # 14:00 to 16:00 on both
    (
        "both eves",
        "youth_year_end",
        alone("youth_year_end", YOUNG, first=dt.date(2026, 12, 23), days=10),
        worked(-5, -4, 2, 3, 4, first=W53, duty_type="N"),
        240,
    ),
    (
        "both eves",
        "year_end_supplement",
        alone("year_end_supplement", first=dt.date(2026, 12, 23), days=10),
        worked(-5, -4, 2, 3, 4, first=W53),
        960,
    ),
]


@pytest.mark.parametrize(
    ("name", "problem", "duties", "expected"), [row[1:] for row in TURN], ids=[f"{row[1]}: {row[0]}" for row in TURN]
)
def test_week_53_and_the_turn_of_the_year(name: str, problem: Problem, duties: Sequence[Duty], expected: int) -> None:
    assert measured(name, problem, *duties) == expected
