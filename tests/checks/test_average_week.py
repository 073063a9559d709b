"""On average nobody works more than eight hours a weekday: 48 hours a week."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from models.base import Span
from models.duties import Duty
from models.history import Account, History
from models.problem import Holiday, Problem
from models.requests import Absence, HolidayCredit
from tests.checks.looking import amounts
from tests.worlds import MONDAY, contract, day, duty, free_duty, pattern, person, rule, world


def known(average: int | None = 0, days: int = 7, **fields: Any) -> Problem:
    """Somebody who comes with so many minutes beyond eight hours a weekday."""
    account = Account(person="P1", start=MONDAY, end=MONDAY, average=average)
    return world(days=days, **({"history": History(accounts=(account,))} | fields))


def week(*minutes: int) -> list[Duty]:
    """One duty a day from Monday on, of so many minutes each."""
    return [free_duty(480, 480 + length, date=day(number)) for number, length in enumerate(minutes)]


@pytest.mark.parametrize(("last", "over"), [(479, []), (480, []), (481, [1])])
def test_48_hours_a_week(last: int, over: list[int]) -> None:
    assert amounts("average_week", known(), *week(480, 480, 480, 480, 480, last)) == over


@pytest.mark.parametrize(("average", "over"), [(-1, []), (0, []), (1, [1]), (60, [60])])
def test_what_was_before_counts(average: int, over: list[int]) -> None:
    assert amounts("average_week", known(average), *week(600, 600, 600, 600, 480)) == over


def test_hours_saved_before_may_be_worked() -> None:
    assert amounts("average_week", known(-120), *week(600, 600, 600, 600, 600)) == []
    assert amounts("average_week", known(-119), *week(600, 600, 600, 600, 600, 1)) == [2]


def test_nobody_can_do_less_than_nothing() -> None:
    assert amounts("average_week", known(9999)) == []
    assert amounts("average_week", known(9999), *week(300)) == [300]


def test_sundays_make_up_for_nothing() -> None:
    sunday = day(6)
    assert amounts("average_week", known(1, days=1, first=sunday)) == []
    assert amounts("average_week", known(0, days=1, first=sunday), duty(date=sunday)) == [480]


def test_holidays_make_up_for_nothing() -> None:
    holidays = [Holiday(date=day(5), name="Feiertag")]
    assert amounts("average_week", known(holidays=holidays), *week(600, 600, 600, 600)) == []
    assert amounts("average_week", known(holidays=holidays), *week(600, 600, 600, 600, 1)) == [1]


def test_days_off_with_credit_make_up_for_nothing() -> None:
    credits_ = [HolidayCredit(person="P1", date=day(5), credited=468)]
    assert amounts("average_week", known(holiday_credits=credits_), *week(600, 600, 600, 600)) == []
    assert amounts("average_week", known(holiday_credits=credits_), *week(600, 600, 600, 600, 1)) == [1]


def test_leave_makes_up_for_nothing() -> None:
    away = [Absence(person="P1", date=day(number), credited=480) for number in range(4, 6)]
    assert amounts("average_week", known(absences=away), *week(480, 480, 480, 480)) == []
    assert amounts("average_week", known(absences=away), *week(480, 480, 480, 481)) == [1]


FIVE_DAYS = [person(contracts=(contract(pattern=pattern(range(5))),))]


@pytest.mark.parametrize(("leave", "allowed"), [(range(5), 0), (range(4), 960), (range(6), 0), (range(5, 6), 2400)])
def test_a_week_of_leave_takes_its_saturday(leave: range, allowed: int) -> None:
    """Leave from Monday to Friday is six weekdays of leave (BUrlG § 3 (2)), though nobody types the Saturday."""
    away = [Absence(person="P1", date=day(number), credited=480) for number in leave]
    account = Account(person="P1", start=MONDAY, end=MONDAY, average=0)
    problem = world(FIVE_DAYS, days=7, absences=away, history=History(accounts=(account,)))
    # the Sunday counts for nothing, so what is worked there has to fit into what the others allow
    shifts = [free_duty(0, 1440, date=day(6)), *(free_duty(0, 960, date=day(number)) for number in range(2))]
    assert amounts("average_week", problem, *shifts) == [3360 - allowed]


def test_a_week_of_leave_around_a_holiday_takes_its_saturday() -> None:
    away = [Absence(person="P1", date=day(number), credited=480) for number in (0, 1, 2, 4)]
    fields: dict[str, Any] = {"people": FIVE_DAYS, "absences": away}
    fields["holidays"] = [Holiday(date=day(3), name="Feiertag")]
    assert amounts("average_week", known(**fields), free_duty(480, 481, date=day(6))) == [1]


def test_half_a_day_of_leave_counts_half() -> None:
    half = [Absence(person="P1", date=MONDAY, span=Span(start=720, end=960), credited=240)]
    assert amounts("average_week", known(days=1, absences=half), *week(240)) == []
    assert amounts("average_week", known(days=1, absences=half), *week(241)) == [1]


def test_days_before_the_contract_count_for_nothing() -> None:
    crew = [person(contracts=(contract(valid_from=day(1)),))]
    account = Account(person="P1", start=MONDAY, end=MONDAY, average=0)
    problem = world(crew, days=2, history=History(accounts=(account,)))
    assert amounts("average_week", problem, duty(date=day(1)), free_duty(480, 481, date=MONDAY)) == [1]


def test_without_a_figure_a_few_weeks_say_nothing() -> None:
    assert amounts("average_week", known(None), *week(600, 600, 600, 600, 600, 600)) == []


@pytest.mark.parametrize(("days", "over"), [(167, []), (168, [24 * 6])])
def test_24_weeks_need_no_figure(days: int, over: list[int]) -> None:
    """8 hours and a minute on every weekday for 24 weeks."""
    dates = [day(number) for number in range(min(days, 167)) if day(number).isoweekday() < 7]
    long = [free_duty(480, 961, date=date) for date in dates]
    assert amounts("average_week", world(days=days), *long) == over


def test_every_account_is_one_person_s() -> None:
    assert amounts("average_week", known(1), *(duty("P2", date=day(number)) for number in range(7))) == []


def test_a_house_may_be_stricter() -> None:
    problem = known(rules=(rule("average_week", "strict", 420),), days=1)
    assert amounts("average_week", problem, duty()) == [60]


def test_other_laws_do_not_ask_for_it() -> None:
    assert amounts("average_week", known(9999, law="none"), duty()) == []


@pytest.mark.parametrize(("date", "over"), [((2026, 3, 28), []), ((2026, 10, 24), [30]), ((2026, 11, 28), [])])
def test_nights_on_which_the_clocks_change(date: tuple[int, int, int], over: list[int]) -> None:
    """390 minutes in spring, 510 in autumn, 450 on other days."""
    night = dt.date(*date)
    assert amounts("average_week", known(first=night, days=1), duty(date=night, duty_type="NACHT")) == over
