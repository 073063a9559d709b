"""Hours of 24 and 31 December from 6:00 on have a price."""

import datetime as dt
from typing import Any

import pytest

from models.cards import PriceList
from models.problem import Problem
from tests.checks.looking import charge
from tests.worlds import contract, day, duty, free_duty, opening, person, rule, span, world

EVE = dt.date(2026, 12, 24)
ON_SATURDAY = dt.date(2033, 12, 24)


def priced(legal_group: str = "tariff", first: dt.date = EVE, **fields: Any) -> Problem:
    rows: dict[str, Any] = {
        "first": first,
        "rules": (rule("year_end_supplement", "soft"), rule("saturday_supplement", "soft")),
        "prices": PriceList(year_end_supplement_hour=180, saturday_supplement_hour=60),
    }
    return world([person(contracts=(contract(legal_group=legal_group),))], **(rows | fields))


@pytest.mark.parametrize(
    ("start", "end", "minutes"),
    [(240, 360, 0), (240, 361, 1), (360, 480, 120), (480, 990, 510), (1320, 1440, 120), (1320, 1500, 120)],
)
def test_from_six_until_midnight(start: int, end: int, minutes: int) -> None:
    found = charge("year_end_supplement", priced(), free_duty(start, end, date=EVE))
    assert found == (minutes, 3 * minutes)


@pytest.mark.parametrize(
    ("month", "date", "minutes"), [(12, 23, 0), (12, 24, 480), (12, 25, 0), (12, 30, 0), (12, 31, 480), (11, 24, 0)]
)
def test_on_two_days_of_the_year(month: int, date: int, minutes: int) -> None:
    when = dt.date(2026, month, date)
    assert charge("year_end_supplement", priced(first=when), duty(date=when))[0] == minutes


@pytest.mark.parametrize(("end", "minutes"), [(1800, 0), (1801, 1), (1920, 120)])
def test_a_night_that_ends_after_six_on_that_day(end: int, minutes: int) -> None:
    before = day(-1, EVE)
    assert charge("year_end_supplement", priced(first=before), free_duty(1320, end, date=before))[0] == minutes


def test_breaks_do_not_count_and_meetings_do() -> None:
    worked = duty(date=EVE, pieces=(), appointments=(span(780, 840), span(870, 900)), breaks=(span(840, 870),))
    assert charge("year_end_supplement", priced(), worked) == (90, 270)


def test_civil_servants_have_no_supplement() -> None:
    assert charge("year_end_supplement", priced("civil_servant"), duty(date=EVE)) == (0, 0)


def test_without_a_contract_nothing_is_paid() -> None:
    problem = priced().changed(people=(person(contracts=()),))
    assert charge("year_end_supplement", problem, duty(date=EVE)) == (0, 0)


def test_without_a_clock_nobody_knows_the_hours() -> None:
    problem = priced(openings=[opening(date=EVE, start=0, end=1440)])
    assert charge("year_end_supplement", problem, duty(date=EVE, duty_type="X")) == (0, 0)


def test_of_several_supplements_only_the_highest_is_paid() -> None:
    problem = priced(first=ON_SATURDAY)
    assert charge("year_end_supplement", problem, duty(date=ON_SATURDAY)) == (480, 1440)
    assert charge("saturday_supplement", problem, duty(date=ON_SATURDAY)) == (0, 0)
    week_before = day(-7, ON_SATURDAY)
    assert charge("saturday_supplement", priced(first=week_before), duty(date=week_before)) == (210, 210)


def test_unless_the_centre_asks_for_it_nothing_costs() -> None:
    with pytest.raises(StopIteration):
        charge("year_end_supplement", priced(rules=()), duty(date=EVE))
