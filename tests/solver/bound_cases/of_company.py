"""Where the rules about who has to be there with whom matter, and the fewest points with each and without."""

from __future__ import annotations

from models.duties import DutyType
from models.people import Held, Limits
from tests import worlds
from tests.solver.bound_cases.case import DEAR, Case, by_rule, needed, worker


def not_alone() -> Case:
    return Case(needed(worker(limits=(Limits(not_alone=True),))), 6000, 240)


def never_alone() -> Case:
    return Case(needed(rules=(worlds.rule("never_alone", "strict"),)), 6000, 240)


def lead_present() -> Case:
    return Case(needed(rules=(worlds.rule("lead_present", "strict"),)), 6000, 240)


def trainer_present() -> Case:
    learns = worker(qualifications=(Held(qualification="E", in_training=True),))
    cells = [worlds.cell("C", who=(worlds.counted(in_training=True),), below=DEAR)]
    return Case(needed(learns, cells=cells, rules=(worlds.rule("trainer_present", "strict"),)), 6000, 240)


def opening_crew() -> Case:
    return Case(needed(rules=(worlds.rule("opening_crew", "strict"),)), 6000, 240)


def closing_crew() -> Case:
    """From three to seven, when the doors close."""
    evening = DutyType(id="L", name="L", span=worlds.span(900, 1140))
    cells = [worlds.cell("C", spans=((900, 1140),), below=DEAR)]
    rules = (worlds.rule("closing_crew", "strict"),)
    return Case(needed(cells=cells, duty_types=(evening,), rules=rules), 6000, 240)


CASES = by_rule(
    not_alone,
    never_alone,
    lead_present,
    trainer_present,
    opening_crew,
    closing_crew,
)
