"""What a person's graph leaves out, measured on a chain that came out of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from roster.solver.chain_asked import NEVER_PRICE, Occasions, Row
from roster.solver.chain_parts import outside


@dataclass(frozen=True, slots=True)
class Missed:
    """Points for what was left out, or the places of what is broken among all that was asked."""

    points: int
    broken: tuple[int, ...]


Taken = Sequence[tuple[int, int]]
"""The day and the kin of each option taken."""


def missed(left_out: Iterable[tuple[int, Row | Occasions]], taken: Taken) -> Missed:
    """Measure what was left out on what is taken."""
    points, broken = 0, []
    for source, what in left_out:
        cost = _row(what, taken) if isinstance(what, Row) else _occasions(what, taken)
        if cost == NEVER_PRICE:
            broken.append(source)
        else:
            points += cost
    return Missed(points, tuple(broken))


def counted(what: Row | Occasions, taken: Taken) -> int:
    """How much of a sum, or how many of the occasions, is taken."""
    if isinstance(what, Row):
        return sum(what.weights[day].get(kin, 0) for day, kin in taken)
    return sum(any(kin in one[day] for day, kin in taken) for one in what.sets)


def _row(row: Row, taken: Taken) -> int:
    return outside(row, counted(row, taken))


def _occasions(occasions: Occasions, taken: Taken) -> int:
    begun = counted(occasions, taken)
    if begun <= occasions.most or not occasions.over:
        return 0
    return NEVER_PRICE if occasions.over == NEVER_PRICE else occasions.over * (begun - occasions.most)
