"""An early duty on the day after a late one has a price."""

import datetime as dt
from typing import Any

import pytest

from models.duties import Duty
from models.history import History
from models.problem import Problem
from roster.checks.check import check
from tests.checks.looking import charge
from tests.worlds import MONDAY, day, duty, rule, world


def on(**fields: Any) -> Problem:
    """Two weeks, and the price that the program comes with."""
    rows: dict[str, Any] = {"days": 14, "rules": (rule("disliked_succession", "soft"),)}
    return world(**(rows | fields))


def given(types: str, first: dt.date = MONDAY) -> tuple[Duty, ...]:
    """A duty type a day; a dot is a day off."""
    return tuple(duty(date=day(number, first), duty_type=name) for number, name in enumerate(types) if name != ".")


def test_it_is_off_unless_the_house_wants_it() -> None:
    charges = check(world(), given("SF")).charges
    assert "disliked_succession" not in {row.rule for row in charges}


@pytest.mark.parametrize(
    ("types", "times"),
    [
        ("SF", 1),
        ("SK", 1),
        ("FS", 0),
        ("SN", 0),
        ("NF", 0),
        ("SS", 0),
        ("S.F", 0),
        ("SFSFS", 2),
        ("SFF", 1),
        ("", 0),
    ],
)
def test_early_after_late(types: str, times: int) -> None:
    assert charge("disliked_succession", on(), *given(types)) == (times, 300 * times)


@pytest.mark.parametrize(("before", "times"), [("S", 1), ("F", 0), ("S.", 0), ("SF", 0)])
def test_the_last_day_of_the_history(before: str, times: int) -> None:
    past = History(duties=given(before, day(-len(before))))
    assert charge("disliked_succession", on(history=past), *given("F")) == (times, 300 * times)


def test_what_was_in_the_history_is_paid() -> None:
    assert charge("disliked_succession", on(history=History(duties=given("SF", day(-2))))) == (0, 0)


def test_the_last_day_counts() -> None:
    assert charge("disliked_succession", on(days=2), *given("SF"))[0] == 1


def test_across_two_weeks_and_the_turn_of_the_year() -> None:
    assert charge("disliked_succession", on(), *given("SF", day(6)))[0] == 1
    eve = dt.date(2026, 12, 31)
    assert charge("disliked_succession", on(first=eve), *given("SF", eve))[0] == 1


@pytest.mark.parametrize("saturday", [dt.date(2026, 3, 28), dt.date(2026, 10, 24)])
def test_the_nights_on_which_the_clocks_change_are_nights(saturday: dt.date) -> None:
    assert charge("disliked_succession", on(first=saturday), *given("SF", saturday))[0] == 1


def test_other_people_s_duties() -> None:
    assert charge("disliked_succession", on(), duty(duty_type="S"), duty("P2", day(1)))[0] == 0


def test_a_price_of_the_house() -> None:
    assert charge("disliked_succession", on(prices={"early_after_late": 7}), *given("SF")) == (1, 7)
