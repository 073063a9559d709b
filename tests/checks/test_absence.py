"""Who is absent has no duty."""

import pytest

from models.requests import Absence
from tests.checks.looking import amounts
from tests.worlds import MONDAY, day, duty, opening, span, world


def test_a_whole_day_of_absence_is_the_whole_duty() -> None:
    problem = world(absences=[Absence(person="P1", date=MONDAY)])
    assert amounts("absence", problem, duty()) == [510]
    assert amounts("absence", problem, duty(date=day(1))) == []
    assert amounts("absence", problem, duty("P2")) == []


@pytest.mark.parametrize(
    ("start", "end", "minutes"),
    [(0, 480, []), (0, 481, [1]), (990, 1440, []), (989, 1440, [1]), (600, 660, [60]), (0, 1440, [510])],
)
def test_hours_of_absence(start: int, end: int, minutes: list[int]) -> None:
    problem = world(absences=[Absence(person="P1", date=MONDAY, span=span(start, end))])
    assert amounts("absence", problem, duty()) == minutes


def test_a_minute_of_two_absences_counts_once() -> None:
    rows = [Absence(person="P1", date=MONDAY, span=span(*ends)) for ends in ((540, 600), (570, 630))]
    assert amounts("absence", world(absences=rows), duty()) == [90]


def test_a_day_without_a_clock() -> None:
    problem = world(absences=[Absence(person="P1", date=MONDAY)], openings=[opening(start=0, end=1440)])
    assert amounts("absence", problem, duty(duty_type="X")) == [480]


def test_absent_without_duty() -> None:
    assert amounts("absence", world(absences=[Absence(person="P1", date=MONDAY)])) == []
