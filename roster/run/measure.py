"""What a run says about itself: seconds, memory and the versions it was made with."""

from __future__ import annotations

import platform
import time
from importlib.metadata import version

import psutil

from models.outcome import Outcome
from roster.run.memory import PeakMemory

PARTS = ("roster", "ortools", "pydantic", "openpyxl", "numpy", "holidays", "babel")


def process_start() -> float:
    """When this process started, in seconds since 1970."""
    return psutil.Process().create_time()


def versions() -> dict[str, str]:
    """What took part in making a roster, with its version."""
    return {"python": platform.python_version()} | {part: version(part) for part in PARTS}


def later(outcome: Outcome, seconds: float) -> Outcome:
    """The outcome with its moments so many seconds later: the solver counts from its own beginning."""
    first = outcome.first_roster_seconds
    return outcome.changed(
        first_roster_seconds=None if first is None else round(first + seconds, 2),
        trace=tuple(step.changed(seconds=round(step.seconds + seconds, 2)) for step in outcome.trace),
    )


def measured(outcome: Outcome, since: float, memory: PeakMemory) -> Outcome:
    """The outcome with seconds since then, peak memory and versions filled in."""
    seconds = round(time.time() - since, 2)
    return outcome.changed(seconds=seconds, peak_memory_mb=memory.megabytes, versions=versions())
