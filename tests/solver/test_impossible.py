"""Where no roster is lawful the outcome says what contradicts, and each cause left out alone mends it."""

from __future__ import annotations

from typing import Any

import pytest

from models.finding import Address
from models.history import Account, History
from models.problem import Horizon, Problem
from models.requests import Absence, Appointment, Consent, Pin
from roster.solver.settings import Settings
from roster.solver.solve import solve
from tests import worlds

SETTINGS = Settings(seconds=30, workers=2)
LATE = Pin(person="P1", date=worlds.MONDAY, duty_type="NACHT", address=Address(workbook="b", sheet="Planblatt", row=3))
EARLY = Pin(person="P1", date=worlds.day(1), duty_type="F")


def night_and_morning() -> Problem:
    """A night until 6:00 pinned before a morning from 8:00: two hours of rest."""
    opening = (worlds.opening(start=0, end=1800), worlds.opening(date=worlds.day(1)))
    pattern = worlds.pattern(start=0, end=1800)
    person = worlds.person(contracts=(worlds.contract(pattern=pattern),))
    return worlds.world([person], pins=(LATE, EARLY), openings=opening)


def causes(problem: Problem) -> list[list[str]]:
    outcome = solve(problem, SETTINGS)
    assert outcome.status == "impossible"
    assert outcome.duties == ()
    return [[str(cause) for cause in row.causes] for row in outcome.contradictions]


def test_pins_against_the_rest_are_named_with_the_rule() -> None:
    found = causes(night_and_morning())
    assert found == [["pin on 2026-11-23: NACHT", "pin on 2026-11-24: F", "rule: Rest between two duties"]]


def test_the_address_of_a_pin_is_said() -> None:
    assert solve(night_and_morning(), SETTINGS).contradictions[0].addresses == (LATE.address,)


@pytest.mark.parametrize("pin", [LATE, EARLY])
def test_leaving_out_either_pin_mends_it(pin: Pin) -> None:
    mended = night_and_morning().changed(pins=tuple(row for row in (LATE, EARLY) if row != pin))
    assert solve(mended, SETTINGS).status == "optimal"


def test_a_pin_on_an_absent_day() -> None:
    world = worlds.world(1, pins=(EARLY,), absences=(Absence(person="P1", date=worlds.day(1)),))
    assert [row[:2] for row in causes(world)] == [["pin on 2026-11-24: F", "absent on 2026-11-24"]]


def test_a_pin_on_a_day_that_was_published_otherwise() -> None:
    """In seven days; with consent there is a roster."""
    published = worlds.duty(date=worlds.day(1), duty_type="S")
    horizon = Horizon(first=worlds.MONDAY, last=worlds.day(1), planned_on=worlds.day(-6))
    world = worlds.world(1, pins=(EARLY,), horizon=horizon, history=History(published=(published,)))
    assert causes(world) == [["pin on 2026-11-24: F", "rule: A published roster stands"]]
    consent = Consent(person="P1", date=worlds.day(1), agreement="asked")
    assert solve(world.changed(consents=(consent,)), SETTINGS).status == "optimal"


def test_an_appointment_that_no_duty_can_hold() -> None:
    appointment = Appointment(person="P1", date=worlds.MONDAY, span=worlds.span(480, 540))
    world = worlds.world(1, appointments=(appointment,), duty_types=(worlds.LATE,))
    assert causes(world)[0][0] == "fixed appointment on 2026-11-23"


def test_two_people_two_contradictions() -> None:
    pins = (
        Pin(person="P1", date=worlds.MONDAY, role="counter"),
        Pin(person="P2", date=worlds.MONDAY, duty_type="NACHT"),
    )
    world = worlds.world([worlds.person("P1", holds=()), worlds.person("P2")], pins=pins, roles=worlds.ROLES[:1])
    assert len(causes(world)) == 2


def test_an_account_that_nobody_can_keep_is_said_even_without_a_pin() -> None:
    account = Account(person="P1", start=worlds.MONDAY, end=worlds.day(9), used=-600, lower=-500, upper=600)
    world = worlds.world(1, days=1, history=History(accounts=(account,)))
    assert causes(world) == [["rule: Limits of the hours account"]]


def test_more_pins_than_desks() -> None:
    """Two people pinned to the one desk of a site at the same time: each of the two pins can be spared."""
    pins = tuple(Pin(person=person, date=worlds.MONDAY, duty_type="F", role="counter") for person in ("P1", "P2"))
    world = worlds.world(3, days=1, sites=[worlds.site(desks=(worlds.desks(1, "counter"),))], pins=pins)
    outcome = solve(world, SETTINGS)
    assert outcome.status == "impossible"
    (row,) = outcome.contradictions
    assert str(row.what) == "P1, P2: these cannot all hold"
    assert [str(cause) for cause in row.causes[:2]] == [
        "pin of P1 on 2026-11-23: F·counter",
        "pin of P2 on 2026-11-23: F·counter",
    ]
    assert "rule: A desk for everybody" in [str(cause) for cause in row.causes[2:]]


def lead_and_deputy(**said: Any) -> Problem:
    """A lead and who deputises, of whom one has to be there on each day on which the site opens."""
    crew = [worlds.person(), worlds.person("P2", deputises_for="P1"), worlds.person("P3")]
    rules = (worlds.rule("lead_and_deputy", "strict"),)
    return worlds.world(crew, days=1, openings=(worlds.opening(),), rules=rules, **said)


def test_pins_that_keep_a_lead_and_the_deputy_away_are_named_with_the_rule() -> None:
    """Each of the two can be spared; the third person, pinned off as well, has nothing to do with it."""
    pins = tuple(Pin(person=person, date=worlds.MONDAY, off=True) for person in ("P1", "P2", "P3"))
    (found,) = causes(lead_and_deputy(pins=pins))
    assert found[:2] == ["pin of P1 on 2026-11-23: -", "pin of P2 on 2026-11-23: -"]
    assert "rule: Lead and deputy never both away" in found[2:]
    assert solve(lead_and_deputy(pins=pins[1:]), SETTINGS).status == "optimal"


def test_a_rule_that_asks_for_others_is_named_where_nobody_has_a_duty_to_give() -> None:
    (found,) = causes(lead_and_deputy(duty_types=()))
    assert found == ["rule: Lead and deputy never both away"]
