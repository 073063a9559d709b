"""Every rule bites: leave its posting out, solve a busy day, and the checks object with the right amount."""

from __future__ import annotations

import re

import pytest

from models.demand import Step
from models.outcome import Outcome
from models.problem import Problem
from roster.rules.book import POSTINGS
from roster.solver.hand_out import Disagreement
from roster.solver.settings import Settings
from roster.solver.solve import solve
from tests.rules.left_out.book import SOFT, STRICT
from tests.rules.left_out.busy import DEAR, busy
from tests.worlds import cell

QUICK = Settings(seconds=200, workers=1, reproducible=True)
"""Time enough on a busy machine, where the search may have to be made machine code first."""


def without(rule_name: str, problem: Problem) -> Outcome:
    """What is handed out when this rule is not told to the solver."""
    return solve(problem, QUICK, postings=tuple(row for row in POSTINGS if row.rule != rule_name))


@pytest.mark.parametrize("name", list(STRICT))
def test_a_strict_rule_left_out_is_broken(name: str) -> None:
    make, amounts = STRICT[name]
    with pytest.raises(Disagreement) as said:
        without(name, make())
    assert [int(amount) for amount in re.findall(rf"\b{name} \S+ \S+: (\d+)", str(said.value))] == amounts


@pytest.mark.parametrize("name", list(STRICT))
def test_a_strict_rule_that_is_told_is_kept(name: str) -> None:
    outcome = solve(STRICT[name][0](), QUICK)
    assert outcome.status == "optimal"
    assert outcome.breaches == ()


@pytest.mark.parametrize("name", list(SOFT))
def test_a_soft_rule_left_out_is_not_paid_for(name: str) -> None:
    make, missing = SOFT[name]
    with pytest.raises(Disagreement, match="level 1 and points are") as said:
        without(name, make())
    by_solver, by_checks = (
        (int(level), int(points)) for level, points in re.findall(r"\((\d+), (\d+)\) by the", str(said.value))
    )
    assert (by_checks[0] - by_solver[0], by_checks[1] - by_solver[1]) == missing


@pytest.mark.parametrize("name", list(SOFT))
def test_a_soft_rule_that_is_told_is_paid_for(name: str) -> None:
    """Nothing is handed out of which solver and checks do not say the same."""
    outcome = solve(SOFT[name][0](), QUICK)
    assert outcome.status == "optimal"
    assert sum(charge.amount for charge in outcome.charges if charge.rule == name) > 0


def test_moves_left_out_nothing_moves() -> None:
    """Moves allow something, so leaving them out breaks nothing: the demand stays open and costs more."""
    there = cell("C2", spans=((480, 690),), site="S2", below=DEAR, target=1)
    here = cell("C1", spans=((480, 690),), target=0, above=(Step(points=0),))
    problem = busy(sites=2, cells=(here, there), moves=[{"origin": "C2", "destination": "C1", "most": 1, "points": 40}])
    told, left_out = solve(problem, QUICK), without("moves", problem)
    assert told.points is not None
    assert left_out.points == told.points + 10**6 - 40
    assert [move.most for move in told.moved] == [1]
    assert left_out.moved == ()


def test_every_rule_was_left_out() -> None:
    assert [posting.rule for posting in POSTINGS if posting.rule not in {*STRICT, *SOFT}] == ["moves"]
