"""How a command ended, as a number that a scheduler can read."""

from collections.abc import Iterable
from enum import IntEnum


class Exit(IntEnum):
    """The numbers of the commands; shortages are normal and end with `DONE`."""

    DONE = 0
    FAULTS = 1
    USAGE = 2
    IMPOSSIBLE = 3
    NO_ROSTER = 4
    LOCKED = 5
    BREACHES = 6
    OUR_MISTAKE = 70


def worst(codes: Iterable[int]) -> int:
    """The largest of these numbers, which stands for all of them; `DONE` for none."""
    return max(codes, default=Exit.DONE)
