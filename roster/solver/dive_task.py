"""A dive for some days as a piece of work for somebody else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # whoever is never asked to dive need not load what dives are made with
    from roster.solver.chain_moves import Bools
    from roster.solver.chain_pricing import Chain
    from roster.solver.tables import Ints


@dataclass(frozen=True, slots=True)
class Begin:
    """What a worker's own master begins with: cheap chains, the best values known, what graphs are reminded of."""

    chains: tuple[Chain, ...]
    prices: Ints
    minded: tuple[frozenset[int], ...]


@dataclass(frozen=True, slots=True)
class DiveTask:
    """Which days of whom to free, an array people x days, from which roster, and what its cost may be afterwards.

    `problem` is the hash of the problem it belongs to.
    """

    problem: str
    begin: Begin
    now: tuple[Chain, ...]
    free: Bools
    share: float
    most: int
    seconds: float
    patient: bool
