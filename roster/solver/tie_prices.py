"""Prices of what ties one person's days to each other, so that the bound knows most of what it costs."""

from __future__ import annotations

import numpy as np

from roster.solver.kin import Kinship
from roster.solver.layout import Layout
from roster.solver.tables import Ints
from roster.solver.ties import UNLAWFUL, Tie

FORBIDDEN = 10**6
"""Points of a unit outside a strict limit within one day, at most: any smaller number makes the bound weaker only."""


class TiePrices:
    """Ties at a price as if they were cells: a unit of each is sold by people and bought at what the tie costs.

    A tie within a single day needs no price: what an option adds to its cost is added to the option, and `constant` is
    what such ties cost if nothing is taken. Strict ties over several days are left out, and so is what
    people share.
    """

    def __init__(self, kinship: Kinship, lay: Layout) -> None:
        """Sort the ties by what the bound can do with them."""
        ties, kin_count = kinship.ties, len(kinship.starts) - 1
        own = np.arange(len(ties)) < kinship.shared
        single = _in_one_day(kinship, lay) & own
        priced = np.array([_has_price(tie) for tie in ties], dtype=bool) & own & ~single
        alone = single[kinship.entry_tie]
        added = [_added(ties[tie], weight) for tie, weight in _pairs(kinship, alone)]
        of_kin = np.zeros(kin_count, dtype=np.int64)
        np.add.at(of_kin, kinship.entry_kin[alone], np.array(added, dtype=np.int64))
        self.option_points: Ints = of_kin[kinship.option_kin]
        self.constant = sum(_capped(tie.cost(0)) for one, tie in zip(single, ties, strict=True) if one)
        kept = [tie for chosen, tie in zip(priced, ties, strict=True) if chosen]
        self.target: Ints = np.array([tie.least for tie in kept], dtype=np.int64)
        self.under: Ints = np.array([tie.under for tie in kept], dtype=np.int64)
        self.over: Ints = np.array([tie.over for tie in kept], dtype=np.int64)
        number, entries = np.cumsum(priced) - 1, priced[kinship.entry_tie]
        self._kin, self._tie = kinship.entry_kin[entries], number[kinship.entry_tie[entries]]
        self._weight, self._kin_count, self._option_kin = kinship.entry_weight[entries], kin_count, kinship.option_kin

    def worth_of_options(self, value: Ints) -> Ints:
        """What each option is worth if a unit of each tie at a price has this value."""
        worth = np.bincount(self._kin, weights=self._weight * value[self._tie], minlength=self._kin_count)
        worths: Ints = worth.astype(np.int64)[self._option_kin]
        return worths

    def sums(self, chosen: Ints) -> Ints:
        """The sum of each tie over the options chosen."""
        times = np.bincount(self._option_kin[chosen], minlength=self._kin_count)
        sums = np.bincount(self._tie, weights=self._weight * times[self._kin], minlength=len(self.target))
        return sums.astype(np.int64)


def _in_one_day(kinship: Kinship, lay: Layout) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Whether all that counts in a tie lies on one day, or nothing does; a tie is one person's."""
    days, count = kinship.days(lay)[kinship.entry_kin], len(kinship.ties)
    first, last = np.full(count, 2**60), np.full(count, -1)
    np.minimum.at(first, kinship.entry_tie, days)
    np.maximum.at(last, kinship.entry_tie, days)
    return np.asarray(first >= last)


def _pairs(kinship: Kinship, chosen: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> list[tuple[int, int]]:
    pairs = zip(kinship.entry_tie[chosen].tolist(), kinship.entry_weight[chosen].tolist(), strict=True)
    return list(pairs)


def _has_price(tie: Tie) -> bool:
    return tie.least == tie.most and max(tie.under, tie.over) < UNLAWFUL


def _added(tie: Tie, weight: int) -> int:
    return _capped(tie.cost(weight)) - _capped(tie.cost(0))


def _capped(points: int) -> int:
    return points if points < UNLAWFUL else FORBIDDEN
