"""A cluster on this machine, started with Dask's own commands: workers die, and the roster is as good as ever."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest

from roster.checks.check import check
from roster.solver import cluster, improve, one_model, solve
from roster.solver.settings import Settings
from roster.solver.work import held, work
from roster.solver.workers import WITHOUT_WORKERS, ClusterError
from tests.solver import towns
from tests.solver.test_workers import task
from tests.solver.towns import Recorder, town

ROOT = Path(__file__).parents[2]
TOWN = town(8, days=2)
COUNTED = Settings(seconds=60, workers=2, reproducible=True)
PATIENCE = 120.0

pytestmark = pytest.mark.timeout(120)


@dataclass
class Dask:
    """A scheduler and its workers, each a process of its own; `address` is where they meet."""

    folder: Path
    processes: ExitStack
    scheduler: subprocess.Popen[bytes] = field(init=False)
    address: str = ""

    def begin(self) -> None:
        file = self.folder / "scheduler.json"
        self.scheduler = self._run("scheduler", "--port", "0", "--scheduler-file", str(file))
        until(lambda: file.exists() and file.stat().st_size > 0)
        self.address = json.loads(file.read_text())["address"]

    def join(self) -> subprocess.Popen[bytes]:
        """One more worker, with one thread and nobody to start it again."""
        return self._run("worker", self.address, "--nthreads", "1", "--no-nanny", "--local-directory", str(self.folder))

    def _run(self, *words: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "dask", *words, "--host", "127.0.0.1", "--no-dashboard"]
        environment = os.environ | {"PYTHONPATH": str(ROOT)}
        log = self.processes.enter_context((self.folder / "log").open("ab"))
        run = subprocess.Popen(command, cwd=self.folder, env=environment, stdout=log, stderr=log)
        self.processes.callback(run.wait, PATIENCE)
        self.processes.callback(run.kill)
        return run


def until(so: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not so():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.05)


@pytest.fixture
def dask(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Dask]:
    monkeypatch.setenv(towns.FLAG, str(tmp_path / "killed"))
    with ExitStack() as processes:
        made = Dask(tmp_path, processes)
        made.begin()
        yield made


@pytest.fixture
def in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(one_model, "LARGEST", 0)
    monkeypatch.setattr(one_model, "MIDDLING", 0)


def threads(dask: Dask) -> int:
    client = cluster.connect(dask.address)
    try:
        return int(client.scheduler_info(n_workers=0)["total_threads"])
    finally:
        client.close()


def problems_held(dask: Dask) -> set[str]:
    client = cluster.connect(dask.address)
    try:
        return {problem for problems in client.run(held).values() for problem in problems}
    finally:
        client.close()


@pytest.mark.usefixtures("in_parts")
def test_a_worker_killed_at_work_changes_nothing(dask: Dask, monkeypatch: pytest.MonkeyPatch) -> None:
    workers = [dask.join(), dask.join()]
    until(lambda: threads(dask) == 2)
    cluster.reach(dask.address)
    monkeypatch.setattr(improve, "work", towns.killed_once)
    recorder = Recorder()
    outcome = solve.solve(TOWN, COUNTED.changed(cluster=dask.address), recorder)
    assert [worker.poll() is None for worker in workers].count(True) == 1
    assert WITHOUT_WORKERS not in recorder.stages
    assert check(TOWN, outcome.duties).points == outcome.points
    assert outcome.duties == solve.solve(TOWN, COUNTED).duties
    until(lambda: problems_held(dask) == set())


@pytest.mark.usefixtures("in_parts")
def test_a_cluster_that_goes_away_leaves_the_best_roster(dask: Dask, monkeypatch: pytest.MonkeyPatch) -> None:
    dask.join()
    until(lambda: threads(dask) == 1)
    monkeypatch.setattr(cluster, "SECONDS", 1.0)

    monkeypatch.setattr(improve, "work", partial(towns.killing, dask.scheduler.pid))
    recorder = Recorder()
    outcome = solve.solve(TOWN, Settings(seconds=60, cluster=dask.address), recorder)
    assert WITHOUT_WORKERS in recorder.stages
    assert (outcome.status, outcome.breaches) == ("feasible", ())


def test_who_joins_later_knows_the_problem(dask: Dask) -> None:
    workers = cluster.Cluster(TOWN, dask.address)
    try:
        future = workers.submit(work, task(TOWN.hash()))
        assert workers.at_once() == 1
        dask.join()
        answer = future.result(timeout=PATIENCE)
        assert answer is not None
        assert answer.people == ("P00",)
    finally:
        workers.close()


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "tcp://127.0.0.1", "nowhere", ""])
def test_a_wrong_address_is_said(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setattr(cluster, "SECONDS", 0.5)
    with pytest.raises(ClusterError, match="No cluster answers"):
        cluster.reach(address)
