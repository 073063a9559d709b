"""What a distance from the target costs: each head the next step of the price."""

from __future__ import annotations

from collections.abc import Sequence

from models.demand import Step


def cost(steps: Sequence[Step], percent: int) -> int:
    """Points for so many per cent of a head; whoever goes beyond the last step pays its price for the rest."""
    points, left = 0, percent
    for number, step in enumerate(steps, 1):
        last = number == len(steps)
        taken = left if step.count is None or last else min(left, 100 * step.count)
        points += taken * step.points
        left -= taken
    return points // 100
