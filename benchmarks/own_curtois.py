"""Small instances in the format of Curtois and Qu, made here from seeds: `python -m benchmarks.own_curtois`.

Limits are those that the published instances have for people like these; days, requests and cover are drawn.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.quick import OWN

FOLDER = OWN / "curtois"
MINUTES = {"E": 480, "L": 480, "N": 600}
"""Shifts in the order of the day; none may follow a later one."""


@dataclass(frozen=True)
class Size:
    """How large an instance is; the name says so, too."""

    weeks: int
    staff: int
    shifts: int
    seed: int

    @property
    def name(self) -> str:
        """The name of its file."""
        return f"own-{self.weeks}-{self.staff}-{self.shifts}"


SIZES = (Size(2, 8, 2, seed=1), Size(2, 9, 3, seed=2), Size(4, 7, 2, seed=3))


def text(size: Size) -> str:
    """The whole file."""
    rng = random.Random(f"curtois:{size}")
    days, shifts = 7 * size.weeks, list(MINUTES)[: size.shifts]
    staff = [f"P{number:02}" for number in range(1, size.staff + 1)]
    parts = {
        "HORIZON": [str(days)],
        "SHIFTS": [f"{name},{MINUTES[name]},{'|'.join(shifts[:place])}" for place, name in enumerate(shifts)],
        "STAFF": [_employee(name, shifts, size, rng) for name in staff],
        "DAYS_OFF": [f"{name},{rng.randrange(days)}" for name in staff],
        "SHIFT_ON_REQUESTS": list(_requests(staff, shifts, days, rng)),
        "SHIFT_OFF_REQUESTS": list(_requests(staff, shifts, days, rng)),
        "COVER": list(_cover(shifts, size, rng)),
    }
    blocks = ["\n".join([f"SECTION_{name}", *lines]) for name, lines in parts.items()]
    return "\n\n".join(["# Made up from a seed: see benchmarks/own_curtois.py", *blocks]) + "\n"


def _employee(name: str, shifts: list[str], size: Size, rng: random.Random) -> str:
    """About nine duties in two weeks; one person in three cannot work the last shift, others only a few of it."""
    days = 7 * size.weeks
    most = [days] * (len(shifts) - 1) + [rng.choice((0, 2 * size.weeks, days))]
    counts = "|".join(f"{shift}={count}" for shift, count in zip(shifts, most, strict=True))
    return f"{name},{counts},{4320 * size.weeks // 2},{3360 * size.weeks // 2},5,2,2,{size.weeks // 2}"


def _requests(staff: list[str], shifts: list[str], days: int, rng: random.Random) -> Iterator[str]:
    """A run of days with the same shift for two people in three."""
    for name in staff:
        if rng.random() < 2 / 3:
            shift, weight, first = rng.choice(shifts), rng.randint(1, 3), rng.randrange(days - 4)
            for day in range(first, first + rng.randint(1, 4)):
                yield f"{name},{day},{shift},{weight}"


def _cover(shifts: list[str], size: Size, rng: random.Random) -> Iterator[str]:
    """As many as there are people for, on average; a little less at weekends."""
    for day in range(7 * size.weeks):
        for shift in shifts:
            heads = 0.6 * size.staff / len(shifts) * (0.8 if day % 7 > 4 else 1)
            yield f"{day},{shift},{max(1, round(heads + rng.uniform(-0.7, 0.7)))},100,1"


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for made in SIZES:
        (FOLDER / f"{made.name}.txt").write_text(text(made), encoding="utf-8", newline="\n")
