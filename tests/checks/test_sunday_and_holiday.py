"""Nobody works on Sundays and public holidays, from midnight to midnight."""

import datetime as dt

from models.problem import Holiday
from tests.checks.looking import amounts, breaches
from tests.worlds import MONDAY, day, duty, opening, world

SATURDAY = dt.date(2026, 11, 28)
SUNDAY = dt.date(2026, 11, 29)


def test_a_sunday_is_free_and_a_saturday_is_not() -> None:
    problem = world(days=7)
    assert amounts("sunday_and_holiday", problem, duty(date=SATURDAY)) == []
    assert amounts("sunday_and_holiday", problem, duty(date=SUNDAY)) == [480]


def test_a_public_holiday_is_free() -> None:
    problem = world(holidays=[Holiday(date=MONDAY, name="Feiertag")])
    assert amounts("sunday_and_holiday", problem, duty()) == [480]
    assert amounts("sunday_and_holiday", problem, duty(date=day(1))) == []


def test_a_night_counts_from_midnight() -> None:
    found = breaches("sunday_and_holiday", world(days=7), [duty(date=SATURDAY, duty_type="NACHT")])
    assert [(breach.date, breach.amount) for breach in found] == [(SUNDAY, 330)]


def test_a_night_counts_until_midnight() -> None:
    problem = world(days=7)
    assert amounts("sunday_and_holiday", problem, duty(date=SUNDAY, duty_type="NACHT")) == [120]


def test_nights_on_which_the_clocks_change() -> None:
    spring, autumn = dt.date(2026, 3, 28), dt.date(2026, 10, 24)
    assert amounts("sunday_and_holiday", world(first=spring), duty(date=spring, duty_type="NACHT")) == [270]
    assert amounts("sunday_and_holiday", world(first=autumn), duty(date=autumn, duty_type="NACHT")) == [390]


def test_without_a_clock_all_of_it() -> None:
    problem = world(days=7, openings=[opening(date=SUNDAY, start=0, end=1440)])
    assert amounts("sunday_and_holiday", problem, duty(date=SUNDAY, duty_type="X")) == [480]
    assert amounts("sunday_and_holiday", problem, duty(date=SATURDAY, duty_type="X")) == []


def test_without_law_it_is_not_looked_at() -> None:
    assert amounts("sunday_and_holiday", world(days=7, law="none"), duty(date=SUNDAY)) == []
