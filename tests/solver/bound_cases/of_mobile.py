"""Where the rules about mobile teams matter, and the fewest points with each and without."""

from __future__ import annotations

from models.places import Kit
from tests import worlds
from tests.solver.bound_cases.case import Case, by_rule, needed


def mobile_crew() -> Case:
    return Case(needed(sites=[worlds.site(mobile=True)]), 6000, 240)


def mobile_driver() -> Case:
    """The only one there is does not hold the other qualification."""
    return Case(needed(sites=[worlds.site(driver="A")]), 6000, 240)


def kit() -> Case:
    return Case(needed(sites=[worlds.site(kit="K")], kits=(Kit(id="K", count=0),)), 6000, 240)


def reserve_duty() -> Case:
    """The counter is wanted, and the only duty there is belongs to the reserve."""
    return Case(needed(duty_types=(worlds.SHORT.changed(reserve=True),)), 6000, 240)


CASES = by_rule(
    mobile_crew,
    mobile_driver,
    kit,
    reserve_duty,
)
