"""How time and memory grow with the town: from one size to the next larger one, in people or in weeks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from statistics import median

from benchmarks.contenders import TITLES
from benchmarks.figures import growth
from benchmarks.record import Results, Run

NONE = "-"
GROWTH = """From one size to the next larger one, all else alike: the power of the number of people, or of weeks, with
which something grows. 1 is in proportion, 2 is squared."""

HEAD = ["| from | to | contender | cores | first roster | memory |", "|---|---|---|---|---|---|"]


def growth_lines(kept: Sequence[Results]) -> list[str]:
    """A table of growth between neighbouring sizes; nothing without two sizes that differ in one thing."""
    towns = [results for results in kept if "cell" in results.size]
    rows = []
    for grows, alike in (("people", ("weeks", "cell")), ("weeks", ("sites", "people", "cell"))):
        for small, large in _neighbours(towns, grows, alike):
            rows += _growths(small, large, large.size[grows] / small.size[grows])
    return [*HEAD, *rows] if rows else []


def _neighbours(towns: Sequence[Results], grows: str, alike: Sequence[str]) -> list[tuple[Results, Results]]:
    ordered = sorted(towns, key=lambda results: (*(results.size[name] for name in alike), results.size[grows]))
    return [
        (small, large)
        for small, large in pairwise(ordered)
        if all(small.size[name] == large.size[name] for name in alike) and small.size[grows] < large.size[grows]
    ]


def _growths(small: Results, large: Results, times: float) -> list[str]:
    rows = []
    for workers in sorted({run.key.workers for run in large.runs}):
        for contender, title in TITLES.items():
            ends = _of(small, contender, workers), _of(large, contender, workers)
            first = _power(*ends, times, lambda run: run.first_roster_seconds)
            memory = _power(*ends, times, lambda run: run.memory_mb)
            if (first, memory) != (NONE, NONE):
                rows.append(f"| {small.instance} | {large.instance} | {title} | {workers} | {first} | {memory} |")
    return rows


def _of(results: Results, contender: str, workers: int) -> list[Run]:
    """Runs that came to a roster: what was stopped half way says nothing about the whole."""
    alike = [run for run in results.runs if (run.key.contender, run.key.workers) == (contender, workers)]
    return [run for run in alike if run.points is not None]


def _power(small: list[Run], large: list[Run], times: float, figure: Callable[[Run], float | None]) -> str:
    one, other = _median(small, figure), _median(large, figure)
    power = growth(one, other, times) if one and other else None
    return NONE if power is None else f"{power:.2f}"


def _median(runs: list[Run], figure: Callable[[Run], float | None]) -> float | None:
    known = [value for run in runs if (value := figure(run)) is not None]
    return median(known) if known else None
