"""Saturday hours from 13:00 to 21:00 have a price."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from models.cards import PriceList
from models.problem import Problem
from tests.checks.looking import charge
from tests.worlds import contract, day, duty, free_duty, opening, person, rule, span, world

SATURDAY = dt.date(2026, 11, 28)
PAID: dict[str, Any] = {
    "first": SATURDAY,
    "rules": (rule("saturday_supplement", "soft"),),
    "prices": PriceList(saturday_supplement_hour=120),
}


def priced(legal_group: str = "tariff", **fields: Any) -> Problem:
    crew = [person(contracts=(contract(legal_group=legal_group),))]
    return world(crew, **(PAID | fields))


@pytest.mark.parametrize(
    ("start", "end", "minutes"),
    [(480, 780, 0), (480, 781, 1), (779, 900, 120), (780, 1260, 480), (1140, 1261, 120), (1260, 1320, 0)],
)
def test_from_one_to_nine(start: int, end: int, minutes: int) -> None:
    assert charge("saturday_supplement", priced(), free_duty(start, end, date=SATURDAY)) == (minutes, 2 * minutes)


def test_breaks_do_not_count_and_meetings_do() -> None:
    worked = duty(date=SATURDAY, pieces=(), appointments=(span(780, 840), span(870, 900)), breaks=(span(840, 870),))
    assert charge("saturday_supplement", priced(), worked) == (90, 180)


def test_other_days_cost_nothing() -> None:
    problem = priced(first=day(-1, SATURDAY), days=3)
    assert charge("saturday_supplement", problem, duty(date=day(-1, SATURDAY))) == (0, 0)
    assert charge("saturday_supplement", problem, duty(date=day(1, SATURDAY))) == (0, 0)


def test_civil_servants_have_no_supplement() -> None:
    assert charge("saturday_supplement", priced("civil_servant"), duty(date=SATURDAY)) == (0, 0)
    assert charge("saturday_supplement", priced(), duty(date=SATURDAY)) == (210, 420)


def test_without_a_clock_nobody_knows_the_hours() -> None:
    problem = priced(openings=[opening(date=SATURDAY, start=0, end=1440)])
    assert charge("saturday_supplement", problem, duty(date=SATURDAY, duty_type="X")) == (0, 0)


def test_unless_the_centre_asks_for_it_nothing_costs() -> None:
    problem = priced(rules=())
    with pytest.raises(StopIteration):
        charge("saturday_supplement", problem, duty(date=SATURDAY))
