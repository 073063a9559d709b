"""What every amount of cover of every cell costs, as one table, so that many cells can be asked at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from models.demand import Step

Ints = npt.NDArray[np.int64]

NO_LIMIT = 2**40
"""Minutes: more than any account has room for, and any moment lies before it; so do all sums."""


class Tables:
    """Convex costs of cover, cell by cell; beyond the end of its table a cell goes on with a straight line."""

    def __init__(self, rows: Sequence[tuple[Sequence[int], int]]) -> None:
        """Take for each cell the costs of 0, 1, 2 ... ticks and the slope after the last of them."""
        self._flat: Ints = np.array([cost for costs, _ in rows for cost in costs], dtype=np.int64)
        self._size: Ints = np.array([len(costs) for costs, _ in rows], dtype=np.int64)
        self._offset: Ints = np.concatenate(([0], np.cumsum(self._size)[:-1])).astype(np.int64)
        self._slope: Ints = np.array([slope for _, slope in rows], dtype=np.int64)

    @property
    def arrays(self) -> tuple[Ints, Ints, Ints, Ints]:
        """All costs one after another, how many each cell has, where they begin, and the slopes behind them."""
        return self._flat, self._size, self._offset, self._slope

    def costs(self, cells: Ints, cover: Ints) -> Ints:
        """What these cells cost with this cover in ticks; two arrays of one length."""
        inside = np.minimum(cover, self._size[cells] - 1)
        return self._flat[self._offset[cells] + inside] + self._slope[cells] * (cover - inside)


def costs_of(target: int, below: Sequence[Step], above: Sequence[Step], ticks: int) -> tuple[list[int], int]:
    """The costs of 0, 1, 2 ... ticks around a target in heads, and the slope behind them.

    Steps are priced by the head; `ticks` of them make a head.
    """
    down = _running(below, target * ticks, ticks)
    up = _running(above, sum(step.count or 0 for step in above) * ticks, ticks)
    slope = above[-1].points // ticks if above and above[-1].count is None else 0
    return [*reversed(down), *up[1:]], slope


def _running(steps: Sequence[Step], most: int, ticks: int) -> list[int]:
    """The cost of being 0, 1, 2 ... `most` ticks away from the target."""
    costs = [0]
    for step in steps:
        left = most - (len(costs) - 1)
        count = left if step.count is None else min(left, step.count * ticks)
        before, each = costs[-1], step.points // ticks
        costs.extend(before + each * (number + 1) for number in range(count))
    return costs + [costs[-1]] * (most - (len(costs) - 1))
