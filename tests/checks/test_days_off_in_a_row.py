"""Days off that the roster gives do not stand alone between two duties."""

import datetime as dt
from typing import Any

import pytest

from models.duties import Duty
from models.history import History
from models.problem import Holiday, Problem
from models.requests import Absence
from tests.checks.looking import amounts, breaches
from tests.worlds import MONDAY, contract, day, duty, pattern, person, rule, world

OPEN_SUNDAYS = rule("sunday_and_holiday", "off", agreement="DV 7")


def on(least: int = 2, **fields: Any) -> Problem:
    """Three weeks in which at least two days off are given in a row."""
    rows: dict[str, Any] = {"days": 21, "rules": (rule("days_off_in_a_row", "strict", least),)}
    return world(**(rows | fields))


def at(*days: int, first: dt.date = MONDAY) -> tuple[Duty, ...]:
    """A duty on each of these days."""
    return tuple(duty(date=day(number, first)) for number in days)


def test_it_is_off_unless_the_house_wants_it() -> None:
    assert amounts("days_off_in_a_row", world(days=3), *at(0, 2)) == []


@pytest.mark.parametrize(("after", "missing"), [(1, []), (2, [1]), (3, []), (4, [])])
def test_two_days_off(after: int, missing: list[int]) -> None:
    assert amounts("days_off_in_a_row", on(), *at(0, after)) == missing


@pytest.mark.parametrize(("after", "missing"), [(1, []), (2, [2]), (3, [1]), (4, [])])
def test_three_days_off(after: int, missing: list[int]) -> None:
    assert amounts("days_off_in_a_row", on(3), *at(0, after)) == missing


@pytest.mark.parametrize("least", [0, 1])
def test_one_day_off_is_always_in_a_row(least: int) -> None:
    assert amounts("days_off_in_a_row", on(least), *at(0, 2)) == []


def test_every_short_gap_counts_and_names_the_day_on_which_work_goes_on() -> None:
    found = breaches("days_off_in_a_row", on(), at(0, 2, 4))
    assert [(broken.date, broken.amount) for broken in found] == [(day(2), 1), (day(4), 1)]


def test_days_off_before_the_first_duty_and_after_the_last() -> None:
    assert amounts("days_off_in_a_row", on(days=3), *at(1)) == []


@pytest.mark.parametrize(("before", "missing"), [(-1, []), (-2, [1]), (-3, [])])
def test_the_last_duty_of_the_history(before: int, missing: list[int]) -> None:
    """From a Thursday on: the days before it are days of the contract."""
    thursday = day(3)
    past = History(duties=at(before, first=thursday))
    assert amounts("days_off_in_a_row", on(first=thursday, history=past), *at(0, first=thursday)) == missing


def test_a_gap_half_in_the_history() -> None:
    past = History(duties=at(-2, first=day(3)))
    assert amounts("days_off_in_a_row", on(3, first=day(3), history=past), *at(1, first=day(3))) == [1]


def test_what_was_short_in_the_history_is_past() -> None:
    assert amounts("days_off_in_a_row", on(history=History(duties=at(-5, -3)))) == []


def test_the_last_day_counts() -> None:
    assert amounts("days_off_in_a_row", on(days=3), *at(0, 2)) == [1]


def test_sunday_alone_is_no_day_that_the_roster_gives() -> None:
    assert amounts("days_off_in_a_row", on(), *at(5, 7)) == []
    assert amounts("days_off_in_a_row", on(3), *at(4, 7)) == [1]


def test_where_sundays_are_worked_they_are_days_like_others() -> None:
    assert amounts("days_off_in_a_row", on(rules=(*on().rules, OPEN_SUNDAYS)), *at(5, 7)) == [1]


def test_a_holiday_alone() -> None:
    holidays = [Holiday(date=day(1), name="Feiertag")]
    assert amounts("days_off_in_a_row", on(holidays=holidays), *at(0, 2)) == []
    open_ = on(holidays=holidays, rules=(*on().rules, OPEN_SUNDAYS))
    assert amounts("days_off_in_a_row", open_, *at(0, 2)) == [1]


def test_a_day_of_absence_alone() -> None:
    away = Absence(person="P1", date=day(1))
    assert amounts("days_off_in_a_row", on(absences=[away]), *at(0, 2)) == []
    assert amounts("days_off_in_a_row", on(absences=[away.changed(person="P2")]), *at(0, 2)) == [1]
    an_hour = away.changed(span={"start": 480, "end": 540})
    assert amounts("days_off_in_a_row", on(absences=[an_hour]), *at(0, 2)) == [1]


def test_a_day_off_of_the_contract_alone() -> None:
    crew = [person(contracts=(contract(pattern=pattern((0, 2, 3, 4))),))]
    assert amounts("days_off_in_a_row", on(people=crew), *at(0, 2)) == []
    assert amounts("days_off_in_a_row", on(people=crew), *at(2, 4)) == [1]


def test_one_given_day_beside_free_ones_is_enough() -> None:
    """Saturday is given, Sunday is free anyway: two in a row, of three."""
    assert amounts("days_off_in_a_row", on(), *at(4, 7)) == []
    assert amounts("days_off_in_a_row", on(3), *at(4, 7)) == [1]


def test_across_the_turn_of_the_year_in_week_53() -> None:
    thursday = dt.date(2026, 12, 31)
    assert amounts("days_off_in_a_row", on(first=thursday), *at(0, 2, first=thursday)) == [1]
    assert amounts("days_off_in_a_row", on(first=thursday), *at(0, 4, first=thursday)) == []


@pytest.mark.parametrize("sunday", [dt.date(2026, 3, 29), dt.date(2026, 10, 25)])
def test_days_on_which_the_clocks_change_are_days(sunday: dt.date) -> None:
    problem = on(first=day(-1, sunday), rules=(*on().rules, OPEN_SUNDAYS))
    assert amounts("days_off_in_a_row", problem, *at(-1, 1, first=sunday)) == [1]
    assert amounts("days_off_in_a_row", problem, *at(-1, 2, first=sunday)) == []


def test_other_people_s_days() -> None:
    assert amounts("days_off_in_a_row", on(), duty(), duty("P2", day(2))) == []


def test_somebody_without_duty() -> None:
    assert amounts("days_off_in_a_row", on()) == []
