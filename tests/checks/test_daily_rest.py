"""Two duties closer together than the rest are never worked by one person."""

import datetime as dt

import pytest

from models.duties import Duty
from models.history import History
from tests.checks.looking import amounts
from tests.worlds import MONDAY, day, duty, free_duty, opening, rule, world


def pair(rest: int, date: dt.date = MONDAY, start: int = 480) -> tuple[Duty, Duty]:
    """A duty that ends so many minutes before the next day's starts."""
    end = 1440 + start - rest
    return free_duty(end - 240, end, date=date), free_duty(start, start + 240, date=date + dt.timedelta(days=1))


@pytest.mark.parametrize(("rest", "missing"), [(661, []), (660, []), (659, [1]), (600, [60])])
def test_eleven_hours(rest: int, missing: list[int]) -> None:
    assert amounts("daily_rest", world(), *pair(rest)) == missing


@pytest.mark.parametrize(("rest", "missing"), [(661, []), (660, []), (659, [1])])
def test_the_history_counts_on_the_first_day(rest: int, missing: list[int]) -> None:
    before, after = pair(rest, day(-1))
    assert amounts("daily_rest", world(history=History(duties=(before,))), after) == missing


def test_the_last_duty_of_the_history_counts_wherever_it_stands() -> None:
    before, after = pair(659, day(-1))
    older = free_duty(480, 720, date=day(-3))
    assert amounts("daily_rest", world(history=History(duties=(before, older))), after) == [1]


def test_what_was_too_close_in_the_history_is_past() -> None:
    assert amounts("daily_rest", world(history=History(duties=pair(600, day(-2))))) == []


def test_other_people_s_rest() -> None:
    before, after = pair(600)
    assert amounts("daily_rest", world(), before, after.changed(person="P2")) == []


def test_the_last_day_counts() -> None:
    assert amounts("daily_rest", world(days=3), *pair(659, day(1))) == [1]


def test_two_duties_of_a_day() -> None:
    assert amounts("daily_rest", world(), free_duty(480, 600), free_duty(660, 720)) == [600]


def test_a_longer_rest_of_the_house() -> None:
    problem = world(rules=(rule("daily_rest", "strict", 720),))
    assert amounts("daily_rest", problem, *pair(720)) == []
    assert amounts("daily_rest", problem, *pair(719)) == [1]


@pytest.mark.parametrize(("rest", "missing"), [(721, []), (720, []), (719, [1])])
def test_the_night_in_march_is_an_hour_shorter(rest: int, missing: list[int]) -> None:
    march = dt.date(2026, 3, 28)
    assert amounts("daily_rest", world(first=march), *pair(rest, march)) == missing


@pytest.mark.parametrize(("rest", "missing"), [(601, []), (600, []), (599, [1])])
def test_the_night_in_october_is_an_hour_longer(rest: int, missing: list[int]) -> None:
    october = dt.date(2026, 10, 24)
    assert amounts("daily_rest", world(first=october), *pair(rest, october)) == missing


def test_rest_after_a_night_of_the_clocks() -> None:
    october = dt.date(2026, 10, 24)
    night = free_duty(1320, 1800, date=october)
    assert amounts("daily_rest", world(first=october), night, free_duty(1020, 1080, date=day(1, october))) == []
    assert amounts("daily_rest", world(first=october), night, free_duty(1019, 1080, date=day(1, october))) == [1]


def test_without_a_clock_there_is_nothing_to_measure() -> None:
    problem = world(openings=[opening(date=date, start=0, end=1440) for date in (MONDAY, day(1))])
    assert amounts("daily_rest", problem, duty(duty_type="X"), duty(date=day(1), duty_type="X")) == []


def test_somebody_without_duty() -> None:
    assert amounts("daily_rest", world(history=History(duties=pair(600, day(-2))[:1]))) == []
