"""A fixed appointment lies in that day's duty, at its site if it has one."""

from typing import Any

from models.duties import Duty
from models.people import Person
from models.requests import Absence, Appointment
from tests.checks.looking import amounts
from tests.worlds import MONDAY, contract, day, duty, pattern, person, piece, span, world


def meeting(start: int = 840, end: int = 900, **fields: Any) -> Appointment:
    return Appointment.model_validate({"person": "P1", "date": MONDAY, "span": span(start, end)} | fields)


def with_meeting(start: int = 840, end: int = 900, site: str = "S1") -> Duty:
    pieces = (piece(480, 690, site), piece(720, start, site), piece(end, 990, site))
    return duty(pieces=pieces, breaks=(span(690, 720),), appointments=(span(start, end),))


def test_kept() -> None:
    assert amounts("fixed_appointment", world(appointments=[meeting()]), with_meeting()) == []


def test_worked_through() -> None:
    assert amounts("fixed_appointment", world(appointments=[meeting()]), duty()) == [60]


def test_no_duty_that_day() -> None:
    assert amounts("fixed_appointment", world(appointments=[meeting()])) == [60]
    assert amounts("fixed_appointment", world(appointments=[meeting()]), duty(date=day(1))) == [60]


def test_a_minute_short() -> None:
    assert amounts("fixed_appointment", world(appointments=[meeting()]), with_meeting(end=899)) == [1]


def test_at_its_site() -> None:
    problem = world(sites=2, appointments=[meeting(site="S2")])
    assert amounts("fixed_appointment", problem, with_meeting(site="S2")) == []
    assert amounts("fixed_appointment", problem, with_meeting()) == [60]


def test_it_binds_only_inside_the_pattern() -> None:
    def crew(end: int) -> list[Person]:
        return [person(contracts=(contract(pattern=pattern(end=end)),))]

    rows = [meeting(960, 1020)]
    assert amounts("fixed_appointment", world(crew(1020), appointments=rows)) == [60]
    assert amounts("fixed_appointment", world(crew(1019), appointments=rows)) == []


def test_it_does_not_bind_on_a_day_off() -> None:
    crew = [person(contracts=(contract(pattern=pattern(days=(1,))),))]
    assert amounts("fixed_appointment", world(crew, appointments=[meeting()])) == []


def test_it_does_not_bind_while_absent() -> None:
    for absent, bound in ((span(900, 960), [60]), (span(899, 960), []), (None, [])):
        rows = [Absence(person="P1", date=MONDAY, span=absent)]
        assert amounts("fixed_appointment", world(appointments=[meeting()], absences=rows)) == bound


def test_outside_the_horizon_it_is_somebody_else_s() -> None:
    assert amounts("fixed_appointment", world(days=1, appointments=[meeting(date=day(1))])) == []
