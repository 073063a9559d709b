"""A duty is what its duty type says, one breach a duty."""

from typing import Any

import pytest

from models.duties import Duty
from models.requests import Absence, Appointment
from tests.checks.looking import amounts, breaches
from tests.worlds import (
    DUTY_TYPES,
    EARLY,
    MONDAY,
    contract,
    day,
    duty,
    opening,
    pattern,
    person,
    piece,
    site,
    span,
    world,
)

PARTS: dict[str, Any] = {"pieces": (piece(480, 690), piece(720, 990)), "breaks": (span(690, 720),)}


def test_as_its_type() -> None:
    assert amounts("duty_shape", world(), duty()) == []


@pytest.mark.parametrize("start", [690, 720, 750])
def test_every_start_of_the_break(start: int) -> None:
    parts: dict[str, Any] = {
        "pieces": (piece(480, start), piece(start + 30, 990)),
        "breaks": (span(start, start + 30),),
    }
    assert amounts("duty_shape", world(), duty(**parts)) == []


@pytest.mark.parametrize(
    ("parts", "why"),
    [
        ({"pieces": ()}, "is empty"),
        (PARTS | {"pieces": (piece(480, 690), piece(720, 989))}, "other times"),
        (PARTS | {"pieces": (piece(481, 690), piece(720, 990))}, "other times"),
        (PARTS | {"pieces": (piece(480, 689), piece(720, 990))}, "do not adjoin"),
        (PARTS | {"pieces": (piece(480, 691), piece(720, 990))}, "do not adjoin"),
        ({"pieces": (piece(480, 990),)}, "another break"),
        ({"pieces": (piece(480, 690), piece(721, 990)), "breaks": (span(690, 721),)}, "another break"),
        ({"pieces": (piece(480, 691), piece(721, 990)), "breaks": (span(691, 721),)}, "another break"),
        (PARTS | {"pieces": (piece(480, 690), piece(720, 900)), "appointments": (span(900, 990),)}, "is not known"),
    ],
)
def test_anything_else_is_one_breach(parts: dict[str, Any], why: str) -> None:
    found = breaches("duty_shape", world(), [duty(**parts)])
    assert [breach.amount for breach in found] == [1]
    assert why in str(found[0].what)


def test_weekdays_of_the_type() -> None:
    types = (EARLY.changed(weekdays=(1, 2)), *DUTY_TYPES[1:])
    assert amounts("duty_shape", world(duty_types=types), duty()) == [1]
    assert amounts("duty_shape", world(duty_types=types), duty(date=day(1))) == []


def test_sites_of_the_type() -> None:
    types = (EARLY.changed(sites=("S2",)), *DUTY_TYPES[1:])
    assert amounts("duty_shape", world(sites=2, duty_types=types), duty()) == [1]
    assert amounts("duty_shape", world(sites=2, duty_types=types), duty(site="S2")) == []


def test_roles_of_the_site_s_departments() -> None:
    other = world(sites=[site(departments=("A",))], departments=[{"id": "A", "name": "A"}, {"id": "E", "name": "E"}])
    assert amounts("duty_shape", other, duty()) == [1]
    assert amounts("duty_shape", world(sites=[site(departments=())]), duty()) == []


def fixed(start: int, end: int) -> Duty:
    return duty(duty_type="FEST", pieces=(piece(start, 720), piece(750, end)), breaks=(span(720, 750),))


def test_the_window_of_the_pattern() -> None:
    crew = [person(contracts=(contract(model="fixed", pattern=pattern(start=480, end=960)),))]
    assert amounts("duty_shape", world(crew), fixed(480, 960)) == []
    assert amounts("duty_shape", world(crew), fixed(480, 959)) == [1]
    assert amounts("duty_shape", world(crew), fixed(481, 960)) == [1]


def test_no_pattern_no_duty_by_the_pattern() -> None:
    crew = [person(contracts=(contract(model="fixed", pattern=pattern(days=(1,))),))]
    assert amounts("duty_shape", world(crew), fixed(480, 960)) == [1]


def test_from_the_first_appointment_to_the_last_with_breaks_between() -> None:
    kept = [Appointment(person="P1", date=MONDAY, span=row) for row in (span(840, 900), span(480, 540))]
    problem = world(appointments=kept)
    meetings = duty(duty_type="T", appointments=(span(480, 540), span(840, 900)), breaks=(span(540, 840),))
    assert amounts("duty_shape", problem, meetings) == []
    assert amounts("duty_shape", problem, duty(duty_type="T", appointments=(span(480, 540),))) == [1]
    with_work = meetings.changed(breaks=(), pieces=(piece(540, 840),))
    assert amounts("duty_shape", problem, with_work) == [1]


def test_appointments_while_absent_do_not_make_a_duty() -> None:
    kept = [Appointment(person="P1", date=MONDAY, span=span(480, 540))]
    absent = [Absence(person="P1", date=MONDAY, span=span(500, 520))]
    meeting = duty(duty_type="T", appointments=(span(480, 540),))
    assert amounts("duty_shape", world(appointments=kept), meeting) == []
    assert amounts("duty_shape", world(appointments=kept, absences=absent), meeting) == [1]


def two_sites(travel: int) -> Duty:
    way = (span(690 - travel, 690),) if travel else ()
    pieces = (piece(480, 690 - travel), piece(720, 990, site="S2"))
    return duty(pieces=pieces, breaks=(span(690, 720),), travel=way)


def test_the_way_to_the_next_site_takes_its_minutes() -> None:
    assert amounts("duty_shape", world(sites=2), two_sites(30)) == []
    assert amounts("duty_shape", world(sites=2), two_sites(29)) == [1]
    assert amounts("duty_shape", world(sites=2), two_sites(0)) == [1]


def test_no_known_way_is_no_way() -> None:
    assert amounts("duty_shape", world(sites=2, travel=()), two_sites(30)) == [1]


def test_a_way_is_known_in_both_directions() -> None:
    back = [{"origin": "S2", "destination": "S1", "minutes": 30}]
    assert amounts("duty_shape", world(sites=2, travel=back), two_sites(30)) == []


def test_without_a_clock_there_is_one_nominal_piece() -> None:
    problem = world(openings=[opening(start=0, end=1440)])
    assert amounts("duty_shape", problem, duty(duty_type="X")) == []
    assert amounts("duty_shape", problem, duty(duty_type="X", pieces=(piece(480, 960),))) == [1]
    halves = (piece(0, 720), piece(720, 1440))
    assert amounts("duty_shape", problem, duty(duty_type="X", pieces=halves)) == [1]


def test_a_role_changes_without_a_break_only_where_the_type_says_so() -> None:
    changing = EARLY.changed(role_changes="any")
    stretches = (piece(480, 600), piece(600, 690, role="office"), piece(720, 990))
    mixed = duty(pieces=stretches, breaks=(span(690, 720),))
    assert amounts("duty_shape", world(duty_types=(changing,)), mixed) == []
    found = breaches("duty_shape", world(), [mixed])
    assert [breach.amount for breach in found] == [1]
    assert "the role changes in F without a break" in str(found[0].what)
