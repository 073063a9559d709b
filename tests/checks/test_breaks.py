"""Long days have breaks, and nobody works more than six hours in one go."""

import datetime as dt

import pytest

from tests.checks.looking import amounts
from tests.worlds import broken_duty, duty, free_duty, piece, span, world


def test_six_hours_need_no_break() -> None:
    assert amounts("breaks", world(), free_duty(480, 839)) == []
    assert amounts("breaks", world(), free_duty(480, 840)) == []


def test_a_minute_more_misses_half_an_hour_and_is_too_long_in_one_go() -> None:
    assert amounts("breaks", world(), free_duty(480, 841)) == [30, 1]


@pytest.mark.parametrize(("length", "missing"), [(31, []), (30, []), (29, [1]), (15, [15]), (14, [30, 15])])
def test_half_an_hour_above_six_hours(length: int, missing: list[int]) -> None:
    assert amounts("breaks", world(), broken_duty(480, 660, 660 + length, 841 + length)) == missing


def test_nine_hours_and_a_minute() -> None:
    assert amounts("breaks", world(), broken_duty(480, 780, 810, 1050)) == []
    assert amounts("breaks", world(), broken_duty(480, 780, 810, 1051)) == [15]
    assert amounts("breaks", world(), broken_duty(480, 780, 825, 1066)) == []


def test_pieces_of_a_quarter_of_an_hour() -> None:
    assert amounts("breaks", world(), broken_duty(480, 600, 615, 720, 735, 900)) == []
    assert amounts("breaks", world(), broken_duty(480, 600, 614, 720, 736, 900)) == [14]


def test_six_hours_in_one_go_and_a_minute() -> None:
    assert amounts("breaks", world(), broken_duty(480, 840, 870, 930)) == []
    assert amounts("breaks", world(), broken_duty(480, 841, 871, 931)) == [1]
    assert amounts("breaks", world(), broken_duty(480, 540, 570, 931)) == [1]


def test_a_break_before_or_after_the_work_is_none() -> None:
    late = duty(pieces=(piece(480, 841),), breaks=(span(841, 871),))
    early = duty(pieces=(piece(480, 841),), breaks=(span(450, 480),))
    assert amounts("breaks", world(), late) == [30, 31]
    assert amounts("breaks", world(), early) == [30, 31]


def test_appointments_are_work() -> None:
    meeting = duty(pieces=(piece(480, 720),), appointments=(span(720, 841),))
    assert amounts("breaks", world(), meeting) == [30, 1]


def test_without_a_clock_there_is_nothing_to_measure() -> None:
    assert amounts("breaks", world(), duty(duty_type="X")) == []


def test_nights_on_which_the_clocks_change() -> None:
    march, october = dt.date(2026, 3, 28), dt.date(2026, 10, 24)
    assert amounts("breaks", world(first=march), free_duty(1320, 1740, date=march)) == []
    assert amounts("breaks", world(first=march), free_duty(1320, 1741, date=march)) == [30, 1]
    assert amounts("breaks", world(first=october), free_duty(1320, 1620, date=october)) == []
    assert amounts("breaks", world(first=october), free_duty(1320, 1621, date=october)) == [30, 1]
