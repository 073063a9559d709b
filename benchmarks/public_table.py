"""The part of the page of figures about published instances: a table for each family and each set of limits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from statistics import median

from benchmarks.case import Family
from benchmarks.growth import NONE
from benchmarks.instance_run import InstanceRun

INTRODUCTION = """\
`python -m benchmarks public`: instances that other people published, as ordinary problems with the ordinary book of
rules, everything off that the instance does not ask for. *Value* and *bound* are in the unit of the family's own
evaluator, which reads the solution as it was written. *Gap*: (value - bound) / value. *Above the best known*: of the
best value that anybody has published, in per cent of it; bold where it is proven that there is none better. What others
reported was measured on their machines. Where an instance was solved several times, figures are medians, in brackets
the smallest and the largest value."""

HEAD = (
    "instance",
    "best known",
    "ours",
    "our bound",
    "gap",
    "above the best known",
    "level 1",
    "first roster",
    "seconds",
    "memory",
    "seeds",
)
"""Columns of every family; those that others reported come after them."""

Group = Sequence[InstanceRun]


def lines(runs: Iterable[InstanceRun], families: Iterable[Family]) -> Iterator[str]:
    """The whole part; nothing where nothing is kept."""
    kept = list(runs)
    if not kept:
        return
    yield from ("## Published instances", "", INTRODUCTION, "")
    for family in families:
        mine = sorted((run for run in kept if run.family == family.name), key=_setting)
        if mine:
            title = family.title[0].upper() + family.title[1:]
            yield from (f"### {title}", "", f"Reported by others: {family.references}.", "")
        for _, group in groupby(mine, key=_setting):
            yield from _table(list(group))
        yield from _sums(mine, family)


def _sums(runs: Sequence[InstanceRun], family: Family) -> Iterator[str]:
    """All instances of a kind together: the medians of each seed's longest runs, beside the best known values."""
    left = [run for run in runs if run.published.best]
    for title, ending in family.kinds:
        mine = [run for run in left if run.instance.endswith(ending)]
        left = [run for run in left if run not in mine]
        instances = [_longest(list(group)) for _, group in groupby(sorted(mine, key=_by_instance), key=_by_instance)]
        solved = [(values, group[0].published.best or 0) for group in instances if (values := _of(group))]
        if len(solved) > 1:
            ours, best = sum(median(values) for values, _ in solved), sum(best for _, best in solved)
            which = f"{len(solved)} instances{f' {title}' if title else ''}"
            yield f"{which} together: {ours:.0f}, best known {best}, {100 * (ours - best) / best:+.1f} %."
            yield ""


def _longest(runs: Group) -> Group:
    return list({run.seed: run for run in sorted(runs, key=lambda run: run.limit)}.values())


def _of(runs: Group) -> list[int]:
    return [run.value for run in runs if run.value is not None]


def _setting(run: InstanceRun) -> tuple[float, int, bool, str]:
    return run.limit, run.workers, run.reproducible, run.machine.model_dump_json() + _versions(run)


def _versions(run: InstanceRun) -> str:
    return ", ".join(f"{name} {number}" for name, number in sorted(run.versions.items()))


def _table(runs: Group) -> Iterator[str]:
    """One line for each instance, smaller ones first as their names say."""
    yield _where(runs)
    yield ""
    instances = [list(group) for _, group in groupby(sorted(runs, key=_by_instance), key=_by_instance)]
    others = list(dict.fromkeys(title for run in runs for title in run.published.others))
    yield _row([*HEAD, *others])
    yield _row(["---"] * (len(HEAD) + len(others)))
    yield from (_row(_cells(group, others)) for group in instances)
    yield ""


def _by_instance(run: InstanceRun) -> tuple[int, str]:
    return len(run.instance), run.instance


def _where(runs: Group) -> str:
    first = runs[0]
    dates = sorted({run.date.isoformat() for run in runs})
    work = ", work counted instead of time" if first.reproducible else ""
    return (
        f"{first.limit:g} s{work}, {first.workers} workers; {first.machine.cpu}, {first.cores} cores, "
        f"{first.machine.memory_gb} GiB; {_versions(first)}; {' - '.join(dict.fromkeys((dates[0], dates[-1])))}; "
        f"commit {', '.join(sorted({run.commit for run in runs}))}; {_load(runs)}law none"
    )


def _load(runs: Group) -> str:
    known = [run.load for run in runs if run.load is not None]
    return f"{min(known):.0f} to {max(known):.0f} processes wanted a core when runs began; " if known else ""


def _cells(runs: Group, others: Sequence[str]) -> list[str]:
    best = runs[0].published.best
    values = _of(runs)
    above = [100 * (value - best) / best for value in values] if best else []
    return [
        runs[0].instance,
        NONE if best is None else f"**{best}**" if runs[0].published.proven else str(best),
        _values(runs, values),
        _median([run.bound for run in runs], "", 0),
        _median([None if run.gap is None else 100 * run.gap for run in runs], " %", 2),
        _median(above, " %", 2),
        _median([run.level for run in runs], "", 0),
        _median([run.first_roster_seconds for run in runs], " s", 1),
        _median([run.seconds for run in runs], " s", 0),
        _median([run.memory_mb for run in runs], " MB", 0),
        str(len(runs)),
        *(str(runs[0].published.others.get(title, NONE)) for title in others),
    ]


def _values(runs: Group, values: Sequence[int]) -> str:
    """The values; how the runs ended that have none."""
    without = [run.status.replace("_", " ") for run in runs if run.value is None]
    told = [f"{without.count(how)} {how}" for how in sorted(set(without))]
    if not values:
        return ", ".join(told)
    spread = f" ({min(values)}-{max(values)})" if min(values) < max(values) else ""
    return ", ".join([f"{median(values):.0f}{spread}", *told])


def _median(values: Iterable[float | None], unit: str, digits: int) -> str:
    known = [value for value in values if value is not None]
    return f"{median(known):.{digits}f}{unit}" if known else NONE


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
