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


def site_changes() -> Case:
    """Wanted at S1 before the break and at S2 after it: a change makes it a day away, for 600 points."""
    cells = [
        worlds.cell("C1", spans=((480, 690),), below=DEAR),
        worlds.cell("C2", spans=((750, 990),), site="S2", below=DEAR),
    ]
    goes = worker(elsewhere=True, reach_minutes=30)
    return Case(needed(goes, sites=2, cells=cells, duty_types=(worlds.EARLY,)), 480 + 6000, 480 + 600)


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
    site_changes,
)
