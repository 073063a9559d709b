"""How busy a day's customers keep desks: who came in one interval may still be served in the next."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp


def offered(cases: Sequence[float], step: int, minutes: float) -> list[float]:
    """The mean number of desks busy in each interval of `step` minutes if nobody ever waits; empty before the first.

    `cases` come evenly within their interval and each takes `minutes` on average, exponentially distributed. Load then
    follows its arrivals with a lag of the service time: m' = cases / step - m / minutes, solved interval by interval
    (Eick, Massey and Whitt, Operations Research 41, 1993; Green, Kolesar and Whitt, Production and Operations
    Management 16, 2007). Work of the last interval that is left at its end is not counted: see `left_over`.
    """
    return [mean for mean, _ in _course(cases, step, minutes)]


def left_over(cases: Sequence[float], step: int, minutes: float) -> float:
    """Desks still busy at the end of the last interval."""
    return _course(cases, step, minutes)[-1][1] if cases else 0.0


def _course(cases: Sequence[float], step: int, minutes: float) -> list[tuple[float, float]]:
    """Mean load of each interval, and load at its end."""
    found, busy = [], 0.0
    decay = exp(-step / minutes)
    for count in cases:
        steady = count / step * minutes
        mean = steady + (busy - steady) * minutes / step * (1 - decay)
        busy = steady + (busy - steady) * decay
        found.append((mean, busy))
    return found
