"""What a planner has fixed stays as it is."""

from typing import Any

import pytest

from models.requests import Pin
from tests.checks.looking import amounts
from tests.worlds import MONDAY, day, duty, piece, span, world


def pin(**fields: Any) -> Pin:
    return Pin.model_validate({"person": "P1", "date": MONDAY} | fields)


def test_a_day_off() -> None:
    problem = world(pins=[pin(off=True)])
    assert amounts("pins", problem) == []
    assert amounts("pins", problem, duty()) == [1]
    assert amounts("pins", problem, duty(date=day(1))) == []


@pytest.mark.parametrize("fixed", [pin(duty_type="F"), pin(site="S1"), pin(role="counter"), pin()])
def test_a_duty_as_fixed(fixed: Pin) -> None:
    problem = world(sites=2, pins=[fixed])
    assert amounts("pins", problem, duty()) == []
    assert amounts("pins", problem) == [1]
    assert amounts("pins", problem, duty("P2")) == [1]


@pytest.mark.parametrize("fixed", [pin(duty_type="S"), pin(site="S2"), pin(role="office")])
def test_another_duty(fixed: Pin) -> None:
    assert amounts("pins", world(sites=2, pins=[fixed]), duty()) == [1]


def test_all_pieces_in_the_role() -> None:
    mixed = duty(pieces=(piece(480, 690), piece(720, 990, role="office")), breaks=(span(690, 720),))
    assert amounts("pins", world(pins=[pin(role="office")]), mixed) == [1]


def test_a_pin_outside_the_horizon_does_not_bind() -> None:
    assert amounts("pins", world(days=1, pins=[pin(date=day(1), duty_type="F")])) == []
