"""Runs as they might have been kept, with only what a test is about."""

import datetime as dt
from typing import Any

from benchmarks.machine import Machine
from benchmarks.record import Key, Results, Run
from models.outcome import Trace

MACHINE = Machine(cpu="Abacus", cores=4, memory_gb=8)


def key(contender: str = "engine", seed: int = 1, **fields: Any) -> Key:
    return Key.model_validate(
        {
            "contender": contender,
            "seed": seed,
            "seconds": 60,
            "workers": 2,
            "reproducible": False,
            "problem_hash": "h",
            "machine": MACHINE,
            "versions": {"ortools": "9"},
        }
        | fields
    )


def run(contender: str = "engine", seed: int = 1, *steps: tuple[float, int | None, int | None], **fields: Any) -> Run:
    """A run whose trace has these (seconds, points, bound); its last points are what it handed out."""
    trace = tuple(Trace(seconds=at, stage="s", points=points, bound=bound) for at, points, bound in steps)
    points = [step.points for step in trace if step.points is not None]
    key_fields = {name: fields.pop(name) for name in ("problem_hash", "seconds", "workers") if name in fields}
    return Run.model_validate(
        {
            "key": key(contender, seed, **key_fields),
            "date": dt.date(2026, 1, 2),
            "commit": "c",
            "status": "feasible",
            "level": 0,
            "points": points[-1] if points else None,
            "rostered_hours": 50.0,
            "first_roster_seconds": trace[0].seconds if trace else None,
            "seconds": 60.0,
            "process_seconds": 61.0,
            "memory_mb": 100.0,
            "trace": trace,
        }
        | fields
    )


def results(*runs: Run, people: int = 50, **fields: Any) -> Results:
    size = {"sites": 5, "people": people, "weeks": 1, "cell": 30}
    return Results.model_validate(
        {"instance": f"city-{people}", "size": size, "point_hour": 2400, "runs": runs} | fields
    )
