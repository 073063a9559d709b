"""Everything that a finished roster promises to customers: simulated waits, lead times, appointments to be moved."""

from __future__ import annotations

from concurrent.futures import Executor
from dataclasses import dataclass

from models.outcome import Outcome
from models.problem import Problem
from models.promise import Promise
from roster.promise.figures import overtime, waits, worst_hours
from roster.promise.lead_time import lead_times
from roster.promise.scene import scenes
from roster.promise.to_move import to_move
from roster.promise.weeks import simulate, tasks


@dataclass(frozen=True)
class Asked:
    """So many simulated weeks, and so many weeks ahead for lead times."""

    weeks: int = 100
    seed: int = 1
    ahead: int = 6


def promise(problem: Problem, outcome: Outcome, asked: Asked, pool: Executor | None = None) -> Promise:
    """Play the weeks, here or in a pool, and look ahead."""
    work = list(tasks(scenes(problem, outcome), asked.weeks, asked.seed, problem.standards))
    results = simulate(work, pool)
    return Promise(
        first=problem.horizon.first,
        last=problem.horizon.last,
        simulated_weeks=asked.weeks,
        seed=asked.seed,
        weeks_ahead=asked.ahead,
        waits=tuple(waits(results, problem.standards)),
        worst_hours=tuple(worst_hours(results, asked.weeks)),
        overtime=tuple(overtime(results)),
        lead_times=lead_times(problem, outcome, asked.ahead),
        to_move=to_move(problem, outcome),
    )
