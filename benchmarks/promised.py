"""How long it takes to play the weeks behind `roster promise`, and how sure its figures are then."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path
from statistics import median

import psutil

from benchmarks.customers import with_customers
from benchmarks.machine import Machine, commit, machine, versions
from models.base import Data
from models.outcome import Outcome
from models.problem import Problem
from models.promise import Promise
from roster.promise.promise import Asked, promise
from roster.run.promise import pool
from roster.solver.settings import Settings
from roster.solver.solve import solve

FOLDER = "promise"
"""Below the results of instances, which are another kind of file."""


class Promised(Data):
    """One measurement. `load` is how many processes wanted a core when it began; on a busy machine `cpu_seconds` tells.

    `in_time_half_width` is the median half width of the shares served in time, in percentage points, of rows in which
    a hundred customers or more come in a week.
    """

    schema_version: int = 1
    instance: str
    problem_hash: str
    machine: Machine
    versions: dict[str, str]
    date: dt.date
    commit: str
    workers: int
    load: float
    weeks: int
    sites: int
    customers: int
    seconds: float
    cpu_seconds: float
    in_time_half_width: float


def measured(name: str, problem: Problem, weeks: int, workers: int, seconds: float) -> Promised:
    """Make a roster in these seconds, give the problem customers, and play them."""
    outcome = solve(problem, Settings(seconds=seconds, workers=workers))
    return timed(name, with_customers(problem), outcome, Asked(weeks=weeks), workers)


def timed(name: str, problem: Problem, outcome: Outcome, asked: Asked, workers: int) -> Promised:
    """Play the weeks as the command does, with the start of its processes."""
    load, cpu, start = psutil.getloadavg()[0], _cpu_seconds(), time.perf_counter()
    with pool(workers) as helpers:
        found = promise(problem, outcome, asked, helpers)
    seconds = time.perf_counter() - start
    return Promised(
        instance=name,
        problem_hash=problem.hash(),
        machine=machine(),
        versions=versions() | {"simpy": version("simpy"), "scipy": version("scipy")},
        date=dt.datetime.now(dt.UTC).date(),
        commit=commit(),
        workers=workers,
        load=round(load, 1),
        weeks=asked.weeks,
        sites=len({row.site for row in found.waits}),
        customers=round(sum(row.came.mean for row in found.waits)),
        seconds=round(seconds, 1),
        cpu_seconds=round(_cpu_seconds() - cpu, 1),
        in_time_half_width=round(_half_width(found), 2),
    )


def _cpu_seconds() -> float:
    """Of this process and those that it waited for."""
    return float(sum(psutil.Process().cpu_times()[:4]))


def _half_width(found: Promise) -> float:
    return median([row.in_time.half_width for row in found.waits if row.came.mean >= 100] or [0.0])


def file_in(results: Path, name: str) -> Path:
    """Where a measurement is kept."""
    return results / FOLDER / f"{name}.json"


def kept_in(results: Path) -> list[Promised]:
    """Every kept measurement."""
    files = sorted((results / FOLDER).glob("*.json"))
    return [Promised.model_validate_json(file.read_bytes()) for file in files]


def lines(kept: Sequence[Promised]) -> Iterator[str]:
    """The table of the page."""
    yield "| problem | weeks | sites | customers a week | workers | seconds | processor seconds | load | in time ± |"
    yield "|---|---|---|---|---|---|---|---|---|"
    for row in kept:
        took = f"{row.seconds:.0f} | {row.cpu_seconds:.0f} | {row.load:.0f} on {row.machine.cores} cores"
        size = f"{row.weeks} | {row.sites} | {row.customers:,} | {row.workers}"
        yield f"| `{row.instance}` | {size} | {took} | {row.in_time_half_width:.1f} points |"
    for row in kept[:1]:
        yield ""
        yield f"{row.machine.cpu}, {row.date.isoformat()}, commit {row.commit}."
