"""Days without a duty come in blocks of as many as agreed."""

import datetime as dt
from typing import Any

import pytest

from models.duties import Block, Duty
from models.history import History
from models.problem import Problem
from models.requests import Absence
from tests.checks.looking import amounts, breaches, charge
from tests.worlds import MONDAY, day, duty, person, rule, world

TWO_TO_THREE = Block(least=2, most=3)


def agreed(block: Block = TWO_TO_THREE, mode: Any = "strict", days: int = 10, **fields: Any) -> Problem:
    """P1 has two or three days off in a row; nothing was agreed with P2."""
    rules = (rule("free_block", mode),)
    return world([person(free_block=block), person("P2")], days=days, rules=rules, **fields)


def given(days: str, first: dt.date = MONDAY, who: str = "P1") -> tuple[Duty, ...]:
    """A duty on each day with an x."""
    return tuple(duty(who, day(number, first)) for number, sign in enumerate(days) if sign == "x")


def past(days: str) -> History:
    """The days right before the first one."""
    return History(duties=given(days, day(-len(days))))


@pytest.mark.parametrize(
    ("days", "off"),
    [
        ("xxxxxxxxxx", []),
        ("xx..xxx...", []),
        ("xx.xxxx...", [1]),
        ("xx.x.x.xxx", [1, 1, 1]),
        ("xx....xxxx", [1]),
        ("xx......xx", [3]),
        ("xxxxxxxxx.", []),
        ("xxxxxxxx.x", [1]),
        ("xxxxxx....", [1]),
    ],
)
def test_two_or_three_days(days: str, off: list[int]) -> None:
    """A block at the end may go on, but is not longer for that."""
    assert amounts("free_block", agreed(), *given(days)) == off
    assert charge("free_block", agreed(mode="soft"), *given(days)) == (sum(off), 300 * sum(off))


def test_somebody_without_any_duty_is_off_all_the_time() -> None:
    assert amounts("free_block", agreed()) == [7]
    assert amounts("free_block", agreed(Block(least=2))) == []


@pytest.mark.parametrize(("days", "off"), [(".xxxxxxxxx", []), ("...xxxxxxx", []), ("....xxxxxx", [1])])
def test_with_nothing_known_a_block_may_have_begun_before(days: str, off: list[int]) -> None:
    assert amounts("free_block", agreed(), *given(days)) == off


@pytest.mark.parametrize(
    ("before", "days", "strict", "soft"),
    [
        ("x", ".xxxxxxxxx", [1], 1),
        ("x", "..xxxxxxxx", [], 0),
        ("x.", "xxxxxxxxxx", [], 1),
        ("x.", ".xxxxxxxxx", [], 0),
        ("x..", "xxxxxxxxxx", [], 0),
        ("x..", "..xxxxxxxx", [1], 1),
        ("x.....", "xxxxxxxxxx", [], 0),
        ("x.....", "..xxxxxxxx", [2], 2),
        ("x.x", "xxxxxxxxxx", [], 0),
        ("x.x", ".xxxxxxxxx", [1], 1),
    ],
)
def test_a_block_that_began_in_the_history(before: str, days: str, strict: list[int], soft: int) -> None:
    """What is missing of one that the first day ends costs something and is not forbidden; days gone are gone."""
    assert amounts("free_block", agreed(history=past(before)), *given(days)) == strict
    assert charge("free_block", agreed(mode="soft", history=past(before)), *given(days)) == (soft, 300 * soft)


def test_what_others_did_says_nothing_of_a_person_s_days() -> None:
    others = History(duties=given("x", day(-1), "P2"))
    assert amounts("free_block", agreed(history=others), *given(".xxxxxxxxx")) == []


def test_the_breach_names_the_day_on_which_it_shows() -> None:
    found = breaches("free_block", agreed(), given("x.xx.....x"))
    assert [(row.person, row.date, row.unit) for row in found] == [("P1", day(2), "days"), ("P1", day(7), "days")]


def test_nothing_is_asked_of_people_with_whom_nothing_was_agreed() -> None:
    assert amounts("free_block", agreed(), *given("x.x.x.x..x", who="P2"), *given("xxxxxxxxxx")) == []


def test_days_of_absence_are_days_without_a_duty() -> None:
    away = [Absence(person="P1", date=day(number)) for number in range(2, 6)]
    assert amounts("free_block", agreed(absences=away), *given("xx....xxxx")) == [1]


def test_sundays_are_days() -> None:
    """Saturday and Sunday off are two days."""
    assert amounts("free_block", agreed(), *given("xxxxx..xxx")) == []
    assert amounts("free_block", agreed(), *given("xxxxxx.xxx")) == [1]


def test_a_block_across_the_turn_of_the_year_in_week_53() -> None:
    monday = dt.date(2026, 12, 28)
    assert amounts("free_block", agreed(first=monday), *given("xx....xxxx", monday)) == [1]


@pytest.mark.parametrize("sunday", [dt.date(2026, 3, 29), dt.date(2026, 10, 25)])
def test_days_on_which_the_clocks_change_are_days(sunday: dt.date) -> None:
    first = day(-3, sunday)
    assert amounts("free_block", agreed(first=first), *given("xx...xxxxx", first)) == []
    assert amounts("free_block", agreed(first=first), *given("xx....xxxx", first)) == [1]
    assert amounts("free_block", agreed(first=first), *given("xxx.xxxxxx", first)) == [1]


def test_it_can_be_switched_off() -> None:
    assert amounts("free_block", agreed(mode="off"), *given("x.xx.....x")) == []
