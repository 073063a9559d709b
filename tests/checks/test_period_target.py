"""The hours account comes back to zero while its period runs out."""

import datetime as dt
from typing import Any

import pytest

from models.cards import PriceList
from models.history import Account, History
from models.problem import Problem
from models.requests import Absence
from tests.checks.looking import charge
from tests.worlds import MONDAY, contract, day, duty, free_duty, person, rule, world

YEAR = (dt.date(2026, 1, 1), dt.date(2026, 12, 31))


def booked(start: dt.date = MONDAY, end: dt.date = MONDAY, days: int = 1, number: int = 2400, **fields: Any) -> Problem:
    """Eight hours a day are asked for, a minute outside the corridor costs three points."""
    limits = {key: fields.pop(key) for key in ("used", "lower", "upper") if key in fields}
    account = Account.model_validate({"person": "P1", "start": start, "end": end} | limits)
    rows: dict[str, Any] = {
        "history": History(accounts=(account,)),
        "rules": (rule("period_target", "soft", number),),
        "prices": PriceList(off_period_hour=180),
    }
    return world(fields.pop("people", 2), days=days, **(rows | fields))


@pytest.mark.parametrize(("used", "minutes"), [(-61, 61), (-1, 1), (0, 0), (1, 1), (90, 90)])
def test_on_the_last_day_nothing_is_left_over(used: int, minutes: int) -> None:
    problem = booked(used=used, lower=-2400, upper=2400)
    assert charge("period_target", problem, duty()) == (minutes, 3 * minutes)


@pytest.mark.parametrize(
    ("used", "minutes"), [(1200, 0), (1201, 1), (1300, 100), (-600, 0), (-601, 1), (-700, 100), (0, 0)]
)
def test_half_way_the_corridor_is_half_as_wide(used: int, minutes: int) -> None:
    """Ten days of which five are over: 20 hours of credit, ten of debt."""
    problem = booked(day(-4), day(5), used=used, lower=-1200, upper=2400)
    assert charge("period_target", problem, duty())[0] == minutes


@pytest.mark.parametrize(("used", "minutes"), [(1200, 0), (1201, 1), (-1200, 0), (-1201, 1)])
def test_without_limits_it_begins_with_forty_hours(used: int, minutes: int) -> None:
    assert charge("period_target", booked(day(-4), day(5), used=used), duty())[0] == minutes


def test_the_house_may_begin_with_another_width() -> None:
    assert charge("period_target", booked(day(-4), day(5), number=600, used=350), duty())[0] == 50


def test_parts_of_minutes_are_rounded_down() -> None:
    """Of three days one is left: a third of 100 minutes."""
    problem = booked(day(-1), day(1), used=34, upper=100, lower=-100)
    assert charge("period_target", problem, duty())[0] == 1
    assert charge("period_target", booked(day(-1), day(1), used=-34, upper=100, lower=-100), duty())[0] == 1


def test_a_year() -> None:
    """38 of 365 days are left after 23 November: 249 of 2400 minutes."""
    assert charge("period_target", booked(*YEAR, used=250), duty())[0] == 1
    assert charge("period_target", booked(*YEAR, used=-249), duty())[0] == 0


def test_what_is_planned_counts() -> None:
    problem = booked(used=30)
    assert charge("period_target", problem, free_duty(480, 930))[0] == 0
    assert charge("period_target", problem)[0] == 450


def test_credits_lower_the_target() -> None:
    gone = [Absence(person="P1", date=MONDAY, credited=400)]
    assert charge("period_target", booked(absences=gone))[0] == 80


def test_only_days_of_the_period_count() -> None:
    """It ends on Monday: what is planned on Tuesday belongs to the next one."""
    problem = booked(days=2)
    assert charge("period_target", problem, duty(), duty(date=day(1)))[0] == 0
    assert charge("period_target", problem, duty())[0] == 0
    tuesday = booked(day(1), day(1), days=2)
    assert charge("period_target", tuesday, duty())[0] == 480


@pytest.mark.parametrize(("start", "end"), [(day(-9), day(-1)), (day(1), day(9))])
def test_accounts_of_other_times_do_not_count(start: dt.date, end: dt.date) -> None:
    assert charge("period_target", booked(start, end, used=9999), duty()) == (0, 0)


def test_limits_on_one_side_of_zero_leave_no_corridor_there() -> None:
    assert charge("period_target", booked(day(-4), day(5), used=-5, lower=60, upper=100), duty())[0] == 5


@pytest.mark.parametrize(("model", "minutes"), [("flexitime", 0), ("roster", 480), ("fixed", 480)])
def test_the_clock_keeps_the_account_of_flexitime(model: str, minutes: int) -> None:
    problem = booked(people=[person(contracts=(contract(model=model),))])
    assert charge("period_target", problem)[0] == minutes


def test_unless_the_centre_asks_for_it_nothing_costs() -> None:
    with pytest.raises(StopIteration):
        charge("period_target", booked(used=999, rules=()), duty())
