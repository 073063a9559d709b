"""Where the rules between districts matter, and the fewest points with each and without."""

from __future__ import annotations

from typing import Any

from models.places import District
from models.problem import Problem
from tests import worlds
from tests.solver.bound_cases.case import DEAR, Case, by_rule, needed, worker


def lending(**limits: Any) -> Problem:
    """Somebody of the first district is wanted at the site of the second for four hours."""
    far = worker(elsewhere=True, reach_minutes=30)
    places = [worlds.site("S1"), worlds.site("S2", district="D2")]
    districts = [District(id="D1", name="D1", **limits), District(id="D2", name="D2")]
    return needed(far, sites=places, districts=districts, cells=[worlds.cell("C", site="S2", below=DEAR)])


def lent_hours() -> Case:
    return Case(lending(lent_most=239), 6000, 240 + 900)


def lending_quota() -> Case:
    """Three of the four hours are free."""
    return Case(lending(lent_quota=180), 240 + 900 + 600, 240 + 900)


def lead_and_deputy() -> Case:
    """Nobody is wanted; one of the two has to be there for four hours."""
    crew = (worker(), worker(person_id="P2", deputises_for="P1"))
    return Case(needed(*crew, cells=(), rules=(worlds.rule("lead_and_deputy", "strict"),)), 240, 0)


CASES = by_rule(
    lent_hours,
    lead_and_deputy,
    lending_quota,
)
