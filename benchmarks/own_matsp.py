"""Small instances in the format of Qu and Curtois (2020), made here from seeds: `python -m benchmarks.own_matsp`.

Staff wanted is that of a roster drawn by chance, a little more here and there, so that what must be there can be.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.matsp import BEGIN, DAY, LONGEST, PERIOD, SHORTEST, SHORTEST_TASK
from benchmarks.quick import OWN

FOLDER = OWN / "matsp"
MORNING, AFTERNOON = (360, 600), (840, 1080)
"""When drawn shifts begin."""


@dataclass(frozen=True)
class Size:
    """How large an instance is; the name says so, too."""

    days: int
    staff: int
    activities: int
    seed: int

    @property
    def name(self) -> str:
        """The name of its file."""
        return f"own_{self.days}_{self.staff}_{self.activities}"


SIZES = (Size(1, 3, 2, seed=1), Size(2, 8, 3, seed=2))


def text(size: Size) -> str:
    """The whole file."""
    rng = random.Random(f"matsp:{size}")
    drawn = [list(_shifts(size, rng)) for _ in range(size.staff)]
    minutes = [sum(end - start for start, end in shifts) for shifts in drawn]
    there = Counter(place for shifts in drawn for start, end in shifts for place in _tasks(size, start, end, rng))
    parts = {
        "HORIZON": [str(size.days)],
        "TASKS": [str(size.activities)],
        "STAFF": [f"{number},{worked - 120},{worked + 60}" for number, worked in enumerate(minutes, start=1)],
        "COVER": list(_cover(size, there, rng)),
    }
    blocks = ["\n".join([f"SECTION_{name}", *lines]) for name, lines in parts.items()]
    return "\n\n".join(["# Made up from a seed: see benchmarks/own_matsp.py", *blocks]) + "\n"


def _shifts(size: Size, rng: random.Random) -> Iterator[tuple[int, int]]:
    """One a day, all at the same time, so that there is rest between them."""
    first, last = rng.choice((MORNING, AFTERNOON))
    minute = rng.randrange(first, last + 1, PERIOD)
    for day in range(size.days):
        yield DAY * day + minute, DAY * day + minute + rng.randrange(SHORTEST, LONGEST + 1, PERIOD)


def _tasks(size: Size, start: int, end: int, rng: random.Random) -> Iterator[tuple[int, int]]:
    """The activity in each period of a shift, each for an hour at least."""
    while start < end:
        stop = rng.randrange(start + SHORTEST_TASK, end + 1, PERIOD)
        stop = end if end - stop < SHORTEST_TASK else stop
        activity = rng.randint(1, size.activities)
        yield from ((period, activity) for period in range(start, stop, PERIOD))
        start = stop


def _cover(size: Size, there: Counter[tuple[int, int]], rng: random.Random) -> Iterator[str]:
    for start in range(BEGIN, DAY * size.days + BEGIN, PERIOD):
        for activity in range(1, size.activities + 1):
            least = there[start, activity] - (rng.random() < 0.3 and there[start, activity] > 0)
            most = there[start, activity] + (rng.random() < 0.1)
            day, minute = divmod(start, DAY)
            yield f"{day + 1},{_clock(minute)}-{_clock((minute + PERIOD) % DAY)},{activity},{least},{most}"


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for made in SIZES:
        (FOLDER / f"{made.name}.txt").write_text(text(made), encoding="utf-8", newline="\n")
