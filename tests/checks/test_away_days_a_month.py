"""Nobody works elsewhere on more days of a month than agreed."""

import datetime as dt

import pytest

from models.duties import Duty
from models.history import History, RunningCount
from models.problem import Problem
from tests.checks.looking import amounts
from tests.worlds import day, duty, person, rule, world

THURSDAY = dt.date(2026, 11, 26)
"""The first day: five days of November, then December."""


def agreed(most: int | None, *counts: RunningCount, duties: tuple[Duty, ...] = (), number: int = 31) -> Problem:
    crew = [person(away_days_a_month=most), person("P2"), person("P3", home_site=None, away_days_a_month=0)]
    rows = (rule("away_days_a_month", "strict", number),)
    past = History(counts=counts, duties=duties)
    return world(crew, days=10, sites=2, first=THURSDAY, rules=rows, history=past)


def away(*numbers: int, who: str = "P1") -> list[Duty]:
    return [duty(who, day(number, THURSDAY), site="S2") for number in numbers]


def had(count: int, since: dt.date | None = None) -> RunningCount:
    return RunningCount(person="P1", what="away", count=count, since=since)


@pytest.mark.parametrize(
    ("days", "over"),
    [((0, 1), []), ((0, 1, 2), [1]), ((3, 4, 5, 6), []), ((0, 1, 2, 4, 5, 6, 7), [2, 1])],
)
def test_two_days_in_each_month(days: tuple[int, ...], over: list[int]) -> None:
    """Day 4 is 30 November, day 5 the first of December."""
    assert amounts("away_days_a_month", agreed(2), *away(*days)) == over


@pytest.mark.parametrize(("before", "over"), [(0, []), (1, [1]), (2, [2]), (9, [2])])
def test_what_was_counted_in_the_month(before: int, over: list[int]) -> None:
    assert amounts("away_days_a_month", agreed(2, had(before)), *away(0, 1)) == over
    assert amounts("away_days_a_month", agreed(2, had(before, dt.date(2026, 11, 1))), *away(0, 1)) == over
    assert amounts("away_days_a_month", agreed(2, had(before)), *away(5, 6)) == []


def test_a_count_that_began_earlier_says_nothing_of_the_month_but_the_history_does() -> None:
    longer = had(9, dt.date(2026, 10, 31))
    assert amounts("away_days_a_month", agreed(2, longer), *away(0, 1)) == []
    november, october = away(-1), [duty(date=dt.date(2026, 10, 31), site="S2")]
    assert amounts("away_days_a_month", agreed(2, longer, duties=(*november, *october)), *away(0, 1)) == [1]
    assert amounts("away_days_a_month", agreed(2, had(0), duties=tuple(november)), *away(0, 1)) == []


def test_the_number_of_the_house_for_everybody_else() -> None:
    assert amounts("away_days_a_month", agreed(None, number=1), *away(0, 1)) == [1]
    assert amounts("away_days_a_month", agreed(5, number=1), *away(0, 1)) == []


def test_at_home_and_without_a_home() -> None:
    at_home = duty(date=THURSDAY)
    assert amounts("away_days_a_month", agreed(0), at_home, *away(0, 1, who="P3")) == []
