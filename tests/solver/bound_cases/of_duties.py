"""Where the rules about what a duty is matter, and the fewest points with each and without."""

from __future__ import annotations

from models.duties import DutyType
from models.requests import Absence, Appointment
from tests import worlds
from tests.solver.bound_cases.case import DEAR, Case, by_rule, needed, worker


def one_duty_a_day() -> Case:
    """Morning and afternoon are wanted, one of them stays open."""
    both = [worlds.cell("C1", below=DEAR), worlds.cell("C2", spans=((720, 960),), below=DEAR)]
    return Case(needed(cells=both, duty_types=(worlds.SHORT, worlds.AFTERNOON)), 240 + 6000, 2 * 240)


def duty_shape() -> Case:
    return Case(needed(duty_types=(worlds.SHORT.changed(weekdays=(1,)),)), 6000, 240)


def qualification() -> Case:
    return Case(needed(worker(holds=())), 6000, 240)


def absence() -> Case:
    return Case(needed(absences=(Absence(person="P1", date=worlds.MONDAY),)), 6000, 240)


def fixed_appointment() -> Case:
    """The appointment must be in the duty, and then no piece lasts from eight to twelve."""
    kept = Appointment(person="P1", date=worlds.MONDAY, span=worlds.span(540, 600))
    return Case(needed(appointments=(kept,)), 240 + 6000, 240)


def opening_hours() -> Case:
    return Case(needed(openings=(worlds.opening(end=705),)), 6000, 240)


def working_time_model() -> Case:
    return Case(needed(worker(model="flexitime")), 6000, 240)


def role_blocks() -> Case:
    """The only duty there is has 105 minutes of work after its break, and 345 in all."""
    short_end = DutyType(id="R", name="R", span=worlds.span(480, 855), break_minutes=30, break_starts=(720,))
    return Case(needed(duty_types=(short_end,), rules=(worlds.rule("role_blocks", "strict"),)), 6000, 345)


CASES = by_rule(
    one_duty_a_day,
    duty_shape,
    qualification,
    absence,
    fixed_appointment,
    opening_hours,
    working_time_model,
    role_blocks,
)
