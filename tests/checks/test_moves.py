"""Demand goes elsewhere only where that is allowed, and each head has its price."""

from typing import Any

import pytest

from models.demand import Move
from models.problem import Problem
from roster.checks.check import check
from tests.checks.looking import charge
from tests.worlds import cell, duty, rule, world

ARC = Move(origin="C1", destination="C2", most=2, points=7)


def two_cells(**fields: Any) -> Problem:
    """One head wanted in each, 60 points if missing and 10 if too many."""
    cells = [cell("C1", spans=((480, 690),)), cell("C2", spans=((480, 690),), site="S2")]
    return world(sites=2, cells=cells, moves=[ARC], **fields)


def test_a_head_costs_its_points() -> None:
    assert charge("moves", two_cells(), moved=[ARC.changed(most=1)]) == (1, 7)
    assert charge("moves", two_cells(), moved=[ARC]) == (2, 14)
    assert charge("moves", two_cells()) == (0, 0)


def test_the_origin_is_covered_and_the_destination_is_not() -> None:
    there = (duty("P1", site="S2"), duty("P2", site="S2"))
    assert charge("open_demand", two_cells(), *there) == (210, 60)
    assert charge("open_demand", two_cells(), *there, moved=[ARC.changed(most=1)]) == (0, 0)
    assert charge("open_demand", two_cells(), moved=[ARC.changed(most=1)]) == (420, 120)
    assert charge("idle", two_cells(), *there) == (210, 10)
    assert charge("idle", two_cells(), *there, moved=[ARC.changed(most=1)]) == (0, 0)


@pytest.mark.parametrize(
    ("moved", "over"),
    [
        (ARC, []),
        (ARC.changed(most=3), [1]),
        (ARC.changed(points=6), [2]),
        (Move(origin="C2", destination="C1", most=1, points=7), [1]),
    ],
)
def test_only_what_is_allowed(moved: Move, over: list[int]) -> None:
    found = check(two_cells(), [], [moved]).breaches
    assert [(breach.rule, breach.amount) for breach in found] == [("moves", amount) for amount in over]


def test_switched_off_nothing_moves() -> None:
    problem = two_cells(rules=(rule("moves", "off"),))
    assert charge("open_demand", problem, duty(), moved=[ARC]) == charge("open_demand", problem, duty())


def test_to_a_cell_that_does_not_exist() -> None:
    with pytest.raises(ValueError, match="moved demand names the cell C9, which does not exist"):
        check(two_cells(), [], [ARC.changed(destination="C9")])
