"""A duty type does not come on the day after one that it may not follow."""

import datetime as dt
from typing import Any

import pytest
from pydantic import ValidationError

from models.duties import Duty, DutyType
from models.history import History
from models.problem import Problem
from tests.checks.looking import amounts, breaches
from tests.worlds import DUTY_TYPES, MONDAY, day, duty, rule, world


def types(**not_after: Any) -> tuple[DutyType, ...]:
    """The world's duty types, of which K may not follow some."""
    return tuple(row.changed(**not_after) if row.id == "K" else row for row in DUTY_TYPES)


def on(**fields: Any) -> Problem:
    """Two weeks in which the short duty may not follow the late one or the afternoon."""
    rows: dict[str, Any] = {"days": 14, "duty_types": types(not_after=("S", "N"))}
    return world(**(rows | fields))


def given(kinds: str, first: dt.date = MONDAY) -> tuple[Duty, ...]:
    """A duty type a day; a dot is a day off."""
    return tuple(duty(date=day(number, first), duty_type=name) for number, name in enumerate(kinds) if name != ".")


def test_nothing_is_forbidden_unless_it_is_said() -> None:
    assert amounts("forbidden_succession", world(), *given("SK")) == []


@pytest.mark.parametrize(
    ("kinds", "times"),
    [("SK", [1]), ("NK", [1]), ("FK", []), ("KS", []), ("SF", []), ("S.K", []), ("KK", []), ("SKSK", [1, 1])],
)
def test_named_duty_types(kinds: str, times: list[int]) -> None:
    assert amounts("forbidden_succession", on(), *given(kinds)) == times


@pytest.mark.parametrize(("kinds", "times"), [("SK", [1]), ("NK", []), ("FK", []), ("KK", []), ("SF", [])])
def test_duty_types_of_a_band(kinds: str, times: list[int]) -> None:
    problem = on(duty_types=types(not_after_bands=("late",)))
    assert amounts("forbidden_succession", problem, *given(kinds)) == times


def test_a_duty_type_may_not_follow_itself() -> None:
    problem = on(duty_types=types(not_after=("K",), not_after_bands=("early",)))
    assert amounts("forbidden_succession", problem, *given("KK")) == [1]


def test_the_breach_names_the_later_day() -> None:
    found = breaches("forbidden_succession", on(), given("FSK"))
    assert [(broken.person, broken.date, broken.unit) for broken in found] == [("P1", day(2), "times")]


@pytest.mark.parametrize(("before", "times"), [("S", [1]), ("F", []), ("S.", []), ("SF", [])])
def test_the_last_day_of_the_history(before: str, times: list[int]) -> None:
    past = History(duties=given(before, day(-len(before))))
    assert amounts("forbidden_succession", on(history=past), *given("K")) == times


def test_what_was_forbidden_in_the_history_is_past() -> None:
    assert amounts("forbidden_succession", on(history=History(duties=given("SK", day(-2))))) == []


def test_the_last_day_counts() -> None:
    assert amounts("forbidden_succession", on(days=2), *given("SK")) == [1]


def test_across_two_weeks_and_the_turn_of_the_year() -> None:
    assert amounts("forbidden_succession", on(), *given("SK", day(6))) == [1]
    eve = dt.date(2026, 12, 31)
    assert amounts("forbidden_succession", on(first=eve), *given("SK", eve)) == [1]


@pytest.mark.parametrize("saturday", [dt.date(2026, 3, 28), dt.date(2026, 10, 24)])
def test_the_nights_on_which_the_clocks_change_are_nights(saturday: dt.date) -> None:
    assert amounts("forbidden_succession", on(first=saturday), *given("SK", saturday)) == [1]


def test_other_people_s_duties() -> None:
    assert amounts("forbidden_succession", on(), duty(duty_type="S"), duty("P2", day(1), "K")) == []


def test_the_house_may_leave_it_out() -> None:
    problem = on(rules=(rule("forbidden_succession", "off"),))
    assert amounts("forbidden_succession", problem, *given("SK")) == []


def test_a_duty_type_that_does_not_exist() -> None:
    with pytest.raises(ValidationError, match="duty type K names the duty type Q, which does not exist"):
        on(duty_types=types(not_after=("Q",)))
