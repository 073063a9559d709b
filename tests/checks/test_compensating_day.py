"""Whoever works a Saturday on top of a five-day week has a day of the pattern free for it."""

from collections.abc import Iterable
from typing import Any

import pytest

from models.duties import Duty
from models.history import History
from models.people import Person
from models.problem import Holiday, Problem
from models.requests import Absence
from tests.checks.looking import amounts
from tests.worlds import contract, day, duty, pattern, person, rule, world


def weekly(days: Iterable[int] = range(5), model: str = "roster") -> Person:
    return person(contracts=(contract(pattern=pattern(list(days)), model=model),))


def owing(after: int = 7, crew: Person | None = None, days: int = 14, **fields: Any) -> Problem:
    """A fortnight from a Monday on, in which so many days after the Saturday count."""
    rows = (rule("compensating_day", "strict", after),)
    return world([crew or weekly()], days=days, rules=rows, **fields)


def on(*numbers: int) -> list[Duty]:
    return [duty(date=day(number)) for number in numbers]


@pytest.mark.parametrize(
    ("worked", "missing"),
    [
        ((0, 1, 2, 3, 5), []),  # the Friday is free
        ((0, 1, 2, 3, 4), []),  # no Saturday
        ((0, 1, 2, 3, 4, 5, 7, 8, 9, 10), []),  # the Friday after is day 11, six days after the Saturday
        ((0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 11), [1]),
    ],
)
def test_in_the_same_week_or_seven_days_after(worked: tuple[int, ...], missing: list[int]) -> None:
    assert amounts("compensating_day", owing(), *on(*worked)) == missing


@pytest.mark.parametrize(("after", "missing"), [(5, [1]), (6, []), (7, [])])
def test_the_last_day_that_counts(after: int, missing: list[int]) -> None:
    """The Friday after lies six days after the Saturday."""
    assert amounts("compensating_day", owing(after), *on(0, 1, 2, 3, 4, 5, 7, 8, 9, 10)) == missing


def test_sundays_and_days_off_anyway_do_not_count() -> None:
    part_time = weekly([0, 1, 2])
    assert amounts("compensating_day", owing(0, part_time), *on(0, 1, 2, 5)) == [1]
    assert amounts("compensating_day", owing(0, part_time), *on(0, 1, 5)) == []


def test_each_saturday_has_a_day_of_its_own() -> None:
    both = on(0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 12)
    assert amounts("compensating_day", owing(days=14), *both) == []  # the second may have its day in the third week
    assert amounts("compensating_day", owing(0), *both) == [1]
    assert amounts("compensating_day", owing(days=28), *both, *on(14, 15, 16, 17, 18)) == [1]
    assert amounts("compensating_day", owing(days=28), *both, *on(14, 15, 16, 17)) == []


def test_holidays_and_absences_are_no_such_days() -> None:
    week = on(0, 1, 2, 3, 5)
    friday: dict[str, Any] = {"holidays": [Holiday(date=day(4), name="Feiertag")]}
    assert amounts("compensating_day", owing(0, **friday), *week) == [1]
    assert amounts("compensating_day", owing(0, absences=[Absence(person="P1", date=day(4))]), *week) == [1]


def test_a_saturday_of_a_five_day_pattern_is_no_extra_day() -> None:
    assert amounts("compensating_day", owing(0, weekly([1, 2, 3, 4, 5])), *on(1, 2, 3, 4, 5)) == []


def test_a_pattern_of_six_days_is_no_five_day_week() -> None:
    assert amounts("compensating_day", owing(0, weekly(range(6))), *on(0, 1, 2, 3, 4, 5)) == [1]


def test_on_flexitime_the_roster_does_not_know() -> None:
    assert amounts("compensating_day", owing(0, weekly(model="flexitime")), *on(0, 1, 2, 3, 4, 5)) == []


def before(*numbers: int) -> dict[str, Any]:
    return {"history": History(duties=tuple(on(*(-number for number in numbers))))}


def test_a_saturday_before_the_first_day() -> None:
    """Its week was worked from Monday to Friday, so the day off lies in the first week."""
    whole_week = before(2, 3, 4, 5, 6, 7)
    assert amounts("compensating_day", owing(**whole_week), *on(0, 1, 2, 3, 4)) == [1]
    assert amounts("compensating_day", owing(**whole_week), *on(0, 1, 2, 3)) == []
    assert amounts("compensating_day", owing(1, **whole_week), *on(0, 1, 2, 3, 4)) == []  # too late to mend


def test_a_free_day_before_the_first_day_settles_it() -> None:
    assert amounts("compensating_day", owing(**before(2, 3, 4, 5, 6)), *on(0, 1, 2, 3, 4)) == []


def test_a_day_after_the_last_may_still_come() -> None:
    assert amounts("compensating_day", owing(days=7), *on(0, 1, 2, 3, 4, 5)) == []
    assert amounts("compensating_day", owing(1, days=7), *on(0, 1, 2, 3, 4, 5)) == [1]
