"""Prices of strict sums for which a person's graph has no room, so that its best chains keep them all the same.

A toll on what a sum counts is charged to whatever counts, and given back for as much as is allowed: whoever keeps the
sum is charged no more than is given back, so the most that a chain is worth with tolls is at least the most that a
lawful one is worth without (Lagrangian relaxation of a resource; Beasley and Christofides, Networks 19, 1989).
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from roster.solver.chain_asked import Occasions, Row
from roster.solver.chain_missed import Taken, counted
from roster.solver.chain_moves import OptionDays
from roster.solver.tables import Ints

FIRST = 0.25
"""Points of a toll at first, a unit; half of it is none."""

RAISED = 1.5
"""By how much a toll rises at once while its sum is not kept by a chain that is looked for."""

HIGHER, LOWER = 1.1, 0.9
"""By how much it rises and falls from round to round, with what is taken above and below what is allowed."""

LeftOut = tuple[int, Row | Occasions]


class Tolls:
    """Everybody's tolls; `points` is what each option pays, in values; `charged` whether anybody pays or ever paid."""

    def __init__(self, options: OptionDays, scale: int, people: int) -> None:
        """No tolls yet; values count `scale` times."""
        self._options, self._scale = options, scale
        self.points: Ints = np.zeros(len(options.person), dtype=np.int64)
        self.charged = False
        self._tolls: list[dict[int, int]] = [{} for _ in range(people)]
        self._left_out: list[dict[int, Row | Occasions]] = [{} for _ in range(people)]
        self._mine: list[list[int]] = [[] for _ in range(people)]
        for option, person in enumerate(options.person):
            self._mine[person].append(option)

    def raise_for(self, person: int, broken: Iterable[int], left_out: Iterable[LeftOut], taken: Taken) -> None:
        """Charge more for the sums that are broken by what is taken now, or pay more for what is too little."""
        self.charged, known = True, dict(left_out)
        for source in broken:
            what, toll = known[source], self._tolls[person].get(source, 0)
            self._left_out[person][source] = what
            self._tolls[person][source] = self._higher(toll, what, counted(what, taken))
        self._enter(person)

    def _higher(self, toll: int, what: Row | Occasions, total: int) -> int:
        """The next toll: above 0 for too much, below for too little."""
        sign = 1 if total > what.most else -1
        if toll * sign < 0:
            return int(toll / 2)
        return sign * max(int(FIRST * self._scale), int(RAISED * abs(toll)))

    def adjust(self, person: int, taken: Taken) -> None:
        """Charge more or less, so that what is taken of each sum comes near what is allowed."""
        adjusted = {}
        for source, toll in self._tolls[person].items():
            what = self._left_out[person][source]
            over = counted(what, taken) - _allowed(what, toll)
            # below 0 a toll is paid to people: then too little is taken where too much is above 0
            off = over if toll > 0 else -over
            adjusted[source] = int(toll * (HIGHER if off > 0 else LOWER if off < 0 else 1))
        if adjusted != self._tolls[person]:
            self._tolls[person] = {
                source: toll for source, toll in adjusted.items() if abs(toll) > FIRST * self._scale / 2
            }
            self._enter(person)

    def forget(self, person: int) -> None:
        """No tolls of this person: the graph is another one."""
        self._tolls[person] = {}
        self._enter(person)

    def paid(self, chosen: Ints) -> int:
        """What these options pay together."""
        return int(self.points[chosen].sum())

    def given_back(self, people: Iterable[int]) -> int:
        """What is given back to these people for as much of each sum as is allowed."""
        return sum(
            toll * _allowed(self._left_out[person][source], toll)
            for person in people
            for source, toll in self._tolls[person].items()
        )

    def _enter(self, person: int) -> None:
        mine, options = self._mine[person], self._options
        self.points[mine] = 0
        for source, toll in self._tolls[person].items():
            what = self._left_out[person][source]
            for option in mine:
                self.points[option] += _paid(what, toll, options.day[option], options.kin[option])


def _paid(what: Row | Occasions, toll: int, day: int, kin: int) -> int:
    """What a kin pays on a day; a part of it where an occasion lasts several days, so that all of them pay it once."""
    if isinstance(what, Row):
        return toll * what.weights[day].get(kin, 0)
    return sum(toll // sum(map(bool, one)) for one in what.sets if kin in one[day])


def _allowed(what: Row | Occasions, toll: int) -> int:
    if isinstance(what, Row) and toll < 0:
        return what.least
    return what.most
