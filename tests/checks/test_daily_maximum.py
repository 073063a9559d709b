"""Nobody works more than ten hours a day, breaks not counted."""

import datetime as dt

from models.duties import Duty
from tests.checks.looking import amounts
from tests.worlds import CLOCKLESS, DUTY_TYPES, MONDAY, day, duty, free_duty, piece, rule, span, world


def long_day(work: int) -> Duty:
    return duty(pieces=(piece(360, 660), piece(705, 405 + work)), breaks=(span(660, 705),))


def test_ten_hours_and_a_minute() -> None:
    assert amounts("daily_maximum", world(), long_day(599)) == []
    assert amounts("daily_maximum", world(), long_day(600)) == []
    assert amounts("daily_maximum", world(), long_day(601)) == [1]


def test_two_duties_of_a_day_count_together() -> None:
    assert amounts("daily_maximum", world(), free_duty(360, 660), free_duty(840, 1141)) == [1]


def test_a_lower_number_of_the_house() -> None:
    problem = world(rules=(rule("daily_maximum", "strict", 479),))
    assert amounts("daily_maximum", problem, duty()) == [1]


def test_a_higher_number_under_an_agreement() -> None:
    problem = world(rules=(rule("daily_maximum", "strict", 660, agreement="DV 7"),))
    assert amounts("daily_maximum", problem, long_day(660)) == []
    assert amounts("daily_maximum", problem, long_day(661)) == [1]


def test_the_longer_night_in_october_is_an_hour_more() -> None:
    night = duty(date=MONDAY, pieces=(piece(1200, 1500), piece(1530, 1815)), breaks=(span(1500, 1530),))
    assert amounts("daily_maximum", world(), night) == []
    october = dt.date(2026, 10, 24)
    assert amounts("daily_maximum", world(first=october), night.changed(date=october)) == [45]


def test_the_shorter_night_in_march_is_an_hour_less() -> None:
    night = duty(date=MONDAY, pieces=(piece(1200, 1500), piece(1530, 1890)), breaks=(span(1500, 1530),))
    assert amounts("daily_maximum", world(), night) == [60]
    march = dt.date(2026, 3, 28)
    assert amounts("daily_maximum", world(first=march), night.changed(date=march)) == []


def test_without_a_clock_the_minutes_count() -> None:
    types = (*DUTY_TYPES[:-1], CLOCKLESS.changed(minutes=601))
    assert amounts("daily_maximum", world(duty_types=types), duty(duty_type="X")) == [1]
    assert amounts("daily_maximum", world(), duty(duty_type="X")) == []


def test_every_day_by_itself() -> None:
    assert amounts("daily_maximum", world(), long_day(600), long_day(600).changed(date=day(1))) == []
