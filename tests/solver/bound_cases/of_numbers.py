"""Where the rules about agreed numbers of duties and days matter, and the fewest points with each and without."""

from __future__ import annotations

from tests import worlds
from tests.solver.bound_cases.case import DEAR, Case, by_rule, needed, worker


def assignments() -> Case:
    return Case(needed(worker(assignments=({"duty_type": "K", "most": 0},))), 6000, 240)


def away_days_a_month() -> Case:
    far = worker(elsewhere=True, reach_minutes=30, away_days_a_month=0)
    return Case(needed(far, sites=2, cells=[worlds.cell("C", site="S2", below=DEAR)]), 6000, 240 + 900)


CASES = by_rule(
    assignments,
    away_days_a_month,
)
