"""Nobody has a duty on more weekends than agreed."""

from typing import Any

import pytest

from models.cards import Mode
from models.duties import Duty
from models.history import History, RunningCount
from models.problem import Problem
from tests.checks.looking import amounts, charge
from tests.worlds import day, duty, person, rule, world


def typed(most: int | None, before: int = 0, mode: Mode = "strict", **fields: Any) -> Problem:
    """Four weeks with a number of weekends for P1, who had some before."""
    had = History(counts=(RunningCount(person="P1", what="weekends", count=before),))
    crew = [person(weekends=most), person("P2")]
    rows: dict[str, Any] = {"days": 28, "law": "none", "rules": (rule("weekends", mode),), "history": had}
    return world(crew, **(rows | fields))


def on(*numbers: int) -> list[Duty]:
    return [duty(date=day(number)) for number in numbers]


@pytest.mark.parametrize(
    ("days", "over"),
    [((), 0), ((5, 12), 0), ((5, 6, 12, 13), 0), ((6, 12, 20), 1), ((5, 13, 19, 26), 2), ((4, 7, 11, 14), 0)],
)
def test_two_weekends(days: tuple[int, ...], over: int) -> None:
    """Saturdays are 5, 12, 19 and 26, Sundays the days after them."""
    assert amounts("weekends", typed(2), *on(*days)) == ([over] if over else [])
    assert charge("weekends", typed(2, mode="soft"), *on(*days)) == (over, 600 * over)


@pytest.mark.parametrize(("before", "over"), [(0, []), (1, []), (2, [1]), (3, [2])])
def test_those_before_the_first_day_count(before: int, over: list[int]) -> None:
    assert amounts("weekends", typed(3, before), *on(5, 13)) == over


def test_too_many_before_is_nobody_s_fault_now() -> None:
    assert amounts("weekends", typed(3, before=5)) == []
    assert amounts("weekends", typed(3, before=5), *on(5)) == [1]


def test_none_at_all_and_nothing_typed() -> None:
    assert amounts("weekends", typed(0), *on(6)) == [1]
    assert amounts("weekends", typed(None), *on(5, 12, 19, 26)) == []


def test_other_people_are_not_asked() -> None:
    assert amounts("weekends", typed(0), duty("P2", day(5))) == []


@pytest.mark.parametrize(("saturday", "over"), [(True, []), (False, [1])])
def test_a_weekend_that_had_a_duty_before_the_first_day_is_among_those_counted(saturday: bool, over: list[int]) -> None:
    past = History(duties=tuple(on(5)) if saturday else tuple(on(4)))
    assert amounts("weekends", typed(0, history=past, first=day(6), days=2), *on(6)) == over


def test_a_saturday_on_the_last_day_counts() -> None:
    assert amounts("weekends", typed(0, days=6), *on(5)) == [1]


def test_it_may_be_off() -> None:
    assert amounts("weekends", typed(0, mode="off"), *on(5)) == []
