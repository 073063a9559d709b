"""Where every head counts the same the bound is the optimum itself, whatever the rules and whoever the people."""

from __future__ import annotations

from math import ceil, gcd

import numpy as np
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from models.demand import Cell, Move
from models.problem import Problem
from models.rulebook import RULES
from roster.checks.steps import cost
from roster.solver.lagrange import OPEN_SITE, SCALE
from tests import strategies
from tests.solver.proof import desk_counts, examples, lagrange, left_out, proven
from tests.solver.random_problems import straight_problems

RELAXED = [card.name for card in RULES if card.pricing == "relaxed"]


def worth_of_a_tick(problem: Problem) -> list[int]:
    """What one tick of cover saves in each cell of a straight problem, in points and at level 1."""
    return [_price(cell) // ticks_of(cell) for cell in problem.cells]


def ticks_of(cell: Cell) -> int:
    """Into how many parts a head has to be cut so that all shares of the cell are whole."""
    return 100 // gcd(100, *(line.percent for line in cell.who))


def _price(cell: Cell) -> int:
    level = OPEN_SITE * cell.minimum_weight * cell.head_minutes if cell.minimum else 0
    return level + sum(step.points for step in cell.below) - sum(step.points for step in cell.above)


@settings(max_examples=examples(150), deadline=None, suppress_health_check=list(HealthCheck))
@given(problem=straight_problems())
def test_the_bound_is_the_optimum_where_every_head_counts_the_same(problem: Problem) -> None:
    """At the price of a head everybody's own best is the best of all; only rules that pricing relaxes are off."""
    told = left_out(*RELAXED)
    best = proven(problem, told)
    assume(best is not None)
    assert best is not None
    prices = lagrange(problem, best.level, told)
    prices.ask(SCALE * np.array(worth_of_a_tick(problem), dtype=np.int64))
    assert prices.bound == best.points


def nobody(problem: Problem, minimum: int) -> Problem:
    """The same cells, moves and desks with nobody at work; every cell wants so many heads at least."""
    return problem.changed(
        cells=tuple(cell.changed(minimum=minimum) for cell in problem.cells),
        people=tuple(person.changed(contracts=()) for person in problem.people),
        absences=(),
        pins=(),
        appointments=(),
        holiday_credits=(),
        wishes=(),
        rules=(),
        history=type(problem.history)(),
    )


@settings(max_examples=examples(150), deadline=None, suppress_health_check=list(HealthCheck))
@given(
    crew=strategies.problems(),
    minimum=st.integers(0, 4),
    seed=st.integers(0, 10**6),
    level=st.integers(0, 500),
)
def test_cells_choose_their_cheapest_cover(crew: Problem, minimum: int, seed: int, level: int) -> None:
    """With nobody at work the bound is what cells, moves and desks do by themselves; the checks say what that costs."""
    problem = nobody(crew, minimum)
    prices, desks = lagrange(problem, level, crew=crew), desk_counts(crew)
    drawn = np.random.default_rng(seed).integers(-400 * SCALE, 400 * SCALE, size=len(problem.cells) + len(desks))
    value = prices.clipped(drawn.astype(np.float64))
    prices.ask(value)
    worth = dict(zip((cell.id for cell in problem.cells), value.tolist(), strict=False))
    alone = sum(_cheapest(problem, cell, worth[cell.id]) for cell in problem.cells)
    moved = sum(_cheapest_move(problem, move, worth) for move in problem.moves)
    given_back = sum(count * int(price) for count, price in zip(desks, value[len(worth) :], strict=True))
    assert prices.bound == ceil((alone + moved + given_back) / SCALE) - OPEN_SITE * level


def _cheapest(problem: Problem, cell: Cell, worth: int) -> int:
    """The least that a cell costs at any cover, each tick of it bought at its worth."""
    lowest = -sum(move.most for move in problem.moves if move.destination == cell.id)
    highest = cell.target + cell.minimum + sum(step.count or 1 for step in cell.above)
    ticks = ticks_of(cell)
    return min(_costs(cell, 100 * k // ticks) + worth * k for k in range(lowest * ticks, highest * ticks + 1))


def _costs(cell: Cell, percent: int) -> int:
    """A cell's costs at so many per cent of a head, in the units of values."""
    below, above = max(0, 100 * cell.target - percent), max(0, percent - 100 * cell.target)
    short = max(0, 100 * cell.minimum - percent) if cell.minimum else 0
    minutes = short * cell.head_minutes * cell.minimum_weight // 100
    return SCALE * (cost(cell.below, below) + cost(cell.above, above) + OPEN_SITE * minutes)


def _cheapest_move(problem: Problem, move: Move, worth: dict[str, int]) -> int:
    ticks = {cell.id: ticks_of(cell) for cell in problem.cells}
    gained = worth[move.origin] * ticks[move.origin] - worth[move.destination] * ticks[move.destination]
    return move.most * min(0, SCALE * move.points - gained)
