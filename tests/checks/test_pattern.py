"""A duty lies on the days and in the hours of the contract; a Saturday off does not bind the Saturday pool."""

import datetime as dt

import pytest

from models.people import Contract
from tests.checks.looking import amounts
from tests.worlds import MONDAY, contract, day, duty, free_duty, pattern, person, world

SATURDAY = dt.date(2026, 11, 28)
WEEKDAYS: Contract = contract(pattern=pattern(days=range(5), start=480, end=960))


@pytest.mark.parametrize(
    ("start", "end", "minutes"), [(480, 960, []), (479, 960, [1]), (480, 961, [1]), (470, 970, [20])]
)
def test_inside_the_hours(start: int, end: int, minutes: list[int]) -> None:
    assert amounts("pattern", world([person(contracts=(WEEKDAYS,))]), free_duty(start, end)) == minutes


def test_a_day_off_is_all_of_the_duty() -> None:
    crew = [person(contracts=(contract(pattern=pattern(days=(1,))),))]
    assert amounts("pattern", world(crew), duty()) == [510]
    assert amounts("pattern", world(crew), duty(date=day(1))) == []


def test_a_saturday_off_binds_only_outside_the_pool() -> None:
    for in_pool, minutes in ((True, []), (False, [510])):
        crew = [person(contracts=(WEEKDAYS,), saturday_pool=in_pool)]
        assert amounts("pattern", world(crew, days=6), duty(date=SATURDAY)) == minutes


def test_a_saturday_in_the_pattern_binds_everybody() -> None:
    crew = [person(contracts=(contract(pattern=pattern(start=480, end=960)),))]
    assert amounts("pattern", world(crew, days=6), duty(date=SATURDAY)) == [30]


def test_before_joining_and_after_leaving() -> None:
    crew = [person(contracts=(contract(valid_from=MONDAY, valid_to=MONDAY),))]
    assert amounts("pattern", world(crew, days=6), duty()) == []
    assert amounts("pattern", world(crew, days=6), duty(date=day(1))) == [510]
    assert amounts("pattern", world(crew, days=6), duty(date=SATURDAY)) == [510]
