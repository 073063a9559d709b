"""What is kept of a measurement: one file of JSON for each instance, with everything needed to do it again."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from benchmarks.machine import Machine
from models.base import Data
from models.outcome import Trace

RESULTS = Path(__file__).parent / "results"

LOOKED_AT = (5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 300, 400, 500, 600, 750, 900, 1050, 1200, 1800, 2400, 3600)
"""Seconds of which a trace is kept: the moments of the page, and enough between them for a curve."""


class Key(Data):
    """What makes two measurements the same one; a run with a key that is there is not done again."""

    contender: str
    seed: int
    seconds: float
    workers: int
    reproducible: bool
    problem_hash: str
    machine: Machine
    versions: dict[str, str]


class Run(Data):
    """One contender on one problem.

    `status` is the outcome's, or says why there is none. `level` is what is missing below minimums in weighted
    person-minutes, `open_percent` the share of the wanted minutes that stays open, `rostered_hours` everybody's
    working time. Seconds count from the start of the contender's own work; `process_seconds` holds the start of its
    process and reading too.
    """

    key: Key
    date: dt.date
    commit: str
    status: str
    level: int | None = None
    level_proven: bool = False
    points: int | None = None
    bound: int | None = None
    open_percent: float | None = None
    rostered_hours: float | None = None
    first_roster_seconds: float | None = None
    seconds: float
    process_seconds: float
    memory_mb: float
    trace: tuple[Trace, ...]
    said: str = ""


class Results(Data):
    """All runs on one instance; with several seeds a made-up town is another town for each."""

    schema_version: Literal[1] = 1
    instance: str
    size: dict[str, int]
    point_hour: int
    runs: tuple[Run, ...] = ()

    def find(self, key: Key) -> Run | None:
        """The run with this key, if it was done."""
        return next((run for run in self.runs if run.key == key), None)

    def with_run(self, run: Run) -> Results:
        """The same with one run more, in the place of one with its key."""
        others = [other for other in self.runs if other.key != run.key]
        return self.changed(runs=tuple(sorted([*others, run], key=_order)))


def _order(run: Run) -> tuple[int, str, float, int, str]:
    return run.key.seed, run.key.contender, run.key.seconds, run.key.workers, run.key.model_dump_json()


def read(file: Path) -> Results:
    """The results kept in a file.

    Raises:
        OSError: if there is no such file.
        pydantic.ValidationError: if it holds something else.
    """
    return Results.model_validate_json(file.read_bytes())


def write(results: Results, file: Path) -> None:
    """Keep results; the file is whole at any time."""
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_name(f".{file.name}.new")
    new.write_text(_lines(results), encoding="utf-8", newline="\n")
    new.replace(file)


def _lines(results: Results) -> str:
    """JSON with a line for each run, so that a new one is one line more."""
    runs = ",\n".join(run.model_dump_json(exclude_none=True) for run in results.runs)
    head = results.changed(runs=()).model_dump_json().removesuffix("[]}")
    return f"{head}[\n{runs}\n]}}\n"


def thin(trace: Sequence[Trace]) -> tuple[Trace, ...]:
    """Of each stage the first step, the first roster, and the last step before each moment that is looked at."""
    looked = [0, *(step.seconds for step in trace[-1:]), *LOOKED_AT]
    kept = {place - 1 for moment in looked if (place := bisect_right(trace, moment, key=lambda step: step.seconds))}
    stages: dict[str, int] = {}
    for number, step in enumerate(trace):
        stages.setdefault(step.stage, number)
    first_roster = [number for number, step in enumerate(trace) if step.points is not None][:1]
    return tuple(trace[number] for number in sorted(kept.union(stages.values(), first_roster)))


def all_kept(folder: Path) -> list[Results]:
    """Everything in a folder, small instances first."""
    found = [read(file) for file in sorted(folder.glob("*.json"))]
    return sorted(found, key=lambda results: (results.size.get("people", 0), results.instance))
