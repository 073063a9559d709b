"""How long customers wait with so many desks, and how many desks keep waits short.

Load is in desks that are busy on average: cases an hour times minutes a case / 60. All times are in minutes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import exp, inf

import numpy as np
import numpy.typing as npt
from scipy import special

Shares = npt.NDArray[np.float64]

MOST_DESKS = 2000
"""No site has more; a search for a number of desks ends here."""


def blocked(load: float, desks: int) -> float:
    """The share of customers who would find every desk taken if nobody waited (Erlang B).

    By the recursion that stays exact for any load (Erlang 1917; Jagerman, Bell System Technical Journal 53, 1974).
    """
    if load <= 0:
        return float(desks == 0)
    inverse = 1.0
    for number in range(1, desks + 1):
        inverse = 1 + inverse * number / load
    return 1 / inverse


def waiting(load: float, desks: int) -> float:
    """The share of customers who wait at all, if all stay until it is their turn (Erlang C); 1 if desks cannot cope."""
    if load >= desks:
        return 1.0 if load else float(desks == 0)
    lost = blocked(load, desks)
    return desks * lost / (desks - load * (1 - lost))


def mean_wait(load: float, desks: int, minutes: float, spread: int = 100) -> float:
    """Minutes that customers wait on average; infinite if desks cannot cope.

    Exact for exponential times; times with another spread (per cent of the mean) by (1 + CV²) / 2 of that (Lee and
    Longton, Operational Research Quarterly 10, 1959), exact for one desk (Pollaczek and Khinchine).
    """
    if load <= 0:
        return 0.0
    if load >= desks:
        return inf
    return waiting(load, desks) * minutes / (desks - load) * (1 + (spread / 100) ** 2) / 2


def within(load: float, desks: int, minutes: float, limit: float) -> float:
    """The share of customers who wait no longer than the limit, if all stay (Erlang C)."""
    if load >= desks:
        return float(load <= 0)
    return 1 - waiting(load, desks) * exp(-(desks - load) * limit / minutes)


@dataclass(frozen=True, slots=True)
class Impatient:
    """What becomes of customers who leave after some time: shares who wait at all, who leave, who are served in time.

    `wait` is the mean of everybody's wait in minutes, those who leave included.
    """

    waiting: float
    leaving: float
    wait: float
    in_time: float


def impatient(load: float, desks: int, minutes: float, patience: float, limit: float) -> Impatient:
    """Customers with exponential service and patience of these means (Erlang A); `in_time`: served within the limit.

    A birth-death process whose queue is left by those served and those who give up (Palm, Tele 1957; Garnett,
    Mandelbaum and Reiman, Manufacturing & Service Operations Management 4, 2002). Who finds k people in the queue waits
    a sum of k + 1 exponential times whose rates grow by 1 / patience each, which is a beta distribution of
    exp(-wait / patience); that somebody stays until then tilts each rate by as much (Zeltyn and Mandelbaum 2005).
    """
    if load <= 0:
        return Impatient(0.0, 0.0, 0.0, 1.0)
    served, leave = desks / minutes, 1 / patience
    found = _found_by_comers(load, desks, load / minutes, served, leave)
    rounds = np.arange(len(found))
    stay = served / leave / (served / leave + rounds + 1)
    soon = 1 - special.betainc(served / leave + 1, rounds + 1, exp(-limit * leave))
    waits = float(found.sum())
    left = float((found * (1 - stay)).sum())
    return Impatient(waits, left, left * patience, 1 - waits + float((found * stay * soon).sum()))


def _found_by_comers(load: float, desks: int, arrive: float, served: float, leave: float) -> Shares:
    """How often somebody who comes finds all desks busy and 0, 1, 2 ... people in the queue."""
    # beyond twice the length at which as many leave as come, what is left out is far below any rounding
    longest = int(2 * max(0.0, arrive - served) / leave + 20 * (arrive / leave) ** 0.5 + 50)
    # logarithms, because a queue of hundreds is more likely than none by more than a float can hold
    logs = np.concatenate(([0.0], np.cumsum(np.log(arrive / (served + leave * np.arange(1, longest + 1))))))
    top = logs.max()
    weights = np.exp(logs - top)
    lost = blocked(load, desks)
    below = (1 / lost - 1) * exp(-top) if lost else inf
    found: Shares = weights / (weights.sum() + below)
    return found


def fewest(enough: Callable[[int], bool]) -> int:
    """The smallest number of desks that is enough, where more desks are never worse.

    Raises:
        ValueError: if no number that a site could have is enough.
    """
    high = 1
    if enough(0):
        return 0
    while not enough(high):
        high *= 2
        if high > MOST_DESKS:
            raise ValueError(f"not even {MOST_DESKS} desks are enough")
    low = high // 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if enough(middle) else (middle, high)
    return high


def desks_for_appointments(load: float, occupancy: int) -> float:
    """Desks, not yet whole, that are busy so many per cent of the time with this load."""
    return load * 100 / occupancy


def desks_for_walk_ins(load: float, minutes: float, percent: int, limit: float, patience: float | None = None) -> int:
    """The fewest desks with which so many per cent of walk-ins are served within the limit.

    Without patience all wait (Erlang C), otherwise some leave (Erlang A); 0 for no load.
    """
    if load <= 0:
        return 0
    if patience is None:
        return fewest(lambda desks: 100 * within(load, desks, minutes, limit) >= percent)
    return fewest(lambda desks: desks > 0 and 100 * impatient(load, desks, minutes, patience, limit).in_time >= percent)


def desks_for_express(load: float, percent: int) -> int:
    """The fewest desks with which at most so many per cent of express customers wait at all; 0 for no load."""
    return fewest(lambda desks: 100 * waiting(load, desks) <= percent) if load > 0 else 0
