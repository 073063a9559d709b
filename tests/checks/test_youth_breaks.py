"""People under 18 have more breaks, and never work more than four and a half hours in one go."""

import datetime as dt

import pytest

from tests.checks.looking import amounts
from tests.worlds import broken_duty, duty, free_duty, limited, person, piece, span, world

CREW = [limited(young=True), person("P2")]
YOUNG = world(CREW)


def test_four_and_a_half_hours_need_no_break() -> None:
    assert amounts("youth_breaks", YOUNG, free_duty(480, 749)) == []
    assert amounts("youth_breaks", YOUNG, free_duty(480, 750)) == []


def test_a_minute_more_misses_half_an_hour_and_is_too_long_in_one_go() -> None:
    assert amounts("youth_breaks", YOUNG, free_duty(480, 751)) == [30, 1]


@pytest.mark.parametrize(("length", "missing"), [(31, []), (30, []), (29, [1]), (15, [15]), (14, [30, 15])])
def test_half_an_hour_above_four_and_a_half(length: int, missing: list[int]) -> None:
    assert amounts("youth_breaks", YOUNG, broken_duty(480, 600, 600 + length, 751 + length)) == missing


def test_an_hour_above_six_hours() -> None:
    assert amounts("youth_breaks", YOUNG, broken_duty(480, 660, 690, 870)) == []
    assert amounts("youth_breaks", YOUNG, broken_duty(480, 660, 690, 871)) == [30]
    assert amounts("youth_breaks", YOUNG, broken_duty(480, 660, 720, 901)) == []
    assert amounts("youth_breaks", YOUNG, broken_duty(480, 660, 719, 900)) == [1]


def test_pieces_of_a_quarter_of_an_hour() -> None:
    assert amounts("youth_breaks", YOUNG, broken_duty(480, 600, 615, 700, 715, 840)) == []
    assert amounts("youth_breaks", YOUNG, broken_duty(480, 600, 614, 700, 716, 840)) == [14]


def test_four_and_a_half_hours_in_one_go_and_a_minute() -> None:
    assert amounts("youth_breaks", YOUNG, broken_duty(480, 750, 780, 840)) == []
    assert amounts("youth_breaks", YOUNG, broken_duty(480, 751, 781, 841)) == [1]
    assert amounts("youth_breaks", YOUNG, broken_duty(480, 540, 570, 841)) == [1]


def test_what_lies_in_the_first_hour_is_no_break() -> None:
    assert amounts("youth_breaks", YOUNG, broken_duty(480, 540, 570, 800)) == []
    assert amounts("youth_breaks", YOUNG, broken_duty(480, 539, 569, 800)) == [30, 50]


def test_what_lies_in_the_last_hour_is_no_break() -> None:
    assert amounts("youth_breaks", YOUNG, broken_duty(480, 710, 740, 800)) == []
    assert amounts("youth_breaks", YOUNG, broken_duty(480, 711, 741, 800)) == [30, 50]


def test_appointments_are_work() -> None:
    meeting = duty(pieces=(piece(480, 720),), appointments=(span(720, 751),))
    assert amounts("youth_breaks", YOUNG, meeting) == [30, 1]


def test_grown_up_people_have_the_breaks_of_everybody() -> None:
    assert amounts("youth_breaks", YOUNG, broken_duty(480, 780, 810, 870, person_id="P2")) == []


def test_without_a_clock_there_is_nothing_to_measure() -> None:
    assert amounts("youth_breaks", YOUNG, duty(duty_type="X")) == []


def test_the_night_in_october_is_an_hour_longer() -> None:
    october = dt.date(2026, 10, 25)
    assert amounts("youth_breaks", world(CREW, first=october), free_duty(60, 270, date=october)) == []
    assert amounts("youth_breaks", world(CREW, first=october), free_duty(60, 271, date=october)) == [30, 1]
