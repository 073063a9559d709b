"""From the start to the end of a duty of somebody under 18 there are ten hours at most, breaks included."""

import datetime as dt

from models.duties import Duty
from tests.checks.looking import amounts
from tests.worlds import MONDAY, duty, limited, person, piece, rule, span, world

CREW = [limited(young=True), person("P2")]


def spread(end: int, person_id: str = "P1", date: dt.date = MONDAY) -> Duty:
    """From eight o'clock on, with three hours of break."""
    return duty(person_id, date, pieces=(piece(480, 660), piece(840, end)), breaks=(span(660, 840),))


def test_ten_hours_and_a_minute() -> None:
    assert amounts("youth_presence", world(CREW), spread(1079)) == []
    assert amounts("youth_presence", world(CREW), spread(1080)) == []
    assert amounts("youth_presence", world(CREW), spread(1081)) == [1]


def test_grown_up_people_may_stay_longer() -> None:
    assert amounts("youth_presence", world(CREW), spread(1140, "P2")) == []


def test_a_lower_number_of_the_house() -> None:
    problem = world(CREW, rules=(rule("youth_presence", "strict", 540),))
    assert amounts("youth_presence", problem, spread(1021)) == [1]


def test_an_hour_more_on_the_night_in_october() -> None:
    october = dt.date(2026, 10, 25)
    night = duty(date=october, pieces=(piece(0, 240), piece(300, 541)), breaks=(span(240, 300),))
    assert amounts("youth_presence", world(CREW, first=october), night) == [1]


def test_without_a_clock_there_is_nothing_to_measure() -> None:
    problem = world(CREW, rules=(rule("youth_presence", "strict", 400),))
    assert amounts("youth_presence", problem, duty(duty_type="X")) == []
