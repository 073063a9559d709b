"""Costs of cover, looked up for many cells at once, are what the steps say."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.demand import Step
from roster.checks.steps import cost
from roster.solver.tables import Tables, costs_of

BELOW = (Step(count=2, points=600), Step(points=900))
ABOVE = (Step(count=1, points=100), Step(points=150))


@pytest.mark.parametrize(
    ("cover", "points"),
    # target 5: 5 missing are 2 x 600 + 3 x 900; 3 over are 100 + 2 x 150
    [(0, 3900), (2, 2100), (3, 1200), (4, 600), (5, 0), (6, 100), (7, 250), (8, 400), (20, 2200)],
)
def test_each_head_costs_its_step(cover: int, points: int) -> None:
    tables = Tables([costs_of(5, BELOW, ABOVE, 1)])
    assert tables.costs(np.array([0]), np.array([cover])).tolist() == [points]


def test_half_a_head_costs_half() -> None:
    tables = Tables([costs_of(1, (Step(points=600),), (), 2)])
    assert tables.costs(np.array([0, 0, 0]), np.array([0, 1, 2])).tolist() == [600, 300, 0]


def test_half_heads_fill_a_step_by_halves() -> None:
    """Two heads wanted: the first missing costs 100, the second 600; halves cost half of each."""
    steps = (Step(count=1, points=100), Step(points=600))
    tables = Tables([costs_of(2, steps, (), 2)])
    assert tables.costs(np.zeros(5, dtype=np.int64), np.arange(5)).tolist() == [700, 400, 100, 50, 0]


def test_each_cell_has_its_own_costs() -> None:
    tables = Tables([costs_of(1, (Step(points=600),), (), 1), costs_of(2, (Step(points=7),), (), 1)])
    assert tables.costs(np.array([0, 1, 1]), np.array([0, 0, 1])).tolist() == [600, 14, 7]


@given(
    target=st.integers(0, 6),
    below=st.lists(st.integers(0, 9), max_size=3).map(sorted),
    above=st.lists(st.integers(0, 9), max_size=3).map(sorted),
    cover=st.integers(0, 20),
)
def test_the_checks_say_the_same(target: int, below: list[int], above: list[int], cover: int) -> None:
    down, up = _steps(below), _steps(above)
    found = Tables([costs_of(target, down, up, 1)]).costs(np.array([0]), np.array([cover]))[0]
    assert found == cost(down, 100 * max(0, target - cover)) + cost(up, 100 * max(0, cover - target))


def _steps(points: list[int]) -> tuple[Step, ...]:
    """One head at each price, the last for all the rest."""
    last = len(points) - 1
    return tuple(Step(count=None if number == last else 1, points=price) for number, price in enumerate(points))
