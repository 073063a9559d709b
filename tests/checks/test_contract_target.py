"""Every week has as many minutes as the contract, less what leave and holidays credit."""

from typing import Any

import pytest

from models.problem import Problem
from models.requests import Absence, HolidayCredit
from tests.checks.looking import charge
from tests.worlds import MONDAY, contract, day, duty, opening, pattern, person, world

A_MINUTE = 600 // 60


def alone(days: int = 1, target: int = 480, model: str = "roster", **fields: Any) -> Problem:
    crew = [person(contracts=(contract(model=model, pattern=pattern(target=target)),))]
    return world(crew, days=days, **fields)


@pytest.mark.parametrize(("target", "off"), [(479, 1), (480, 0), (481, 1)])
def test_a_minute_either_way(target: int, off: int) -> None:
    assert charge("contract_target", alone(target=target), duty()) == (off, off * A_MINUTE)


def test_somebody_without_duty() -> None:
    assert charge("contract_target", alone()) == (480, 480 * A_MINUTE)


@pytest.mark.parametrize(("target", "off"), [(479, 1), (480, 0), (481, 0)])
def test_on_flexitime_only_what_is_over(target: int, off: int) -> None:
    assert charge("contract_target", alone(target=target, model="flexitime"), duty())[0] == off


def test_a_week_has_one_target() -> None:
    problem = alone(days=2, target=480)
    assert charge("contract_target", problem, duty()) == (480, 4800)
    long_day = duty(date=day(1))
    assert charge("contract_target", problem, duty(), long_day) == (0, 0)


def test_weeks_do_not_help_each_other() -> None:
    problem = alone(days=8, target=60)
    assert charge("contract_target", problem, duty())[0] == (480 - 7 * 60) + 60


def test_credits_lower_the_target() -> None:
    absent = [Absence(person="P1", date=MONDAY, credited=100), Absence(person="P2", date=MONDAY, credited=1)]
    crew = [person(), person("P2")]
    credits_ = [HolidayCredit(person="P1", date=MONDAY, credited=80)]
    problem = world(crew, days=1, absences=absent, holiday_credits=credits_)
    assert charge("contract_target", problem)[0] == (480 - 180) + 479


def test_the_target_is_never_below_nothing() -> None:
    problem = alone(absences=[Absence(person="P1", date=MONDAY, credited=999)])
    assert charge("contract_target", problem)[0] == 0


def test_credits_of_other_days_do_not_count() -> None:
    problem = alone(absences=[Absence(person="P1", date=day(1), credited=480)])
    assert charge("contract_target", problem)[0] == 480


def test_without_a_contract_nothing_is_asked_for() -> None:
    assert charge("contract_target", world([person(contracts=())], days=1)) == (0, 0)


def test_without_a_clock_the_minutes_count() -> None:
    problem = alone(openings=[opening(start=0, end=1440)])
    assert charge("contract_target", problem, duty(duty_type="X")) == (0, 0)


@pytest.mark.parametrize(("date", "worked"), [((2026, 3, 28), 390), ((2026, 10, 24), 510), ((2026, 11, 23), 450)])
def test_paid_time_on_nights_on_which_the_clocks_change(date: tuple[int, int, int], worked: int) -> None:
    night = duty(date=MONDAY.replace(*date), duty_type="NACHT")
    assert charge("contract_target", alone(target=worked, first=night.date), night) == (0, 0)
