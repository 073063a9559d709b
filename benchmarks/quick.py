"""Small instances of every family, solved the same way each time: a value worse than the one kept is a fault.

`benchmarks/own/` holds instances made for this, which are always there; small published ones are added where they lie
here. Work is counted instead of time, so that a busy machine is no worse than an idle one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from benchmarks.case import Cases, Family, Solver
from benchmarks.instance_run import InstanceRun, in_here, run
from benchmarks.public import public_folder
from roster.solver.settings import Settings

HERE = Path(__file__).parent
OWN = HERE / "own"
KEPT = HERE / "quick.json"
"""What was reached, by family and instance."""

PRESET = Settings(seconds=600, workers=2, seed=1, reproducible=True)
"""Seconds are a safety stop only."""

SMALL: Mapping[str, tuple[str, ...]] = {
    "curtois": ("Instance1", "Instance2", "Instance3", "Instance4"),
    "inrc2": ("n005w4_0_1-2-3-3-weekly",),
}
"""Published instances that are solved here, too."""


def own_cases(families: Iterable[Family]) -> Cases:
    """The instances made for this, by `family/name`."""
    return {
        f"{family.name}/{name}": made for family in families for name, made in family.within(OWN / family.name).items()
    }


def public_cases(families: Iterable[Family], named: Mapping[str, tuple[str, ...]] = SMALL) -> Cases:
    """The small published instances that lie here, by `family/name`."""
    return {
        f"{family.name}/{name}": made
        for family in families
        if (folder := public_folder(family.name))
        for name, made in family.within(folder).items()
        if name in named.get(family.name, ())
    }


def kept(file: Path | None = None) -> dict[str, int]:
    """Values that were reached."""
    file = file or KEPT
    found: dict[str, int] = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    return found


def keep(found: Mapping[str, InstanceRun], file: Path | None = None) -> None:
    """Keep what was reached now, better or worse; what was not solved keeps its value."""
    file = file or KEPT
    values = kept(file) | {name: row.value for name, row in found.items() if row.value is not None}
    text = json.dumps(dict(sorted(values.items())), indent=1) + "\n"
    file.write_text(text, encoding="utf-8", newline="\n")


def solved(cases: Cases, settings: Settings = PRESET, solver: Solver = in_here) -> Iterator[tuple[str, InstanceRun]]:
    """Every instance, one after another."""
    for name, made in cases.items():
        yield name, run(made(), settings, solver=solver)


def fault(found: InstanceRun, before: int | None) -> str:
    """Why what came of an instance is no good, next to the value that is kept; nothing if it is."""
    if found.value is None:
        return f"no valid roster ({found.status}) {'; '.join(found.breaches[:3])}".strip()
    if found.value < (found.bound or 0):
        return f"value {found.value} below the bound {found.bound}, which cannot be"
    if before is None:
        return f"value {found.value}, but none is kept: `python -m benchmarks quick --keep`"
    return f"value {found.value} is worse than {before}" if found.value > before else ""
