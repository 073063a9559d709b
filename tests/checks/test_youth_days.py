"""Nobody under 18 works on more than five days from Monday to Sunday, and school days count."""

import datetime as dt

import pytest

from models.duties import Duty
from models.history import History
from models.people import Limits
from models.requests import Absence
from tests.checks.looking import amounts
from tests.worlds import day, duty, free_duty, limited, person, rule, span, world

CREW = [limited(young=True), person("P2")]


def on(*days: int, person_id: str = "P1") -> list[Duty]:
    """Four hours on each of these days."""
    return [free_duty(480, 720, person_id, day(number)) for number in days]


def school(number: int, credited: int = 468) -> Absence:
    return Absence(person="P1", date=day(number), credited=credited)


def test_five_days_and_a_sixth() -> None:
    assert amounts("youth_days", world(CREW, days=7), *on(0, 1, 2, 3)) == []
    assert amounts("youth_days", world(CREW, days=7), *on(0, 1, 2, 3, 4)) == []
    assert amounts("youth_days", world(CREW, days=7), *on(0, 1, 2, 3, 4, 5)) == [1]
    assert amounts("youth_days", world(CREW, days=7), *on(0, 1, 2, 3, 4, 5, 6)) == [2]


def test_every_week_by_itself() -> None:
    assert amounts("youth_days", world(CREW, days=14), *on(2, 3, 4, 5, 6, 7, 8, 9, 10, 11)) == []


@pytest.mark.parametrize(("worked", "over"), [((4,), []), ((4, 5), [1])])
def test_what_was_worked_in_the_week_before_the_first_day_counts(worked: tuple[int, ...], over: list[int]) -> None:
    known = tuple(on(-1, 0, 1, 2, 3))
    problem = world(CREW, first=day(4), days=3, history=History(duties=known))
    assert amounts("youth_days", problem, *on(*worked)) == over


def test_two_duties_of_a_day_are_one_day() -> None:
    twice = free_duty(900, 960)
    assert amounts("youth_days", world(CREW, days=7), *on(0, 1, 2, 3, 4), twice) == []


def test_a_school_day_counts() -> None:
    problem = world(CREW, days=7, absences=(school(1),))
    assert amounts("youth_days", problem, *on(0, 2, 3, 4)) == []
    assert amounts("youth_days", problem, *on(0, 2, 3, 4, 5)) == [1]


def test_an_absence_without_credit_or_for_some_hours_does_not_count() -> None:
    hours = school(2).changed(span=span(480, 600))
    problem = world(CREW, days=7, absences=(school(1, credited=0), hours))
    assert amounts("youth_days", problem, *on(0, 3, 4, 5, 6)) == []


def test_a_week_of_school_alone_is_nobody_s_fault() -> None:
    six = tuple(school(number) for number in range(6))
    assert amounts("youth_days", world(CREW, days=7, absences=six)) == []
    assert amounts("youth_days", world(CREW, days=7, absences=six), *on(6)) == [1]


def test_grown_up_people_may_work_six_days() -> None:
    assert amounts("youth_days", world(CREW, days=7), *on(0, 1, 2, 3, 4, 5, person_id="P2")) == []


@pytest.mark.parametrize(("last", "over"), [(day(4), []), (day(5), [1])])
def test_only_days_before_the_birthday_count(last: dt.date, over: list[int]) -> None:
    crew = [person(limits=(Limits(young=True, valid_to=last),))]
    assert amounts("youth_days", world(crew, days=7), *on(0, 1, 2, 3, 4, 5)) == over


def test_fewer_days_by_the_house() -> None:
    problem = world(CREW, days=7, rules=(rule("youth_days", "strict", 4),))
    assert amounts("youth_days", problem, *on(0, 1, 2, 3, 4)) == [1]


def test_without_a_clock_days_count_all_the_same() -> None:
    six = [duty(date=day(number), duty_type="X") for number in range(6)]
    assert amounts("youth_days", world(CREW, days=7), *six) == [1]
