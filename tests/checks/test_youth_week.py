"""Nobody under 18 works more than forty hours from Monday to Sunday, and school days count."""

import datetime as dt

import pytest

from models.duties import Duty
from models.history import History
from models.people import Limits
from models.problem import Problem
from models.requests import Absence, HolidayCredit
from tests.checks.looking import amounts, breaches
from tests.worlds import MONDAY, day, duty, free_duty, limited, person, rule, world

CREW = [limited(young=True), person("P2")]


def week(minutes: int, first: dt.date = MONDAY, person_id: str = "P1") -> list[Duty]:
    """Monday to Thursday eight hours, and the rest of so many minutes on Friday."""
    four = [free_duty(480, 960, person_id, first + dt.timedelta(days=number)) for number in range(4)]
    return [*four, free_duty(480, 480 + minutes - 1920, person_id, first + dt.timedelta(days=4))]


def young(**fields: object) -> Problem:
    return world(CREW, days=7).changed(**fields)


def test_forty_hours_and_a_minute() -> None:
    assert amounts("youth_week", young(), *week(2399)) == []
    assert amounts("youth_week", young(), *week(2400)) == []
    assert amounts("youth_week", young(), *week(2401)) == [1]


def test_every_week_by_itself() -> None:
    problem = world(CREW, days=14)
    assert amounts("youth_week", problem, *week(2400), *week(2400, day(7))) == []
    assert amounts("youth_week", problem, *week(2405), *week(2401, day(7))) == [5, 1]


def test_sunday_still_belongs_to_the_week_and_monday_does_not() -> None:
    problem = world(CREW, days=8)
    assert amounts("youth_week", problem, *week(2400), free_duty(480, 481, date=day(6))) == [1]
    assert amounts("youth_week", problem, *week(2400), free_duty(480, 481, date=day(7))) == []


@pytest.mark.parametrize(("minutes", "over"), [(480, []), (481, [1])])
def test_what_was_worked_in_the_week_before_the_first_day_counts(minutes: int, over: list[int]) -> None:
    """The horizon begins on Friday; on the Sunday before there was somebody at work, which is another week."""
    known = (*week(2400)[:4], free_duty(480, 960, date=day(-1)))
    problem = world(CREW, first=day(4), history=History(duties=known))
    assert amounts("youth_week", problem, free_duty(480, 480 + minutes, date=day(4))) == over


def test_the_turn_of_the_year_lies_in_one_week() -> None:
    """Monday 28 December 2026 begins week 53, which ends on 3 January."""
    december = dt.date(2026, 12, 28)
    problem = world(CREW, first=dt.date(2027, 1, 1), history=History(duties=tuple(week(2400, december)[:4])))
    assert amounts("youth_week", problem, free_duty(480, 961, date=dt.date(2027, 1, 1))) == [1]


@pytest.mark.parametrize(("credited", "over"), [(480, []), (481, [1])])
def test_a_school_day_counts_with_its_credit(credited: int, over: list[int]) -> None:
    school = Absence(person="P1", date=day(4), credited=credited)
    assert amounts("youth_week", young(absences=(school,)), *week(2400)[:4]) == over


def test_a_holiday_counts_with_its_credit() -> None:
    holiday = HolidayCredit(person="P1", date=day(4), credited=490)
    assert amounts("youth_week", young(holiday_credits=(holiday,)), *week(2400)[:4]) == [10]


def test_credits_alone_are_nobody_s_fault() -> None:
    school = tuple(Absence(person="P1", date=day(number), credited=700) for number in range(5))
    assert amounts("youth_week", young(absences=school)) == []
    assert amounts("youth_week", young(absences=school), free_duty(480, 540, date=day(5))) == [60]


def test_grown_up_people_may_work_more() -> None:
    assert amounts("youth_week", young(), *week(2500, person_id="P2")) == []


@pytest.mark.parametrize(("last", "over"), [(day(3), []), (day(4), [100])])
def test_only_days_before_the_birthday_count(last: dt.date, over: list[int]) -> None:
    crew = [person(limits=(Limits(young=True, valid_to=last),))]
    assert amounts("youth_week", world(crew, days=7), *week(2500)) == over


def test_a_shorter_week_of_the_house() -> None:
    assert amounts("youth_week", young(rules=(rule("youth_week", "strict", 2340),)), *week(2341)) == [1]


def test_without_a_clock_the_minutes_count() -> None:
    six = [duty(date=day(number), duty_type="X") for number in range(6)]
    assert amounts("youth_week", young(), *six) == [480]


def test_what_is_said() -> None:
    found = breaches("youth_week", young(), week(2401))
    assert str(found[0].what) == "P1 has 1 minutes too many in the week of 2026-11-23"
