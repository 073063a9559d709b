"""What stays open: the cells below their minimum or target."""

from __future__ import annotations

from models.demand import Cell
from models.outcome import Shortage
from roster.checks.cover import minutes_of
from roster.checks.given import Given


def shortages(given: Given) -> tuple[Shortage, ...]:
    """Every cell that is short, in the order of the problem; minutes count from the higher of minimum and target."""
    return tuple(found for cell in given.problem.cells if (found := _shortage(cell, given.cover[cell.id])).minutes)


def _shortage(cell: Cell, covered: int) -> Shortage:
    below_minimum = max(0, 100 * cell.minimum - covered)
    below_target = max(0, 100 * cell.target - covered)
    return Shortage(
        cell=cell.id,
        below_minimum_percent=below_minimum,
        below_target_percent=below_target,
        minutes=minutes_of(cell, max(below_minimum, below_target)),
    )
