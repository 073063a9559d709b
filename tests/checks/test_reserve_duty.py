"""Who stands by is at home or a Springer of the district, and could be sent elsewhere."""

from typing import Any

import pytest

from models.duties import Duty, DutyType, Role
from models.people import Held, Limits, Person
from models.problem import Problem
from tests.checks.looking import amounts
from tests.worlds import DUTY_TYPES, MONDAY, QUALIFICATIONS, ROLES, SHORT, day, duty, person, piece, rule, span, world

STANDBY = Role(id="standby", name="Reserve", department="E", reserve=True)
RESERVE = DutyType(id="R", name="Reserve", span=span(480, 720), reserve=True)
FREE: dict[str, Any] = {"elsewhere": True, "reach_minutes": 30}


def with_reserve(who: Person, **fields: Any) -> Problem:
    rows: dict[str, Any] = {"roles": (*ROLES, STANDBY), "duty_types": (*DUTY_TYPES, RESERVE), "sites": 2}
    return world([who], **(rows | fields))


def stand_by(site: str = "S1", role: str = "standby", **fields: Any) -> Duty:
    return duty(pieces=(piece(480, 720, site, role),), **fields).changed(duty_type="R")


def said(who: Person, *duties: Duty) -> list[int]:
    return amounts("reserve_duty", with_reserve(who), *duties)


def test_at_the_home_site_only() -> None:
    assert said(person(**FREE), stand_by()) == []
    assert said(person(**FREE), stand_by("S2")) == [1]


def test_a_springer_anywhere_in_the_district() -> None:
    """S1 lies in D1, S2 in D2."""
    assert said(person(home_site=None), stand_by()) == []
    assert said(person(home_site=None), stand_by("S2")) == [1]
    assert said(person(home_site=None, district="D2"), stand_by("S2")) == []


def test_reserve_roles_in_reserve_duties_and_nothing_else() -> None:
    assert said(person(**FREE), stand_by(role="counter")) == [1]
    assert said(person(**FREE), duty(duty_type="K", role="standby")) == [1]
    assert said(person(**FREE), duty(role="standby")) == [2]
    assert said(person(**FREE), duty()) == []


@pytest.mark.parametrize(
    "fields",
    [
        {"elsewhere": False},
        {"limits": (Limits(home_only=True),)},
        {"limits": (Limits(not_alone=True),)},
        {"limits": (Limits(young=True),)},
        {"qualifications": ()},
        {"qualifications": (Held(qualification="E", in_training=True),)},
        {"qualifications": (Held(qualification="E", valid_to=day(-1)),)},
    ],
)
def test_who_cannot_be_sent_does_not_stand_by(fields: dict[str, Any]) -> None:
    assert said(person(**(FREE | fields)), stand_by()) == [1]


@pytest.mark.parametrize(
    "fields",
    [
        {"limits": (Limits(home_only=True, valid_to=day(-1)),)},
        {"limits": (Limits(latest_end=960),)},
        {"qualifications": (Held(qualification="A", valid_to=MONDAY), Held(qualification="E", in_training=True))},
    ],
)
def test_who_can_be_sent_does(fields: dict[str, Any]) -> None:
    assert QUALIFICATIONS[1].id == "A"
    assert said(person(**(FREE | fields)), stand_by()) == []


def test_off() -> None:
    problem = with_reserve(person(), rules=[rule("reserve_duty", "off")])
    assert amounts("reserve_duty", problem, stand_by("S2")) == []


def test_whoever_stands_by_is_no_company() -> None:
    two = [person("P1", **FREE), person("P2", **FREE)]
    problem = world(
        two,
        roles=(*ROLES, STANDBY),
        duty_types=(*DUTY_TYPES, RESERVE),
        rules=[rule("never_alone", "strict"), rule("lead_present", "strict")],
    )
    short = duty("P1", duty_type=SHORT.id)
    assert amounts("never_alone", problem, short, stand_by(person_id="P2")) == [240]
    assert amounts("never_alone", problem, stand_by(person_id="P2")) == []
    assert amounts("lead_present", problem, stand_by(person_id="P2")) == []
