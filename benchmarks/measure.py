"""Measures contenders one after another on the same problems, and keeps every run as soon as it ends."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.child import PROBLEM, Task
from benchmarks.frozen import ChangedError
from benchmarks.instances import Instance
from benchmarks.machine import commit, machine, versions
from benchmarks.process import Ended, run_alone
from benchmarks.record import Key, Results, Run, read, thin, write
from models.demand import OnDutyType
from models.outcome import Outcome
from models.problem import Problem
from roster.checks.check import check
from roster.solver.settings import Settings

Alone = Callable[[Path, Task, int | None], Ended]


@dataclass(frozen=True)
class Plan:
    """Who is measured, with which seeds, for how long, on how many cores; `again`: even what is kept already."""

    contenders: tuple[str, ...]
    seeds: tuple[int, ...]
    seconds: float
    workers: int
    reproducible: bool = False
    again: bool = False

    def settings(self, seed: int) -> Settings:
        """The limits of one run."""
        return Settings(seconds=self.seconds, workers=self.workers, seed=seed, reproducible=self.reproducible)


def measure(instance: Instance, plan: Plan, file: Path, alone: Alone = run_alone) -> Iterator[Run]:
    """Every run of the plan, seed by seed and contender by contender; those in the file already come from there."""
    for seed in plan.seeds:
        problem = instance.make(seed)
        results = _kept(instance, problem, file)
        with TemporaryDirectory() as place:
            (Path(place) / PROBLEM).write_text(problem.model_dump_json(), encoding="utf-8")
            for contender in plan.contenders:
                key = _key(contender, plan.settings(seed), instance.hash_of(problem))
                run = None if plan.again else results.find(key)
                if run is None:
                    task = Task(contender=contender, settings=plan.settings(seed))
                    run = run_of(key, alone(Path(place), task, plan.workers), problem)
                    results = results.with_run(run)
                    write(results, file)
                yield run


def _kept(instance: Instance, problem: Problem, file: Path) -> Results:
    """What the file holds, or a beginning.

    Raises:
        ChangedError: if the file holds the results of something else.
    """
    prices = sorted(problem.prices.open_hour.values())
    empty = Results(instance=instance.name, size=instance.size, point_hour=prices[len(prices) // 2])
    if not file.exists():
        return empty
    found = read(file)
    if found.instance != instance.name:
        raise ChangedError(f"{file} holds the results of {found.instance}, not of {instance.name}")
    return found


def _key(contender: str, settings: Settings, problem_hash: str) -> Key:
    return Key(
        contender=contender,
        seed=settings.seed,
        seconds=settings.seconds,
        workers=settings.workers,
        reproducible=settings.reproducible,
        problem_hash=problem_hash,
        machine=machine(),
        versions=versions(),
    )


def run_of(key: Key, ended: Ended, problem: Problem) -> Run:
    """What is kept of a contender that ended, with a roster or without."""
    outcome = ended.outcome
    run = Run(
        key=key,
        date=dt.datetime.now(dt.UTC).date(),
        commit=commit(),
        status=ended.how,
        seconds=ended.seconds,
        process_seconds=ended.seconds,
        memory_mb=ended.memory_mb,
        trace=thin(ended.trace),
        first_roster_seconds=next((step.seconds for step in ended.trace if step.points is not None), None),
        said=ended.said,
    )
    return run if outcome is None else _with_roster(run, outcome, problem)


def _with_roster(run: Run, outcome: Outcome, problem: Problem) -> Run:
    level = outcome.levels[0] if outcome.levels else None
    return run.changed(
        status=outcome.status,
        level=level.amount if level else None,
        level_proven=bool(level and level.proven),
        points=outcome.points,
        bound=outcome.bound,
        open_percent=_open_percent(outcome, problem),
        rostered_hours=_rostered_hours(outcome, problem),
        first_roster_seconds=outcome.first_roster_seconds,
        seconds=outcome.seconds,
    )


def _open_percent(outcome: Outcome, problem: Problem) -> float | None:
    """Open minutes in per cent of those wanted at a time."""
    cells = [cell for cell in problem.cells if not isinstance(cell.when, OnDutyType)]
    wanted = sum(cell.target * cell.head_minutes for cell in cells)
    amounts = [charge.amount for charge in outcome.charges if charge.rule == "open_demand"]
    return round(100 * sum(amounts) / wanted, 2) if wanted and outcome.points is not None else None


def _rostered_hours(outcome: Outcome, problem: Problem) -> float | None:
    """Everybody's working time as the checks see it."""
    if outcome.points is None:
        return None
    return round(check(problem, outcome.duties, outcome.moved).worked_minutes / 60, 1)
