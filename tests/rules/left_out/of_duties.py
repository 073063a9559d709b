"""Busy days for the rules about what a duty is: left out, the check objects with this amount."""

from __future__ import annotations

from models.requests import Absence, Appointment
from tests import worlds
from tests.rules.left_out.busy import DEAR, Strict, busy, typed
from tests.worlds import MONDAY, cell, contract, opening, person, rule, span

TWICE = (cell("C1", spans=((480, 720),), below=DEAR), cell("C2", spans=((720, 960),), below=DEAR))

STRICT: Strict = {
    "one_duty_a_day": (lambda: busy(duty_types=(worlds.SHORT, worlds.AFTERNOON), cells=TWICE), [1]),
    "duty_shape": (lambda: busy(duty_types=typed(weekdays=(1,))), [1]),
    # from 13:30 to 16:30 are three hours
    "role_blocks": (
        lambda: busy(
            duty_types=typed(break_starts=(780,)),
            cells=(cell(spans=((480, 780),), below=DEAR),),
            openings=[opening(end=990)],
            rules=[rule("role_blocks", "strict", 181)],
        ),
        [1],
    ),
    # the morning at one site, the afternoon at the other
    "site_changes": (
        lambda: busy(
            [person(elsewhere=True, reach_minutes=30)],
            sites=2,
            cells=(
                cell("C1", spans=((480, 690),), below=DEAR),
                cell("C2", spans=((750, 990),), site="S2", below=DEAR),
            ),
        ),
        [1],
    ),
    "qualification": (lambda: busy([person(holds=())]), [2]),
    "absence": (lambda: busy(absences=[Absence(person="P1", date=MONDAY)]), [510]),
    "fixed_appointment": (
        lambda: busy(appointments=[Appointment(person="P1", date=MONDAY, span=span(840, 900))]),
        [60],
    ),
    "opening_hours": (lambda: busy(openings=[opening(end=900)]), [90]),
    "working_time_model": (lambda: busy([person(contracts=(contract(model="flexitime"),))]), [1]),
}
