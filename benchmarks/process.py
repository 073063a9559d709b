"""Runs one contender in a process of its own and watches how much memory it takes."""

from __future__ import annotations

import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Literal

import psutil

from benchmarks.child import OUTCOME, TASK, TRACE, Task
from models.base import Data
from models.outcome import Outcome, Trace

ROOT = Path(__file__).parents[1]
LOOK_SECONDS = 0.2
MEGABYTE = 1024 * 1024
GRACE = 600.0
"""Seconds beyond twice the limit for reading, building and checking; whoever needs more is stopped."""

MEMORY_SHARE = 0.85
"""Of the machine's memory; whoever takes more is stopped before the machine does it."""

How = Literal["ended", "out_of_memory", "out_of_time", "failed"]


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
    (folder / OUTCOME).unlink(missing_ok=True)
    began = time.monotonic()
    with (folder / "said.txt").open("w", encoding="utf-8") as said:
        command = [sys.executable, "-m", "benchmarks.child", str(folder)]
        process = subprocess.Popen(command, cwd=ROOT, stdout=said, stderr=said)
    how, peak = _watched(psutil.Process(process.pid), process, began + 2 * task.settings.seconds + GRACE, cores)
    return Ended(
        how=how,
        memory_mb=round(peak / MEGABYTE, 1),
        seconds=round(time.monotonic() - began, 2),
        trace=_trace(folder / TRACE),
        outcome=Outcome.model_validate_json((folder / OUTCOME).read_bytes()) if how == "ended" else None,
        said=(folder / "said.txt").read_text(encoding="utf-8")[-2000:],
    )


def _watched(
    tree: psutil.Process, process: subprocess.Popen[bytes], until: float, cores: int | None
) -> tuple[How, int]:
    """Wait for the end; how it came, and the most bytes that the whole tree had at once."""
    peak, most = 0, MEMORY_SHARE * psutil.virtual_memory().total
    if cores:
        _keep_to(tree, cores)
    while process.poll() is None:
        peak = max(peak, resident(tree))
        if peak > most or time.monotonic() > until:
            _stop(tree)
            process.wait()
            return ("out_of_memory" if peak > most else "out_of_time"), peak
        time.sleep(LOOK_SECONDS)
    return ("failed" if process.returncode else "ended"), peak


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


def _stop(tree: psutil.Process) -> None:
    """End the process and all it started, by their numbers."""
    for process in (*_below(tree), tree):
        with suppress(psutil.Error):
            process.kill()


def _trace(file: Path) -> tuple[Trace, ...]:
    if not file.exists():
        return ()
    whole = [line for line in file.read_text(encoding="utf-8").splitlines() if line.endswith("}")]
    return tuple(Trace.model_validate_json(line) for line in whole)
