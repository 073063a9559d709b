"""Nobody has fewer or more duties than typed for the person."""

import datetime as dt
from typing import Any

import pytest
from pydantic import ValidationError

from models.cards import Mode
from models.history import History, RunningCount
from models.people import Assigned
from models.problem import Problem
from tests.checks.looking import amounts, charge
from tests.worlds import day, duty, person, rule, world


def typed(*rows: dict[str, Any], mode: str = "strict") -> Problem:
    crew = [person(assignments=rows), person("P2")]
    return world(crew, days=5, rules=(rule("assignments", "soft"),) if mode == "soft" else ())


@pytest.mark.parametrize(("worked", "off"), [(0, [2]), (1, [1]), (2, []), (3, []), (4, [1])])
def test_two_or_three(worked: int, off: list[int]) -> None:
    duties = [duty(date=day(number)) for number in range(worked)]
    row = {"fewest": 2, "most": 3}
    assert amounts("assignments", typed(row), *duties) == off
    assert charge("assignments", typed(row, mode="soft"), *duties) == (sum(off), 600 * sum(off))


def test_of_one_type() -> None:
    problem = typed({"duty_type": "S", "fewest": 1, "most": 1})
    assert amounts("assignments", problem, duty(), duty(date=day(1))) == [1]
    assert amounts("assignments", problem, duty(), duty(date=day(2), duty_type="S")) == []
    assert amounts("assignments", problem, *(duty(date=day(at), duty_type="S") for at in (0, 2))) == [1]


def test_only_the_days_on_which_it_holds() -> None:
    problem = typed({"most": 1, "valid_from": day(1), "valid_to": day(3)})
    assert amounts("assignments", problem, duty(), duty(date=day(1)), duty(date=day(4))) == []
    assert amounts("assignments", problem, duty(date=day(1)), duty(date=day(3))) == [1]


def test_without_a_most_there_is_none_and_others_are_others() -> None:
    problem = typed({"fewest": 1})
    assert amounts("assignments", problem, *(duty(date=day(number)) for number in range(5))) == []
    assert amounts("assignments", problem, duty("P2")) == [1]


def test_fewest_above_most_cannot_be() -> None:
    with pytest.raises(ValidationError, match="no fewer than 3 and no more than 2"):
        Assigned(fewest=3, most=2)


def test_a_duty_type_that_does_not_exist() -> None:
    with pytest.raises(ValidationError, match="person P1 names the duty type X9"):
        typed({"duty_type": "X9", "most": 1})


def test_a_row_for_other_weeks_asks_for_nothing() -> None:
    assert amounts("assignments", typed({"fewest": 3, "valid_from": day(5)})) == []
    assert amounts("assignments", typed({"fewest": 3, "valid_from": day(5), "valid_to": day(9)})) == []


def period(mode: Mode, *counts: RunningCount, **numbers: Any) -> Problem:
    """The second of four weeks, for which the numbers are typed."""
    row = {"valid_from": day(-7), "valid_to": day(20)} | numbers
    crew = [person(assignments=(row,)), person("P2")]
    return world(crew, days=7, rules=(rule("assignments", mode),), history=History(counts=counts))


LAST_WEEK = day(-7)


def before(count: int, since: dt.date | None = LAST_WEEK) -> RunningCount:
    return RunningCount(person="P1", what="duties", count=count, since=since)


@pytest.mark.parametrize(
    ("had", "worked", "off"),
    [(0, 4, 1), (0, 5, 0), (4, 0, 1), (4, 1, 0), (4, 4, 0), (4, 5, 1), (8, 0, 0), (9, 0, 0), (9, 1, 1), (12, 2, 2)],
)
def test_at_a_price_half_of_the_numbers_is_asked_for_when_half_of_the_time_is_over(
    had: int, worked: int, off: int
) -> None:
    """11 to 15 in four weeks are 5 to 8 in two; of those too many before nothing is charged now."""
    problem = period("soft", before(had), fewest=11, most=15)
    duties = [duty(date=day(number)) for number in range(worked)]
    assert charge("assignments", problem, *duties) == (off, 600 * off)


@pytest.mark.parametrize(
    ("had", "worked", "off"), [(0, 0, []), (0, 5, []), (10, 5, []), (10, 6, [1]), (15, 0, []), (16, 2, [2])]
)
def test_strictly_the_most_of_all_the_time_is_never_exceeded(had: int, worked: int, off: list[int]) -> None:
    duties = [duty(date=day(number)) for number in range(worked)]
    assert amounts("assignments", period("strict", before(had), fewest=11, most=15), *duties) == off


@pytest.mark.parametrize(("had", "worked", "off"), [(5, 0, [1]), (5, 1, []), (6, 0, []), (0, 0, [6]), (0, 6, [])])
def test_strictly_the_fewest_must_still_be_possible(had: int, worked: int, off: list[int]) -> None:
    """Twenty, of which fourteen may come on the days left."""
    duties = [duty(date=day(number)) for number in range(worked)]
    assert amounts("assignments", period("strict", before(had), fewest=20), *duties) == off


@pytest.mark.parametrize("mode", ["strict", "soft"])
def test_in_the_last_roster_the_numbers_are_exact(mode: Mode) -> None:
    problem = period(mode, before(3), fewest=5, most=6, valid_to=day(6))
    found = [charge_or_breach(problem, mode, worked) for worked in range(6)]
    assert found == [2, 1, 0, 0, 1, 2]


def charge_or_breach(problem: Problem, mode: Mode, worked: int) -> int:
    duties = [duty(date=day(number)) for number in range(worked)]
    if mode == "soft":
        return charge("assignments", problem, *duties)[0]
    return sum(amounts("assignments", problem, *duties))


@pytest.mark.parametrize(("since", "off"), [(day(-8), []), (day(-7), [1]), (day(-3), [1]), (None, [1])])
def test_a_count_that_began_sooner_is_not_of_that_time(since: dt.date | None, off: list[int]) -> None:
    assert amounts("assignments", period("strict", before(4, since), most=4), duty()) == off


def test_several_counts_add_up_and_others_do_not_count() -> None:
    late = RunningCount(person="P1", what="late", count=9, since=day(-7))
    other = RunningCount(person="P2", what="duties", count=9, since=day(-7))
    problem = period("strict", before(2), before(2), late, other, most=5)
    assert amounts("assignments", problem, duty()) == []
    assert amounts("assignments", problem, duty(), duty(date=day(1))) == [1]


@pytest.mark.parametrize("changed", [{"valid_from": None}, {"valid_to": None}, {"duty_type": "F"}])
def test_without_both_days_or_with_a_type_it_is_a_number_of_each_roster(changed: dict[str, Any]) -> None:
    duties = [duty(date=day(number)) for number in range(3)]
    assert amounts("assignments", period("strict", before(9), fewest=1, most=3, **changed), *duties) == []
    assert amounts("assignments", period("strict", before(9), fewest=1, most=2, **changed), *duties) == [1]
