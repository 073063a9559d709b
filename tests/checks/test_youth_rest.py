"""Before a duty of somebody under 18 lie twelve hours without work."""

import datetime as dt

import pytest

from models.duties import Duty
from models.history import History
from models.people import Limits
from tests.checks.looking import amounts
from tests.worlds import MONDAY, day, duty, free_duty, limited, person, rule, world

CREW = [limited(young=True), person("P2")]
EDGE = pytest.mark.parametrize(("rest", "missing"), [(721, []), (720, []), (719, [1]), (660, [60])])


def pair(rest: int, date: dt.date = MONDAY, person_id: str = "P1") -> tuple[Duty, Duty]:
    """A duty that ends so many minutes before the next day's starts at eight."""
    end = 1440 + 480 - rest
    return free_duty(end - 240, end, person_id, date), free_duty(480, 720, person_id, date + dt.timedelta(days=1))


@EDGE
def test_twelve_hours(rest: int, missing: list[int]) -> None:
    assert amounts("youth_rest", world(CREW), *pair(rest)) == missing


@EDGE
def test_the_history_counts_on_the_first_day(rest: int, missing: list[int]) -> None:
    before, after = pair(rest, day(-1))
    assert amounts("youth_rest", world(CREW, history=History(duties=(before,))), after) == missing


def test_the_last_day_counts() -> None:
    assert amounts("youth_rest", world(CREW, days=3), *pair(719, day(1))) == [1]


def test_grown_up_people_need_an_hour_less() -> None:
    assert amounts("youth_rest", world(CREW), *pair(660, person_id="P2")) == []


@pytest.mark.parametrize(("last", "missing"), [(day(0), []), (day(1), [60])])
def test_who_is_18_on_the_second_day_needs_an_hour_less(last: dt.date, missing: list[int]) -> None:
    crew = [person(limits=(Limits(young=True, valid_to=last),))]
    assert amounts("youth_rest", world(crew), *pair(660)) == missing


def test_a_longer_rest_of_the_house() -> None:
    assert amounts("youth_rest", world(CREW, rules=(rule("youth_rest", "strict", 780),)), *pair(779)) == [1]


@pytest.mark.parametrize(("rest", "missing"), [(780, []), (779, [1])])
def test_the_night_in_march_is_an_hour_shorter(rest: int, missing: list[int]) -> None:
    march = dt.date(2026, 3, 28)
    assert amounts("youth_rest", world(CREW, first=march), *pair(rest, march)) == missing


@pytest.mark.parametrize(("rest", "missing"), [(660, []), (659, [1])])
def test_the_night_in_october_is_an_hour_longer(rest: int, missing: list[int]) -> None:
    october = dt.date(2026, 10, 24)
    assert amounts("youth_rest", world(CREW, first=october), *pair(rest, october)) == missing


def test_without_a_clock_there_is_nothing_to_measure() -> None:
    assert amounts("youth_rest", world(CREW), duty(duty_type="X"), duty(date=day(1), duty_type="X")) == []
