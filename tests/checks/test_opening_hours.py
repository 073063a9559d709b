"""Work at a site lies between its first and its last opening, with time to set up and to close."""

import pytest

from tests.checks.looking import amounts
from tests.worlds import MONDAY, day, duty, free_duty, opening, piece, site, span, world


@pytest.mark.parametrize(
    ("start", "end", "minutes"),
    [(480, 960, []), (479, 960, [1]), (480, 961, [1]), (479, 961, [2]), (960, 1020, [60])],
)
def test_while_the_doors_are_open(start: int, end: int, minutes: list[int]) -> None:
    problem = world(openings=[opening(start=480, end=960)])
    assert amounts("opening_hours", problem, free_duty(start, end)) == minutes


def test_time_to_set_up_and_to_close() -> None:
    problem = world(sites=[site(set_up=15, close_down=30)], openings=[opening(start=480, end=960)])
    assert amounts("opening_hours", problem, free_duty(465, 990)) == []
    assert amounts("opening_hours", problem, free_duty(464, 990)) == [1]
    assert amounts("opening_hours", problem, free_duty(465, 991)) == [1]


def test_a_lunch_break_of_the_site_is_worked_through() -> None:
    problem = world(openings=[opening(start=480, end=720), opening(start=780, end=960)])
    assert amounts("opening_hours", problem, free_duty(480, 960)) == []


def test_closed_that_day_or_there() -> None:
    problem = world(sites=2, openings=[opening("S1", MONDAY)])
    assert amounts("opening_hours", problem, duty()) == []
    assert amounts("opening_hours", problem, duty(date=day(1))) == [210, 270]
    assert amounts("opening_hours", problem, duty(site="S2")) == [210, 270]


def test_appointments_and_breaks_need_no_open_site() -> None:
    problem = world(openings=[opening(start=480, end=960)])
    late = duty(pieces=(piece(480, 960),), breaks=(span(960, 990),))
    assert amounts("opening_hours", problem, late) == []
