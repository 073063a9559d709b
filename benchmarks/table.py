"""The page of figures, made of the kept results: medians over seeds, with the smallest and the largest beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from statistics import median

from benchmarks.contenders import TITLES
from benchmarks.figures import MOMENTS, final_gap, gap_at
from benchmarks.growth import GROWTH, NONE, growth_lines
from benchmarks.record import Key, Results, Run

HEAD = """# Benchmarks

Made by `python -m benchmarks table` from the files in `benchmarks/results/`, which keep every run with its machine,
versions, seed, date, commit and the hash of its problem. To measure again:

    python -m benchmarks city --sites 23 --people 700 --weeks 1 --cell 30 --seconds 300 --workers 4 --seeds 3
    python -m benchmarks sample city --seconds 300 --workers 4 --seeds 3

A run that is kept with the same limits, problem, machine and versions is not done again unless `--again` asks for it.
`make bench-quick` tries it out on a small town in two minutes and keeps nothing.

* *gap*: (points - best bound) / points, with the best bound that any contender had proven for the same problem by that
  moment; *to the final bound*: with the best one known at all. A bound counts only for rosters that keep sites open as
  well as those it was proven for. Medians over seeds, in brackets smallest and largest.
* *hours*: what was handed out less the best bound, at the price of an hour of appointments.
* *open*: wanted minutes that stay open. A made-up town asks for more than can be met: between 3 and 10 % of the minutes
  stay open whatever the roster.
* *below minimum*: weighted person-minutes in which a site has too small a crew; these come before all points.
* *one CP-SAT model*: one model over the same options as the engine's, with the greedy start as its hint.
* Each contender runs in a process of its own, one after another, with the same seconds and the same cores. A made-up
  town is another town for each seed. Memory is the sum over the process tree.
"""

COLUMNS = [
    "contender",
    "seeds",
    *(f"gap {moment} s" for moment in MOMENTS),
    "to the final bound",
    "hours",
    "open",
    "below minimum",
    "first roster",
    "seconds",
    "memory",
]


def page(kept: Sequence[Results]) -> str:
    """The whole page."""
    filled = [results for results in kept if results.runs]
    parts = [HEAD, *(_section(results) for results in filled)]
    if not filled:
        parts.append("No results are kept yet.\n")
    if lines := growth_lines(filled):
        parts.append("\n".join(["## Growth", "", GROWTH, "", *lines]) + "\n")
    return "\n".join(parts)


def _section(results: Results) -> str:
    blocks = [f"## {results.instance}", ""]
    for _, runs in groupby(sorted(results.runs, key=_setting), key=_setting):
        rows = list(runs)
        blocks += [_where(rows), "", *_table(results, rows), ""]
    return "\n".join(blocks)


def _setting(run: Run) -> tuple[str, int, float, bool, str]:
    key = run.key
    return key.machine.cpu, key.workers, key.seconds, key.reproducible, _versions(key)


def _versions(key: Key) -> str:
    return ", ".join(f"{name} {number}" for name, number in sorted(key.versions.items()))


def _where(runs: Sequence[Run]) -> str:
    key = runs[0].key
    dates = sorted({run.date.isoformat() for run in runs})
    commits = sorted({run.commit for run in runs})
    work = ", work counted instead of time" if key.reproducible else ""
    return (
        f"{key.seconds:g} s, {key.workers} workers on {key.workers} of {key.machine.cores} cores of {key.machine.cpu}, "
        f"{key.machine.memory_gb} GiB{work}; {_versions(key)}; {' - '.join(dict.fromkeys((dates[0], dates[-1])))}; "
        f"commit {', '.join(commits)}"
    )


def _table(results: Results, runs: Sequence[Run]) -> list[str]:
    lines = ["| " + " | ".join(COLUMNS) + " |", "|" + "---|" * len(COLUMNS)]
    for contender in TITLES:
        rows = [run for run in runs if run.key.contender == contender]
        if rows:
            lines.append("| " + " | ".join(_row(results, contender, rows)) + " |")
    return lines


def _row(results: Results, contender: str, runs: Sequence[Run]) -> list[str]:
    figures = [
        *(_percent(_gap_at(results, run, moment) for run in runs) for moment in MOMENTS),
        _percent(_share(results, run) for run in runs),
        _plain((gap.hours if (gap := final_gap(results, run)) else None for run in runs), 1),
        _percent(None if run.open_percent is None else run.open_percent / 100 for run in runs),
        _plain((run.level for run in runs), 0),
        _plain((run.first_roster_seconds for run in runs), 1, " s"),
        _plain((run.seconds for run in runs), 0, " s"),
        _plain((run.memory_mb for run in runs), 0, " MB"),
    ]
    return [TITLES[contender] + _unfinished(runs), str(len(runs)), *figures]


def _gap_at(results: Results, run: Run, moment: float) -> float | None:
    """The gap at a moment at which the run was still going or had ended by itself."""
    if moment > run.key.seconds:
        return None
    gap = gap_at(results, run, moment)
    return gap.share if gap else None


def _share(results: Results, run: Run) -> float | None:
    gap = final_gap(results, run)
    return gap.share if gap else None


def _unfinished(runs: Sequence[Run]) -> str:
    """Says of those without a roster why there is none."""
    reasons = sorted({run.status.replace("_", " ") for run in runs if run.points is None})
    return f" ({', '.join(reasons)})" if reasons else ""


def _percent(values: Iterable[float | None]) -> str:
    return _plain((None if value is None else 100 * value for value in values), 2, " %")


def _plain(values: Iterable[float | None], digits: int, unit: str = "") -> str:
    """The median, and the range in brackets if there is one."""
    known = [value for value in values if value is not None]
    if not known:
        return NONE
    low, middle, high = (f"{value:.{digits}f}" for value in (min(known), median(known), max(known)))
    return f"{middle}{unit}" if low == high else f"{middle}{unit} ({low}-{high})"
