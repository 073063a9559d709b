"""Runs one contender in a process of its own and watches how much memory and time it takes."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Literal, NoReturn

import psutil

from benchmarks.child import OUTCOME, TASK, TRACE, Task
from benchmarks.plain_model import BUILD
from models.base import Data
from models.outcome import Outcome, Trace

ROOT = Path(__file__).parents[1]
LOOK_SECONDS = 0.2
MEGABYTE = 1024 * 1024
GRACE = 600.0
"""Seconds beyond twice the limit for reading, building and checking; whoever needs more is stopped."""

MEMORY_SHARE = 0.85
"""Of the memory that is free at the start; whoever takes more is stopped before the machine does it."""

How = Literal["ended", "out_of_memory", "out_of_time", "not_built", "failed"]
"""`not_built`: time was over before there was a model to be solved."""


class Ended(Data):
    """How a process ended, and what it left behind."""

    how: How
    memory_mb: float
    seconds: float
    trace: tuple[Trace, ...]
    outcome: Outcome | None = None
    said: str = ""


def run_alone(folder: Path, task: Task, cores: int | None = None) -> Ended:
    """Run a task in the folder that holds its problem; the process tree gets so many cores, None for all."""
    (folder / TASK).write_text(task.model_dump_json(), encoding="utf-8")
    for left_behind in (OUTCOME, TRACE):
        (folder / left_behind).unlink(missing_ok=True)
    began = time.monotonic()
    with (folder / "said.txt").open("w", encoding="utf-8") as said:
        command = [sys.executable, "-m", "benchmarks.child", str(folder)]
        process = subprocess.Popen(command, cwd=ROOT, stdout=said, stderr=said)
    how, peak = _watched(process, folder / TRACE, task.settings.seconds, cores)
    return Ended(
        how=how,
        memory_mb=round(peak / MEGABYTE, 1),
        seconds=round(time.monotonic() - began, 2),
        trace=_trace(folder / TRACE),
        outcome=Outcome.model_validate_json((folder / OUTCOME).read_bytes()) if how == "ended" else None,
        said=(folder / "said.txt").read_text(encoding="utf-8")[-2000:],
    )


def _watched(process: subprocess.Popen[bytes], trace: Path, seconds: float, cores: int | None) -> tuple[How, int]:
    """Wait for the end; how it came, and the most bytes that the whole tree had at once."""
    tree, until = psutil.Process(process.pid), time.monotonic() + 2 * seconds + GRACE
    peak, most = 0, MEMORY_SHARE * psutil.virtual_memory().available
    if cores:
        _keep_to(tree, cores)
    while process.poll() is None:
        peak = max(peak, resident(tree))
        late = time.monotonic() > until
        if peak > most or late or still_building(trace, seconds):
            _stop(tree)
            process.wait()
            return ("out_of_memory" if peak > most else "out_of_time" if late else "not_built"), peak
        time.sleep(LOOK_SECONDS)
    return end_of(process.returncode), peak


def still_building(trace: Path, seconds: float) -> bool:
    """Whether time is over for somebody whose last step was to begin with a model."""
    steps = _trace(trace)
    if not steps or steps[-1].stage != BUILD:
        return False
    return steps[-1].seconds + time.time() - trace.stat().st_mtime > seconds


def end_of(code: int) -> How:
    """How a process ended that nobody here stopped; the system kills those that take the memory of all others."""
    killed = -getattr(signal, "SIGKILL", 9)
    return "out_of_memory" if code == killed else "failed" if code else "ended"


def _keep_to(tree: psutil.Process, cores: int) -> None:
    """Let a process and all that it will start use only so many cores, where the system can do that."""
    if hasattr(tree, "cpu_affinity"):
        with suppress(psutil.Error):
            tree.cpu_affinity((tree.cpu_affinity() or [])[:cores])


def resident(tree: psutil.Process) -> int:
    """Bytes resident in memory now, the process and all below it; pages they share count for each of them."""
    total = 0
    for process in (tree, *_below(tree)):
        with suppress(psutil.Error):
            total += int(process.memory_info().rss)
    return total


def _below(tree: psutil.Process) -> list[psutil.Process]:
    try:
        return tree.children(recursive=True)
    except psutil.Error:
        return []


def take_along(number: int, _frame: object) -> NoReturn:
    """End all that this process started, and then the process: how a signal to end is answered.

    Raises:
        SystemExit: always, so that what lies in temporary places is removed.
    """
    _kill(_below(psutil.Process()))
    raise SystemExit(128 + number)


def _stop(tree: psutil.Process) -> None:
    """End the process and all it started, by their numbers."""
    _kill([*_below(tree), tree])


def _kill(processes: Iterable[psutil.Process]) -> None:
    for process in processes:
        with suppress(psutil.Error):
            process.kill()


def _trace(file: Path) -> tuple[Trace, ...]:
    if not file.exists():
        return ()
    whole = [line for line in file.read_text(encoding="utf-8").splitlines() if line.endswith("}")]
    return tuple(Trace.model_validate_json(line) for line in whole)
