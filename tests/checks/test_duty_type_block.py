"""A duty type is given on as many days in a row as it asks for."""

import datetime as dt
from typing import Any

import pytest

from models.duties import Block, Duty
from models.history import History
from models.problem import Problem
from tests.checks.looking import amounts, breaches, charge
from tests.worlds import DUTY_TYPES, MONDAY, day, duty, rule, world

TWO_TO_THREE = Block(least=2, most=3)


def on(mode: Any = "strict", s: Block | None = TWO_TO_THREE, f: Block | None = None, **fields: Any) -> Problem:
    """The late duty S comes on two or three days in a row; the early one F as it likes, unless something is said."""
    blocks = {"S": s, "F": f}
    types = tuple(row.changed(block=blocks.get(row.id)) for row in DUTY_TYPES)
    return world(days=10, duty_types=types, rules=(rule("duty_type_block", mode),), **fields)


def given(types: str, first: dt.date = MONDAY, who: str = "P1") -> tuple[Duty, ...]:
    """A duty type a day; a dot is a day off."""
    return tuple(duty(who, day(number, first), name) for number, name in enumerate(types) if name != ".")


def past(types: str) -> History:
    """The days right before the first one."""
    return History(duties=given(types, day(-len(types))))


@pytest.mark.parametrize(
    ("types", "off"),
    [
        ("..........", []),
        ("FFSSFSSSFF", []),
        ("FFSFFSSSSF", [1, 1]),
        (".S.S.S....", [1, 1, 1]),
        (".SF.FS....", [1, 1]),
        ("FSSSSSS...", [3]),
        ("FFFFFFFFFS", []),
        ("FFFFFFFFS.", [1]),
        ("FFFFFFSSSS", [1]),
    ],
)
def test_two_or_three_days(types: str, off: list[int]) -> None:
    """A block at the end may go on, but is not longer for that."""
    assert amounts("duty_type_block", on(), *given(types)) == off
    assert charge("duty_type_block", on("soft"), *given(types)) == (sum(off), 150 * sum(off))


@pytest.mark.parametrize(("types", "off"), [("S.........", []), ("SSSF......", []), ("SSSSF.....", [1])])
def test_with_nothing_known_a_block_may_have_begun_before(types: str, off: list[int]) -> None:
    assert amounts("duty_type_block", on(), *given(types)) == off


@pytest.mark.parametrize(
    ("before", "types", "strict", "soft"),
    [
        ("F", "SF", [1], 1),
        ("S.", "SF", [1], 1),
        ("F", "SSF", [], 0),
        ("FS", "F.", [], 1),
        ("FS", "..", [], 1),
        ("FS", "SF", [], 0),
        ("SS", "F.", [], 0),
        ("SS", "SSF", [1], 1),
        ("SSSSS", "F.", [], 0),
        ("SSSSS", "SSF", [2], 2),
        ("SF", "F.", [], 0),
    ],
)
def test_a_block_that_began_in_the_history(before: str, types: str, strict: list[int], soft: int) -> None:
    """What is missing of one that the first day ends costs something and is not forbidden; days gone are gone."""
    assert amounts("duty_type_block", on(history=past(before)), *given(types)) == strict
    assert charge("duty_type_block", on("soft", history=past(before)), *given(types)) == (soft, 150 * soft)


def test_what_others_did_says_nothing_of_a_person_s_days() -> None:
    others = History(duties=given("F", day(-1), "P2"))
    assert amounts("duty_type_block", on(history=others), *given("SF")) == []


def test_each_type_asks_for_its_own() -> None:
    """Of F a day is missing at the end of the first block, of S there is one too many."""
    assert amounts("duty_type_block", on(f=Block(least=3)), *given(".FF.SSSS..")) == [1, 1]
    assert amounts("duty_type_block", on(s=None, f=Block(most=1)), *given("FFSSSSSS..")) == [1]
    assert charge("duty_type_block", on("soft", f=Block(least=3)), *given(".FF.SSSS..")) == (2, 300)


def test_the_breach_names_the_day_on_which_it_shows() -> None:
    found = breaches("duty_type_block", on(), given("FSF.SSSSS."))
    assert [(row.person, row.date, row.unit) for row in found] == [("P1", day(2), "days"), ("P1", day(7), "days")]


def test_people_do_not_make_a_block_together() -> None:
    assert amounts("duty_type_block", on(), *given(".S........"), *given("..S.......", who="P2")) == [1, 1]


def test_a_block_across_the_turn_of_the_year_in_week_53() -> None:
    monday = dt.date(2026, 12, 28)
    assert amounts("duty_type_block", on(first=monday), *given("..SSSS....", monday)) == [1]


@pytest.mark.parametrize("sunday", [dt.date(2026, 3, 29), dt.date(2026, 10, 25)])
def test_days_on_which_the_clocks_change_are_days(sunday: dt.date) -> None:
    first = day(-2, sunday)
    assert amounts("duty_type_block", on(first=first), *given(".SSS..", first)) == []
    assert amounts("duty_type_block", on(first=first), *given(".SSSS.", first)) == [1]


def test_it_can_be_switched_off() -> None:
    assert amounts("duty_type_block", on("off"), *given("FSF.SSSSS.")) == []
