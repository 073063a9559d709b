"""All instances of a family one after another, each kept as soon as it is done; what is kept is not done again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.case import Cases, Solver
from benchmarks.instance_run import InstanceRun, in_child, read, run, write
from benchmarks.record import RESULTS
from roster.solver.settings import Settings

PUBLIC = RESULTS / "public"


def file_of(folder: Path, family: str, instance: str, settings: Settings) -> Path:
    """Where a run with these limits is kept: one file for each."""
    counted = "-counted" if settings.reproducible else ""
    limits = f"{settings.seconds:g}s-{settings.workers}w-seed{settings.seed}{counted}"
    return folder / f"{family}-{instance}-{limits}.json"


def run_all(
    family: str, cases: Cases, limits: list[Settings], folder: Path, *, again: bool = False, solver: Solver = in_child
) -> Iterator[InstanceRun]:
    """Every instance with every one of the limits; `again`: even what is kept already.

    Raises:
        FaultyError: where a file is not what its format says.
    """
    for name, made in cases.items():
        todo = [settings for settings in limits if again or not file_of(folder, family, name, settings).exists()]
        case = made() if todo else None
        for settings in limits:
            file = file_of(folder, family, name, settings)
            if case and settings in todo:
                write(run(case, settings, solver=solver), file)
            yield read(file)


def all_runs(folder: Path) -> list[InstanceRun]:
    """Everything that is kept."""
    return [read(file) for file in sorted(folder.glob("*.json"))]
