"""Parts of heads become whole heads without work being made or lost on the way."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor

NEARLY = 1e-9
"""What is so near to a whole number is that number."""


def carried(amounts: Sequence[float]) -> list[int]:
    """Whole numbers whose running sums stay within a half of the running sums of the amounts."""
    done, total, whole = 0, 0.0, []
    for amount in amounts:
        total += amount
        upto = floor(total + 0.5 + NEARLY)
        whole.append(upto - done)
        done = upto
    return whole


def shared(total: int, weights: Sequence[float]) -> list[int]:
    """A whole number shared out in proportion to weights that are not all 0; the shares add up to it."""
    everything = sum(weights)
    return carried([total * weight / everything for weight in weights])


def upward(amount: float) -> int:
    """The next whole number that is not smaller."""
    return -floor(-amount + NEARLY)
