"""Nobody under 18 works on a Saturday."""

import datetime as dt

from tests.checks.looking import amounts
from tests.worlds import duty, free_duty, limited, person, world

FRIDAY, SATURDAY, SUNDAY = (dt.date(2026, 11, number) for number in (27, 28, 29))
WEEKEND = world([limited(young=True), person("P2")], first=FRIDAY, days=3)


def test_friday_and_saturday() -> None:
    assert amounts("youth_saturday", WEEKEND, duty(date=FRIDAY)) == []
    assert amounts("youth_saturday", WEEKEND, duty(date=SATURDAY)) == [1]


def test_not_a_minute_after_midnight() -> None:
    assert amounts("youth_saturday", WEEKEND, free_duty(1200, 1440, date=FRIDAY)) == []
    assert amounts("youth_saturday", WEEKEND, free_duty(1200, 1441, date=FRIDAY)) == [1]


def test_sundays_are_the_business_of_another_rule() -> None:
    assert amounts("youth_saturday", WEEKEND, duty(date=SUNDAY)) == []


def test_after_midnight_of_saturday_it_is_sunday() -> None:
    assert amounts("youth_saturday", WEEKEND, free_duty(1440, 1500, date=SATURDAY)) == []


def test_grown_up_people_may_work_on_saturdays() -> None:
    assert amounts("youth_saturday", WEEKEND, duty("P2", date=SATURDAY)) == []


def test_without_a_clock_the_date_counts() -> None:
    assert amounts("youth_saturday", WEEKEND, duty(date=SATURDAY, duty_type="X")) == [1]
    assert amounts("youth_saturday", WEEKEND, duty(date=FRIDAY, duty_type="X")) == []
