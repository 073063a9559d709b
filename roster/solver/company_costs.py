"""What it costs that people lack company: minutes at a price, and minutes that must not be."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from roster.solver.company_numbers import Stretch
from roster.solver.tables import Ints, Tables


class CompanyCosts:
    """Costs of all stretches of all companies by the ticks of who is there.

    Not convex: one person may cost more than none and more than two. So no price of a tick says the same, and the
    bound leaves companies out.
    """

    def __init__(self, stretches: Sequence[Stretch]) -> None:
        """Sort the minutes by whether they have a price."""
        self.count = len(stretches)
        self._points = Tables([_row(stretch, stretch.asked.price or 0) for stretch in stretches] or [([0], 0)])
        self._forbidden = Tables([_row(stretch, stretch.asked.price is None) for stretch in stretches] or [([0], 0)])
        self.strict = any(stretch.asked.price is None for stretch in stretches)
        self._every: Ints = np.arange(self.count, dtype=np.int64)

    def table(self, price: int) -> list[tuple[list[int], int]]:
        """The costs of every stretch if a minute that must not be cost so many points."""
        points, size, offset, _ = self._points.arrays
        flat = points + price * self._forbidden.arrays[0]
        every = zip(offset[: self.count].tolist(), size[: self.count].tolist(), strict=True)
        return [(flat[first : first + count].tolist(), 0) for first, count in every]

    def flat(self, price: int) -> Ints:
        """The same, one after another."""
        if not self.count:
            return np.zeros(0, dtype=np.int64)
        costs: Ints = self._points.arrays[0] + price * self._forbidden.arrays[0]
        return costs

    def points(self, cover: Ints) -> int:
        """What all minutes at a price cost now."""
        return int(self._points.costs(self._every, cover).sum()) if self.count else 0

    def lacking(self, cover: Ints) -> Ints:
        """The stretches in which somebody lacks company that a strict rule asks for."""
        if not self.count:
            return np.zeros(0, dtype=np.int64)
        return np.flatnonzero(self._forbidden.costs(self._every, cover))

    def forbidden(self, cover: Ints) -> int:
        """How many person-minutes there are that must not be."""
        return int(self._forbidden.costs(self._every, cover).sum()) if self.count else 0


def _row(stretch: Stretch, price: int) -> tuple[list[int], int]:
    """The costs of 0, 1, 2 ... ticks: each below `enough` is a head that lacks company."""
    return [price * stretch.minutes * ticks for ticks in range(stretch.enough)] + [0], 0
