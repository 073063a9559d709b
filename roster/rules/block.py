"""How many days alike come one after the other: blocks of work, of days off, of one duty type."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from models.duties import DutyType

Belongs = Callable[[DutyType | None], bool]
"""Whether a day with a duty of this type belongs to a block; None: a day without a duty."""


@dataclass(frozen=True, slots=True)
class Blocks:
    """How long blocks are: runs of days alike that no such day comes right before or after.

    `under` is what each day costs by which a block is shorter than `least`, `over` each day by which one is longer than
    `most`; None: no such block may be. `before` is how many days of the block that reaches into the first day lie
    before it. Where nothing is known of them (None), and where days before are a block that has to be longer but
    cannot be priced, the block at the beginning may be as short as it likes; so may the one at the end, which goes on.
    Of days above `most` only those from the first day on cost something.
    """

    belongs: Belongs
    least: int = 1
    most: int | None = None
    under: int | None = None
    over: int | None = None
    before: int | None = None
