"""Hours of a week above those of the contract and of full time have a price."""

from typing import Any

import pytest

from models.cards import PriceList
from models.problem import Problem
from models.requests import Absence
from tests.checks.looking import charge
from tests.worlds import MONDAY, contract, day, duty, free_duty, pattern, person, rule, world


def alone(weekly: int = 2340, target: int = 480, days: int = 1, **fields: Any) -> Problem:
    """Somebody whose every day asks for so many minutes; a minute of overtime costs three points."""
    terms = {key: fields.pop(key) for key in ("legal_group", "model") if key in fields}
    crew = [person(contracts=(contract(weekly_minutes=weekly, pattern=pattern(target=target), **terms),))]
    rows: dict[str, Any] = {
        "rules": (rule("overtime_supplement", "soft"),),
        "prices": PriceList(overtime_hour=180),
    }
    return world(crew, days=days, **(rows | fields))


@pytest.mark.parametrize(("target", "minutes"), [(481, 0), (480, 0), (479, 1), (420, 60)])
def test_a_minute_above_the_week(target: int, minutes: int) -> None:
    assert charge("overtime_supplement", alone(target=target), duty()) == (minutes, 3 * minutes)


@pytest.mark.parametrize(
    ("weekly", "minutes"), [(2400, 240), (2340, 240), (2310, 240), (2309, 240 - 31), (2280, 180), (2100, 0), (1170, 0)]
)
def test_part_time_is_over_only_above_full_time(weekly: int, minutes: int) -> None:
    """Eight hours worked, four asked for; 39 hours are full time, and 38:30 are in shift work."""
    assert charge("overtime_supplement", alone(weekly, target=240), duty())[0] == minutes


def test_days_of_a_week_make_up_for_each_other_and_weeks_do_not() -> None:
    long_day = free_duty(480, 1020)
    problem = alone(target=480, days=2)
    assert charge("overtime_supplement", problem, long_day, free_duty(480, 900, date=day(1)))[0] == 0
    problem = alone(target=480, days=2, first=day(6))
    assert charge("overtime_supplement", problem, free_duty(480, 1020, date=day(6)), duty(date=day(7)))[0] == 60


def test_leave_makes_the_week_smaller() -> None:
    gone = [Absence(person="P1", date=MONDAY, credited=90)]
    assert charge("overtime_supplement", alone(absences=gone), duty())[0] == 90


def test_civil_servants_have_no_supplement() -> None:
    assert charge("overtime_supplement", alone(target=0, legal_group="civil_servant"), duty()) == (0, 0)


def test_on_flexitime_there_is_no_overtime_by_roster() -> None:
    assert charge("overtime_supplement", alone(target=0, model="flexitime"), duty()) == (0, 0)
    assert charge("overtime_supplement", alone(target=0, model="fixed"), duty())[0] == 480


def test_without_a_contract_nothing_is_paid() -> None:
    problem = alone().changed(people=(person(contracts=()),))
    assert charge("overtime_supplement", problem, duty()) == (0, 0)


def test_unless_the_centre_asks_for_it_nothing_costs() -> None:
    with pytest.raises(StopIteration):
        charge("overtime_supplement", alone(target=0, rules=()), duty())
