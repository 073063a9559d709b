"""Nobody under 18 works more than eight hours a day, breaks not counted."""

from models.duties import Duty
from models.people import Limits
from tests.checks.looking import amounts, breaches
from tests.worlds import CLOCKLESS, DUTY_TYPES, MONDAY, day, duty, free_duty, limited, person, piece, rule, span, world

YOUNG = world([limited(young=True), person("P2")])


def long_day(work: int, person_id: str = "P1") -> Duty:
    return duty(person_id, pieces=(piece(480, 720), piece(780, 540 + work)), breaks=(span(720, 780),))


def test_eight_hours_and_a_minute() -> None:
    assert amounts("youth_daily", YOUNG, long_day(479)) == []
    assert amounts("youth_daily", YOUNG, long_day(480)) == []
    assert amounts("youth_daily", YOUNG, long_day(481)) == [1]


def test_half_an_hour_more_is_not_allowed_whatever_the_other_days_are() -> None:
    assert amounts("youth_daily", YOUNG, long_day(510), free_duty(480, 720, date=day(1))) == [30]


def test_grown_up_people_may_work_longer() -> None:
    assert amounts("youth_daily", YOUNG, long_day(600, "P2")) == []


def test_two_duties_of_a_day_count_together() -> None:
    assert amounts("youth_daily", YOUNG, free_duty(480, 720), free_duty(840, 1081)) == [1]


def test_only_until_the_day_before_the_birthday() -> None:
    young = world([person(limits=(Limits(young=True, valid_to=MONDAY),))])
    assert amounts("youth_daily", young, long_day(490)) == [10]
    assert amounts("youth_daily", young, long_day(490).changed(date=day(1))) == []


def test_a_lower_number_of_the_house() -> None:
    problem = YOUNG.changed(rules=(rule("youth_daily", "strict", 420),))
    assert amounts("youth_daily", problem, long_day(421)) == [1]


def test_without_a_clock_the_minutes_count() -> None:
    types = (*DUTY_TYPES[:-1], CLOCKLESS.changed(minutes=481))
    assert amounts("youth_daily", YOUNG.changed(duty_types=types), duty(duty_type="X")) == [1]


def test_nothing_is_said_about_the_age() -> None:
    found = breaches("youth_daily", YOUNG, [long_day(481)])
    assert str(found[0].what) == "P1 works 481 minutes on 2026-11-23; 480 are allowed"
