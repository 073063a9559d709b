"""Nobody works more than so many days in a row."""

import datetime as dt

import pytest

from models.duties import Duty
from models.history import History
from tests.checks.looking import amounts, breaches
from tests.worlds import MONDAY, day, duty, opening, rule, world


def row(days: int, first: dt.date = MONDAY, person: str = "P1", duty_type: str = "F") -> tuple[Duty, ...]:
    """So many days with a duty, one after the other."""
    return tuple(duty(person, day(number, first), duty_type) for number in range(days))


@pytest.mark.parametrize(("days", "over"), [(5, []), (6, []), (7, [1]), (9, [3])])
def test_six_days(days: int, over: list[int]) -> None:
    assert amounts("consecutive_days", world(days=9), *row(days)) == over


def test_a_day_off_begins_a_new_row() -> None:
    assert amounts("consecutive_days", world(days=13), *row(6), *row(6, day(7))) == []


def test_two_rows_are_two_breaches() -> None:
    assert amounts("consecutive_days", world(days=15), *row(7), *row(7, day(8))) == [1, 1]


def test_the_breach_names_the_first_day_too_many() -> None:
    found = breaches("consecutive_days", world(days=8), row(8))
    assert [(broken.person, broken.date, broken.unit) for broken in found] == [("P1", day(6), "days")]


@pytest.mark.parametrize(("before", "over"), [(4, []), (5, [1]), (6, [2]), (8, [2])])
def test_a_row_that_began_in_the_history(before: int, over: list[int]) -> None:
    """Two days are planned; of days that were too many before, none is counted again."""
    past = History(duties=row(before, day(-before)))
    assert amounts("consecutive_days", world(history=past), *row(2)) == over


def test_a_row_that_ended_in_the_history() -> None:
    assert amounts("consecutive_days", world(history=History(duties=row(7, day(-8)))), *row(2)) == []
    assert amounts("consecutive_days", world(history=History(duties=row(7, day(-7))))) == []


def test_what_the_history_says_of_the_horizon_is_not_a_duty() -> None:
    """Only what lies before the first day was really worked."""
    assert amounts("consecutive_days", world(days=7, history=History(duties=row(1))), *row(6, day(1))) == []


def test_the_last_day_counts() -> None:
    assert amounts("consecutive_days", world(days=7), *row(7)) == [1]


def test_a_row_across_two_weeks() -> None:
    assert amounts("consecutive_days", world(days=14), *row(6, day(4))) == []
    assert amounts("consecutive_days", world(days=14), *row(7, day(4))) == [1]


def test_a_row_across_the_turn_of_the_year_in_week_53() -> None:
    monday = dt.date(2026, 12, 28)
    assert monday.isocalendar()[1] == 53
    assert amounts("consecutive_days", world(days=8, first=monday), *row(7, monday)) == [1]
    assert amounts("consecutive_days", world(days=8, first=monday), *row(6, day(2, monday))) == []


@pytest.mark.parametrize("sunday", [dt.date(2026, 3, 29), dt.date(2026, 10, 25)])
def test_days_on_which_the_clocks_change_are_days(sunday: dt.date) -> None:
    first = day(-3, sunday)
    assert amounts("consecutive_days", world(days=7, first=first), *row(6, first)) == []
    assert amounts("consecutive_days", world(days=7, first=first), *row(7, first)) == [1]


def test_two_duties_of_a_day_are_one_day() -> None:
    assert amounts("consecutive_days", world(days=7), *row(6), duty(date=MONDAY, duty_type="K")) == []


def test_a_type_without_a_clock_is_a_duty() -> None:
    problem = world(days=7, openings=[opening(date=day(number), start=0, end=1440) for number in range(7)])
    assert amounts("consecutive_days", problem, *row(6), duty(date=day(6), duty_type="X")) == [1]


def test_other_people_s_days() -> None:
    assert amounts("consecutive_days", world(days=7), *row(6), duty("P2", day(6))) == []


def test_somebody_without_duty() -> None:
    assert amounts("consecutive_days", world(days=7)) == []


def test_a_shorter_row_of_the_house() -> None:
    problem = world(days=7, rules=(rule("consecutive_days", "strict", 4),))
    assert amounts("consecutive_days", problem, *row(4)) == []
    assert amounts("consecutive_days", problem, *row(5)) == [1]


def test_no_day_at_all() -> None:
    assert amounts("consecutive_days", world(rules=(rule("consecutive_days", "strict", 0),)), duty()) == [1]
