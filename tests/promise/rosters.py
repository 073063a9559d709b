"""A roster of duties written down by hand."""

from __future__ import annotations

from models.duties import Duty
from models.outcome import Outcome
from models.problem import Problem
from roster.solver.settings import Settings
from tests.run import fakes


def rostered(problem: Problem, *duties: Duty) -> Outcome:
    """As if these duties had come of the problem."""
    return fakes.outcome(problem, Settings()).changed(duties=duties)
