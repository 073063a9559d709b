"""Nobody under 18 works after two o'clock on 24 and 31 December."""

import datetime as dt

import pytest

from tests.checks.looking import amounts
from tests.worlds import duty, free_duty, limited, person, world

EVES = (dt.date(2026, 12, 24), dt.date(2026, 12, 31))
CREW = [limited(young=True), person("P2")]
eves = pytest.mark.parametrize("eve", EVES)


@eves
def test_two_o_clock_and_a_minute(eve: dt.date) -> None:
    assert amounts("youth_year_end", world(CREW, first=eve), free_duty(600, 840, date=eve)) == []
    assert amounts("youth_year_end", world(CREW, first=eve), free_duty(600, 841, date=eve)) == [1]


@eves
def test_the_whole_afternoon(eve: dt.date) -> None:
    assert amounts("youth_year_end", world(CREW, first=eve), free_duty(900, 1140, date=eve)) == [240]


@eves
def test_a_night_that_lasts_into_the_afternoon_of_the_eve(eve: dt.date) -> None:
    before = eve - dt.timedelta(days=1)
    assert amounts("youth_year_end", world(CREW, first=before), free_duty(1380, 2280, date=before)) == []
    assert amounts("youth_year_end", world(CREW, first=before), free_duty(1380, 2281, date=before)) == [1]


@eves
def test_a_night_that_begins_on_the_eve_counts_until_midnight(eve: dt.date) -> None:
    assert amounts("youth_year_end", world(CREW, first=eve), free_duty(1320, 1800, date=eve)) == [120]


@pytest.mark.parametrize("date", [dt.date(2026, 12, 23), dt.date(2026, 12, 30), dt.date(2026, 11, 24)])
def test_other_days_are_as_they_are(date: dt.date) -> None:
    assert amounts("youth_year_end", world(CREW, first=date), free_duty(900, 1140, date=date)) == []


@eves
def test_grown_up_people_may_work_on(eve: dt.date) -> None:
    assert amounts("youth_year_end", world(CREW, first=eve), free_duty(900, 1140, "P2", eve)) == []


@eves
def test_without_a_clock_there_is_nothing_to_measure(eve: dt.date) -> None:
    assert amounts("youth_year_end", world(CREW, first=eve), duty(date=eve, duty_type="X")) == []
