"""Nobody under 18 works on Sundays and public holidays, whatever others may do."""

import datetime as dt

import pytest

from models.problem import Holiday
from tests.checks.looking import amounts, breaches
from tests.worlds import day, duty, free_duty, limited, person, rule, world

SATURDAY, SUNDAY, MONDAY = (dt.date(2026, 11, number) for number in (28, 29, 30))
CREW = [limited(young=True), person("P2")]
WEEKEND = world(CREW, first=SATURDAY, days=3)


def test_sunday_and_the_days_beside_it() -> None:
    assert amounts("youth_sunday", WEEKEND, duty(date=SATURDAY)) == []
    assert amounts("youth_sunday", WEEKEND, duty(date=SUNDAY)) == [1]
    assert amounts("youth_sunday", WEEKEND, duty(date=MONDAY)) == []


def test_an_agreement_for_others_changes_nothing() -> None:
    allowed = rule("sunday_and_holiday", "off", agreement="TV")
    problem = world(CREW, first=SUNDAY, rules=(allowed,))
    assert amounts("youth_sunday", problem, duty(date=SUNDAY)) == [1]
    assert amounts("youth_sunday", problem, duty("P2", date=SUNDAY)) == []


@pytest.mark.parametrize("date", [dt.date(2026, 5, 1), dt.date(2026, 12, 25), dt.date(2026, 12, 26)])
def test_a_holiday_within_the_week(date: dt.date) -> None:
    holidays = [Holiday(date=date, name="Feiertag")]
    assert amounts("youth_sunday", world(CREW, first=date, holidays=holidays), duty(date=date)) == [1]
    assert amounts("youth_sunday", world(CREW, first=date), duty(date=date)) == []


def test_not_a_minute_after_midnight() -> None:
    assert amounts("youth_sunday", WEEKEND, free_duty(1200, 1440, date=SATURDAY)) == []
    assert amounts("youth_sunday", WEEKEND, free_duty(1200, 1441, date=SATURDAY)) == [1]


def test_after_midnight_of_sunday_it_is_monday() -> None:
    assert amounts("youth_sunday", WEEKEND, free_duty(1440, 1500, date=SUNDAY)) == []
    assert amounts("youth_sunday", WEEKEND, free_duty(1439, 1500, date=SUNDAY)) == [1]


def test_a_night_from_a_sunday_into_a_holiday_takes_both() -> None:
    problem = world(CREW, first=SUNDAY, days=2, holidays=[Holiday(date=MONDAY, name="Feiertag")])
    found = breaches("youth_sunday", problem, [free_duty(1320, 1500, date=SUNDAY)])
    assert [(row.person, row.date, row.amount) for row in found] == [("P1", SUNDAY, 1), ("P1", SUNDAY, 1)]


def test_from_the_eighteenth_birthday_on_it_does_not_hold() -> None:
    problem = world([limited(young=True, valid_to=SATURDAY)], first=SUNDAY)
    assert amounts("youth_sunday", problem, duty(date=SUNDAY)) == []


def test_without_a_clock_the_date_counts() -> None:
    assert amounts("youth_sunday", WEEKEND, duty(date=SUNDAY, duty_type="X")) == [1]
    assert amounts("youth_sunday", WEEKEND, duty(date=SATURDAY, duty_type="X")) == []


def test_a_holiday_is_free_and_not_the_day_before_it() -> None:
    problem = world(CREW, first=day(0), holidays=[Holiday(date=day(1), name="Feiertag")])
    assert amounts("youth_sunday", problem, duty(date=day(0))) == []
