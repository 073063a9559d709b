"""Days with a duty come in blocks of as many as agreed."""

import datetime as dt
from typing import Any

import pytest

from models.duties import Block, Duty
from models.history import History
from models.problem import Problem
from tests.checks.looking import amounts, breaches, charge
from tests.worlds import MONDAY, day, duty, person, rule, world

TWO_TO_FOUR = Block(least=2, most=4)


def agreed(block: Block = TWO_TO_FOUR, mode: Any = "strict", days: int = 14, **fields: Any) -> Problem:
    """P1 works in blocks of two to four days; nothing was agreed with P2."""
    rules = (rule("working_block", mode),)
    return world([person(working_block=block), person("P2")], days=days, rules=rules, **fields)


def given(days: str, first: dt.date = MONDAY, who: str = "P1") -> tuple[Duty, ...]:
    """A duty on each day with an x."""
    return tuple(duty(who, day(number, first)) for number, sign in enumerate(days) if sign == "x")


def past(days: str) -> History:
    """The days right before the first one."""
    return History(duties=given(days, day(-len(days))))


@pytest.mark.parametrize(
    ("days", "off"),
    [
        ("..............", []),
        (".xx...xxxx....", []),
        (".x...xxxxx....", [1, 1]),
        (".x.x.x........", [1, 1, 1]),
        ("..xxxxxxx.....", [3]),
        ("............x.", [1]),
        (".............x", []),
        ("..........xxxx", []),
        (".........xxxxx", [1]),
    ],
)
def test_two_to_four_days(days: str, off: list[int]) -> None:
    """A block at the end may go on, but is not longer for that."""
    assert amounts("working_block", agreed(), *given(days)) == off
    assert charge("working_block", agreed(mode="soft"), *given(days)) == (sum(off), 300 * sum(off))


@pytest.mark.parametrize(("days", "off"), [("x..", []), ("xx.", []), ("xxxx.", []), ("xxxxx.", [1])])
def test_with_nothing_known_a_block_may_have_begun_before(days: str, off: list[int]) -> None:
    assert amounts("working_block", agreed(), *given(days)) == off


@pytest.mark.parametrize(
    ("before", "days", "strict", "soft"),
    [
        ("x.", "x..", [1], 1),
        ("x.", "xx.", [], 0),
        (".x", "...", [], 1),
        (".x", "x..", [], 0),
        ("x", "...", [], 1),
        ("x..x", "...", [], 1),
        ("xx", "...", [], 0),
        ("xxx", "x..", [], 0),
        ("xxx", "xx.", [1], 1),
        ("xxxxxx", "...", [], 0),
        ("xxxxxx", "xx.", [2], 2),
        (".xxxx.", "xxxx.", [], 0),
    ],
)
def test_a_block_that_began_in_the_history(before: str, days: str, strict: list[int], soft: int) -> None:
    """What is missing of one that the first day ends costs something and is not forbidden; days gone are gone."""
    assert amounts("working_block", agreed(history=past(before)), *given(days)) == strict
    assert charge("working_block", agreed(mode="soft", history=past(before)), *given(days)) == (soft, 300 * soft)


def test_what_others_did_says_nothing_of_a_person_s_days() -> None:
    others = History(duties=given("xxx", day(-4), "P2"))
    assert amounts("working_block", agreed(history=others), *given("x..")) == []


def test_what_the_history_says_of_the_horizon_is_not_a_duty() -> None:
    assert amounts("working_block", agreed(history=History(duties=given(".x.")))) == []


def test_the_breach_names_the_day_on_which_it_shows() -> None:
    found = breaches("working_block", agreed(), given(".x...xxxxx...."))
    assert [(row.person, row.date, row.unit) for row in found] == [("P1", day(2), "days"), ("P1", day(9), "days")]


def test_nothing_is_asked_of_people_with_whom_nothing_was_agreed() -> None:
    assert amounts("working_block", agreed(), *given(".x.x.", who="P2")) == []


def test_only_at_least_and_only_at_most() -> None:
    assert amounts("working_block", agreed(Block(least=3)), *given(".xx.xxxxxxx...")) == [1]
    assert amounts("working_block", agreed(Block(most=1)), *given(".x.xx.........")) == [1]


def test_a_block_across_two_weeks_and_the_turn_of_the_year_in_week_53() -> None:
    monday = dt.date(2026, 12, 28)
    assert monday.isocalendar()[1] == 53
    assert amounts("working_block", agreed(first=monday), *given("..xxxxx.......", monday)) == [1]
    assert amounts("working_block", agreed(), *given(".....xxxx.....")) == []


@pytest.mark.parametrize("sunday", [dt.date(2026, 3, 29), dt.date(2026, 10, 25)])
def test_days_on_which_the_clocks_change_are_days(sunday: dt.date) -> None:
    first = day(-3, sunday)
    assert amounts("working_block", agreed(first=first), *given(".xxxx.", first)) == []
    assert amounts("working_block", agreed(first=first), *given(".xxxxx.", first)) == [1]


def test_two_duties_of_a_day_are_one_day() -> None:
    assert amounts("working_block", agreed(), *given(".x."), duty(date=day(1), duty_type="K")) == [1]


def test_it_can_be_switched_off() -> None:
    assert amounts("working_block", agreed(mode="off"), *given(".x...xxxxx....")) == []
