"""Dated limits of a single person's hours in a week or two are kept."""

from typing import Any

import pytest

from models.duties import Duty
from models.history import History
from models.people import Limits
from models.problem import Problem
from models.requests import Absence
from tests.checks.looking import amounts, breaches
from tests.worlds import MONDAY, contract, day, duty, free_duty, limited, opening, pattern, person, world

NINETY_HOURS = 5400


def days_of(minutes: int, first: int = 0, per_day: int = 540) -> tuple[Duty, ...]:
    """So many minutes in all, nine hours a day from Monday on, without breaks; the last day has what is left."""
    full, rest = divmod(minutes, per_day)
    lengths = [*(per_day for _ in range(full)), *((rest,) if rest else ())]
    weekdays = [number for number in range(first, first + 14) if number % 7 < 5]
    return tuple(free_duty(480, 480 + length, date=day(date)) for date, length in zip(weekdays, lengths, strict=False))


@pytest.mark.parametrize(("minutes", "over"), [(NINETY_HOURS - 1, []), (NINETY_HOURS, []), (NINETY_HOURS + 1, [1])])
def test_ninety_hours_in_two_weeks(minutes: int, over: list[int]) -> None:
    problem = world([limited(two_weeks_maximum=5400)], days=14)
    assert amounts("personal_hours", problem, *days_of(minutes, per_day=600)) == over


@pytest.mark.parametrize(("minutes", "over"), [(2699, []), (2700, []), (2701, [1])])
def test_the_history_of_the_week_before_counts(minutes: int, over: list[int]) -> None:
    problem = world([limited(two_weeks_maximum=5400)], days=7, history=History(duties=days_of(2700, first=-7)))
    assert amounts("personal_hours", problem, *days_of(minutes, per_day=600)) == over


def test_the_week_before_the_last_one_does_not_count() -> None:
    problem = world([limited(two_weeks_maximum=2700)], days=7, history=History(duties=days_of(2700, first=-14)))
    assert amounts("personal_hours", problem, *days_of(2700)) == []


def test_other_people_s_history_does_not_count() -> None:
    past = tuple(row.changed(person="P2") for row in days_of(2700, first=-7))
    problem = world([limited(two_weeks_maximum=2700), person("P2")], days=7, history=History(duties=past))
    assert amounts("personal_hours", problem, *days_of(2700)) == []


def test_any_two_weeks_in_a_row() -> None:
    """Three weeks of 45, 46 and 45 hours: both pairs have an hour too many."""
    problem = world([limited(two_weeks_maximum=5400)], days=21)
    duties = (*days_of(2700), *days_of(2760, first=7, per_day=600), *days_of(2700, first=14))
    assert amounts("personal_hours", problem, *duties) == [60, 60]


@pytest.mark.parametrize(("minutes", "over"), [(2339, []), (2340, []), (2341, [1])])
def test_a_week(minutes: int, over: list[int]) -> None:
    assert amounts("personal_hours", world([limited(weekly_maximum=2340)], days=7), *days_of(minutes)) == over


def test_a_week_begun_before_the_horizon() -> None:
    """From Wednesday on is planned; Monday and Tuesday had 18 hours, so that 21 are left."""
    problem = world([limited(weekly_maximum=2340)], first=day(2), days=5, history=History(duties=days_of(1080)))
    assert amounts("personal_hours", problem, *days_of(1260, first=2)) == []
    assert amounts("personal_hours", problem, *days_of(1261, first=2)) == [1]


def test_what_was_too_much_before_is_past() -> None:
    problem = world([limited(two_weeks_maximum=2000)], days=7, history=History(duties=days_of(2700, first=-7)))
    assert amounts("personal_hours", problem) == []
    assert amounts("personal_hours", problem, *days_of(60)) == [60]


@pytest.mark.parametrize(("target", "over"), [(481, []), (480, []), (479, [1])])
def test_no_extra_work(target: int, over: list[int]) -> None:
    crew = [limited(no_extra_work=True).changed(contracts=(contract(pattern=pattern(target=target)),))]
    assert amounts("personal_hours", world(crew, days=1), duty()) == over


def test_credit_is_no_room_for_extra_work() -> None:
    problem = world([limited(no_extra_work=True)], absences=[Absence(person="P1", date=day(1), credited=480)])
    assert amounts("personal_hours", problem, duty()) == []
    assert amounts("personal_hours", problem, free_duty(480, 961)) == [1]


def dated(**fields: Any) -> Problem:
    """Two weeks; the limit of nothing a week holds on some of their days."""
    return world([person(limits=(Limits.model_validate({"weekly_maximum": 0} | fields),))], days=14)


@pytest.mark.parametrize(
    ("fields", "over"),
    [
        ({}, [480, 480]),
        ({"valid_from": day(14)}, []),
        ({"valid_from": day(13)}, [480]),
        ({"valid_from": day(7)}, [480]),
        ({"valid_to": day(-1)}, []),
        ({"valid_to": MONDAY}, [480]),
    ],
)
def test_it_holds_for_every_week_with_one_of_its_days(fields: dict[str, Any], over: list[int]) -> None:
    assert amounts("personal_hours", dated(**fields), duty(), duty(date=day(9))) == over


def test_a_duty_without_a_clock_counts_its_minutes() -> None:
    problem = world([limited(weekly_maximum=479)], openings=[opening(start=0, end=1440)])
    assert amounts("personal_hours", problem, duty(duty_type="X")) == [1]


def test_somebody_without_limits() -> None:
    assert amounts("personal_hours", world(days=14), *days_of(6000, per_day=600)) == []


def test_nothing_is_said_about_which_limit_it_is() -> None:
    crews = [limited(weekly_maximum=2400)], [limited(two_weeks_maximum=2400)]
    said = {str(breaches("personal_hours", world(crew, days=7), days_of(2460))[0].what) for crew in crews}
    assert said == {"P1 up to 2026-11-29: 60 minutes beyond a personal limit"}
