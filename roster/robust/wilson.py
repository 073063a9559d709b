"""How sure a share of draws is: Wilson's interval, which stays sensible near none and all."""

from __future__ import annotations

from math import sqrt

Z = 1.959964
"""The two-sided 95 per cent point of the normal distribution."""


def wilson(hits: int, count: int) -> tuple[float, float]:
    """From - to of a share of hits with 95 per cent (Wilson 1927).

    Raises:
        ZeroDivisionError: if nothing was drawn.
    """
    share, spread = hits / count, Z * Z / count
    middle = (share + spread / 2) / (1 + spread)
    half = sqrt(share * (1 - share) * spread + spread * spread / 4) / (1 + spread)
    return max(0.0, middle - half), min(1.0, middle + half)
