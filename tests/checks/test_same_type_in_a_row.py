"""Nobody is given one duty type on more than so many days in a row."""

import datetime as dt
from typing import Any

import pytest

from models.duties import Duty
from models.history import History
from models.problem import Problem
from tests.checks.looking import amounts, breaches
from tests.worlds import MONDAY, day, duty, rule, world


def on(most: int = 4, **fields: Any) -> Problem:
    """Two weeks in which a duty type comes on four days in a row at most."""
    rows: dict[str, Any] = {"days": 14, "rules": (rule("same_type_in_a_row", "strict", most),)}
    return world(**(rows | fields))


def given(types: str, first: dt.date = MONDAY) -> tuple[Duty, ...]:
    """A duty type a day; a dot is a day off."""
    return tuple(duty(date=day(number, first), duty_type=name) for number, name in enumerate(types) if name != ".")


def test_it_is_off_unless_the_house_wants_it() -> None:
    assert amounts("same_type_in_a_row", world(days=7), *given("SSSSSSS")) == []


@pytest.mark.parametrize(
    ("types", "over"),
    [
        ("SSSS", []),
        ("SSSSS", [1]),
        ("SSSSSSS", [3]),
        ("SSFSS", []),
        ("SS.SSS", []),
        ("FFFFFSSSSS", [1, 1]),
        ("FSFSFSFSFS", []),
    ],
)
def test_four_days(types: str, over: list[int]) -> None:
    assert amounts("same_type_in_a_row", on(), *given(types)) == over


def test_the_breach_names_the_first_day_too_many() -> None:
    found = breaches("same_type_in_a_row", on(), given("FSSSSSS"))
    assert [(broken.person, broken.date, broken.unit) for broken in found] == [("P1", day(5), "days")]


@pytest.mark.parametrize(("before", "over"), [("SS", []), ("SSS", [1]), ("SSSSSS", [2]), ("FSS", []), ("SSSF", [])])
def test_a_row_that_began_in_the_history(before: str, over: list[int]) -> None:
    past = History(duties=given(before, day(-len(before))))
    assert amounts("same_type_in_a_row", on(history=past), *given("SS")) == over


def test_what_was_too_long_in_the_history_is_past() -> None:
    assert amounts("same_type_in_a_row", on(history=History(duties=given("SSSSSS", day(-6))))) == []


def test_the_last_day_counts() -> None:
    assert amounts("same_type_in_a_row", on(days=5), *given("SSSSS")) == [1]


def test_across_the_turn_of_the_year_in_week_53() -> None:
    monday = dt.date(2026, 12, 28)
    assert amounts("same_type_in_a_row", on(first=monday), *given("SSSSS", monday)) == [1]


@pytest.mark.parametrize("sunday", [dt.date(2026, 3, 29), dt.date(2026, 10, 25)])
def test_days_on_which_the_clocks_change_are_days(sunday: dt.date) -> None:
    first = day(-2, sunday)
    assert amounts("same_type_in_a_row", on(first=first), *given("SSSSS", first)) == [1]
    assert amounts("same_type_in_a_row", on(first=first), *given("SSSS", first)) == []


def test_other_people_s_duties() -> None:
    assert amounts("same_type_in_a_row", on(), *given("SSSS"), duty("P2", day(4), "S")) == []


def test_another_number() -> None:
    assert amounts("same_type_in_a_row", on(1), *given("SFFS")) == [1]
    assert amounts("same_type_in_a_row", on(0), *given("S")) == [1]
