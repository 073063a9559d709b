"""Solves one published instance within limits, and says what came of it in a record that stands alone."""

from __future__ import annotations

import datetime as dt
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

import psutil

from benchmarks.case import Case, Published, Score, Solver
from benchmarks.child import PROBLEM, Task
from benchmarks.machine import Machine, commit, machine, versions
from benchmarks.process import Ended, run_alone
from benchmarks.record import thin
from models.base import Data
from models.outcome import Contradiction, Outcome, Trace
from models.problem import Problem
from roster.solver.settings import Settings
from roster.solver.solve import solve


class InstanceRun(Data):
    """One run on one instance.

    `value` is what the family's evaluator says of the written solution, None without one or if it breaks a hard rule,
    which `breaches` then name. `bound` and the trace are in the evaluator's unit, too; `points` and `level` are the
    engine's own. `limit` is what `seconds` may be at most; `process_seconds` holds starting and reading as well. `said`
    is why there is no roster, as far as that is known. `load` is how many processes wanted a core when it began: on a
    busy machine figures are worse than they could be.
    """

    schema_version: Literal[1] = 1
    family: str
    instance: str
    law: Literal["germany", "none"]
    status: str
    value: int | None = None
    breaches: tuple[str, ...] = ()
    bound: int | None = None
    gap: float | None = None
    points: int | None = None
    level: int | None = None
    first_roster_seconds: float | None = None
    seconds: float
    process_seconds: float
    memory_mb: float
    limit: float
    workers: int
    seed: int
    reproducible: bool
    machine: Machine
    cores: int
    load: float | None = None
    versions: dict[str, str]
    commit: str
    date: dt.date
    problem_hash: str
    published: Published = Published()
    trace: tuple[Trace, ...] = ()
    said: str = ""


def in_child(problem: Problem, settings: Settings) -> Ended:
    """Solve in a process of its own, whose memory is measured and which may be stopped from outside."""
    with TemporaryDirectory() as place:
        (Path(place) / PROBLEM).write_text(problem.model_dump_json(), encoding="utf-8")
        return run_alone(Path(place), Task(contender="engine", settings=settings))


def in_here(problem: Problem, settings: Settings) -> Ended:
    """Solve in this process, where starting another would take longer than the run; memory is not measured."""
    began = time.monotonic()
    outcome = solve(problem, settings)
    seconds = round(time.monotonic() - began, 2)
    return Ended(how="ended", memory_mb=0.0, seconds=seconds, trace=outcome.trace, outcome=outcome)


def run(case: Case, settings: Settings, solution: Path | None = None, solver: Solver = in_child) -> InstanceRun:
    """Solve an instance, write its solution if there is one and a place for it, and ask the evaluator."""
    load = round(psutil.getloadavg()[0], 1)
    ended = case.stages(settings, solver) if case.stages else solver(case.problem, settings)
    return record_of(case, settings, ended, solution, load)


def record_of(
    case: Case, settings: Settings, ended: Ended, solution: Path | None = None, load: float | None = None
) -> InstanceRun:
    """What came of a case that was solved in whatever way; `ended` is that of the whole, `load` when it began."""
    outcome = ended.outcome
    found = None if outcome is None or outcome.points is None else _judged(case, outcome, solution)
    bound = None if outcome is None or outcome.bound is None else outcome.bound + case.offset
    value = found.value if found and not found.breaches else None
    return InstanceRun(
        family=case.family,
        instance=case.name,
        law=case.problem.law,
        status=outcome.status if outcome else ended.how,
        value=value,
        breaches=found.breaches if found else (),
        bound=bound,
        gap=gap(value, bound),
        points=outcome.points if outcome else None,
        level=outcome.levels[0].amount if outcome and outcome.levels else None,
        first_roster_seconds=outcome.first_roster_seconds if outcome else None,
        seconds=outcome.seconds if outcome else ended.seconds,
        process_seconds=ended.seconds,
        memory_mb=ended.memory_mb,
        limit=settings.seconds,
        workers=settings.workers,
        seed=settings.seed,
        reproducible=settings.reproducible,
        machine=machine(),
        cores=machine().cores,
        load=load,
        versions=versions(),
        commit=commit(),
        date=dt.datetime.now(dt.UTC).date(),
        problem_hash=case.problem.hash(),
        published=case.published,
        trace=tuple(_shifted(step, case.offset) for step in thin(ended.trace)),
        said="\n".join(map(_told, outcome.contradictions)) if outcome else ended.said,
    )


def _told(found: Contradiction) -> str:
    return f"{found.what}: {', '.join(map(str, found.causes))}" if found.causes else str(found.what)


def gap(value: int | None, bound: int | None) -> float | None:
    """How far a value is from its bound as a share of the value; 0 where both are 0."""
    if value is None or bound is None:
        return None
    return round((value - bound) / value, 6) if value else 0.0


def write(found: InstanceRun, file: Path) -> None:
    """Keep a run; the file is whole at any time."""
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_name(f".{file.name}.new")
    new.write_text(found.model_dump_json(indent=1) + "\n", encoding="utf-8", newline="\n")
    new.replace(file)


def read(file: Path) -> InstanceRun:
    """A run that was kept.

    Raises:
        OSError: if there is no such file.
        pydantic.ValidationError: if it holds something else.
    """
    return InstanceRun.model_validate_json(file.read_bytes())


def _judged(case: Case, outcome: Outcome, solution: Path | None) -> Score:
    """The evaluator's word on what was written, in the place asked for or in one that is gone afterwards."""
    if solution is not None:
        case.keep(outcome, solution)
        return case.judge(solution)
    with TemporaryDirectory() as place:
        case.keep(outcome, Path(place) / case.name)
        return case.judge(Path(place) / case.name)


def _shifted(step: Trace, offset: int) -> Trace:
    return step.changed(
        points=None if step.points is None else step.points + offset,
        bound=None if step.bound is None else step.bound + offset,
    )
