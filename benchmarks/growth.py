"""How time and memory grow with the town: from one size to the next larger one of the same weeks and cells."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby, pairwise
from statistics import median

from benchmarks.contenders import TITLES
from benchmarks.figures import growth
from benchmarks.record import Results, Run

NONE = "-"
GROWTH = """From one size to the next larger one of the same weeks and cells: the power of the number of people
with which something grows. 1 is in proportion, 2 is squared."""


def growth_lines(kept: Sequence[Results]) -> list[str]:
    """A table of growth between neighbouring sizes; nothing without two sizes of the same weeks and cells."""
    towns = sorted((results for results in kept if "cell" in results.size), key=_series)
    rows = []
    for _, alike in groupby(towns, key=lambda results: _series(results)[:2]):
        rows += [row for small, large in pairwise(alike) for row in _growths(small, large)]
    return ["| from | to | contender | first roster | memory |", "|---|---|---|---|---|", *rows] if rows else []


def _series(results: Results) -> tuple[int, int, int]:
    size = results.size
    return size["weeks"], size["cell"], size["people"]


def _growths(small: Results, large: Results) -> list[str]:
    times = large.size["people"] / small.size["people"]
    rows = []
    for contender, title in TITLES.items():
        first = _power(small, large, contender, times, lambda run: run.first_roster_seconds)
        memory = _power(small, large, contender, times, lambda run: run.memory_mb)
        if (first, memory) != (NONE, NONE):
            rows.append(f"| {small.instance} | {large.instance} | {title} | {first} | {memory} |")
    return rows


def _power(small: Results, large: Results, contender: str, times: float, figure: Callable[[Run], float | None]) -> str:
    one, other = _median(small, contender, figure), _median(large, contender, figure)
    power = growth(one, other, times) if one and other else None
    return NONE if power is None else f"{power:.2f}"


def _median(results: Results, contender: str, figure: Callable[[Run], float | None]) -> float | None:
    known = [value for run in results.runs if run.key.contender == contender and (value := figure(run)) is not None]
    return median(known) if known else None
