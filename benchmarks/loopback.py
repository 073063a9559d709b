"""A Dask cluster on this machine, started with Dask's own commands; half way through its work one worker is killed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from models.outcome import Outcome, Trace
from models.problem import Problem
from roster.solver.settings import Settings
from roster.solver.solve import solve
from roster.solver.watch import Watch

ROOT = Path(__file__).parents[1]
HOST = "127.0.0.1"
WORKERS = 2
PATIENCE = 60.0
"""Seconds for the scheduler to say where it is, and for whoever is told to end."""

AT_WORK = "improve"
"""The stage in which the engine has tasks for workers."""

KILLED = "worker_killed"
"""The step of a run at which one of its workers was killed."""


class Loopback:
    """A scheduler and its workers, each a process of its own; workers may still be on their way."""

    def __init__(self, ends: ExitStack) -> None:
        """Start all of them, to end with `ends`."""
        self._ends = ends
        self._folder = Path(ends.enter_context(TemporaryDirectory()))
        self._log = ends.enter_context((self._folder / "log").open("ab"))
        file = self._folder / "scheduler.json"
        scheduler = self._run("scheduler", "--port", "0", "--scheduler-file", str(file))
        self.address = _address(file, scheduler)
        joining = ("worker", self.address, "--nthreads", "1", "--no-nanny", "--local-directory", str(self._folder))
        self.workers = [self._run(*joining) for _ in range(WORKERS)]

    def kill_one(self) -> None:
        """Kill a worker as a machine that loses its power would; nobody starts it again."""
        self.workers[0].kill()

    def _run(self, *words: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "dask", *words, "--host", HOST, "--no-dashboard"]
        environment = os.environ | {"PYTHONPATH": str(ROOT)}
        process = subprocess.Popen(command, cwd=self._folder, env=environment, stdout=self._log, stderr=self._log)
        self._ends.callback(process.wait, PATIENCE)
        self._ends.callback(process.kill)
        return process


def _address(file: Path, scheduler: subprocess.Popen[bytes]) -> str:
    """Where the scheduler is, as soon as it says so.

    Raises:
        TimeoutError: if it does not.
    """
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and scheduler.poll() is None:
        if file.exists() and (said := file.read_text(encoding="utf-8")).endswith("}"):
            return str(json.loads(said)["address"])
        time.sleep(0.05)
    raise TimeoutError("Dask's scheduler does not start; is requirements/cluster.txt installed?")


class KillingHalfWay:
    """Watches a run for another, and kills a worker when half of the time for its tasks is over."""

    def __init__(self, watch: Watch, cluster: Loopback, seconds: float) -> None:
        """Pass on to `watch`; the run ends after so many seconds."""
        self._watch = watch
        self._cluster = cluster
        self._seconds = seconds
        self.timer: threading.Timer | None = None

    def step(self, trace: Trace) -> None:
        """Pass it on; the first task sets the hour."""
        self._watch.step(trace)
        if trace.stage == AT_WORK and self.timer is None:
            left = max(0.0, self._seconds - trace.seconds)
            self.timer = threading.Timer(left / 2, self._kill, [trace.seconds + left / 2])
            self.timer.daemon = True
            self.timer.start()

    def stopped(self) -> bool:
        """What the other one says."""
        return self._watch.stopped()

    def _kill(self, seconds: float) -> None:
        self._cluster.kill_one()
        self._watch.step(Trace(seconds=round(seconds, 2), stage=KILLED))


def on_cluster(problem: Problem, settings: Settings, watch: Watch) -> Outcome:
    """The engine with its tasks solved on a cluster of two workers, one of which dies half way."""
    with ExitStack() as ends:
        cluster = Loopback(ends)
        killing = KillingHalfWay(watch, cluster, settings.seconds)
        outcome = solve(problem, settings.changed(cluster=cluster.address), killing)
        if killing.timer:
            killing.timer.cancel()
    return outcome
