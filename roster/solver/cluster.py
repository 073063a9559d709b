"""Workers on other machines: those of a Dask cluster, which somebody else has started and will end."""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from contextlib import suppress
from importlib.metadata import version
from typing import TypeVar

import dask
from distributed import Client, KilledWorker, Worker, WorkerPlugin
from distributed.client import ClosedClientError
from distributed.comm.addressing import get_address_host_port

from models.message import message
from models.problem import Problem
from roster.solver.work import OtherProblemError, close_workshop, open_workshop
from roster.solver.workers import ClusterError, NoWorkersError

Given = TypeVar("Given")
Answered = TypeVar("Answered")

SECONDS = 5.0
"""Longest wait for a scheduler that does not answer."""

ANSWER_SECONDS = 60.0
"""Longest wait for workers to say their version: one that has just joined may still be busy with that."""

COUNT_SECONDS = 2.0
"""How old the number of threads may be: workers come and go."""

LOGGERS = ("distributed", "distributed.client", "distributed.gc", "tornado", "tornado.application")
"""What happens to a cluster is said by the run, in its own words."""


class ProblemAtHand(WorkerPlugin):
    """Holds a problem on every worker of the cluster, also on one that joins or comes back later."""

    idempotent = True

    def __init__(self, problem: Problem) -> None:
        """What goes to the workers: the problem as JSON, which two versions of roster would not hash alike."""
        self.name = f"roster-{problem.hash()}"
        self._hash = problem.hash()
        self._json = problem.model_dump_json()

    async def setup(self, worker: Worker) -> None:  # noqa: ARG002 - Dask names it
        """Hold it; aside, so that the worker goes on answering."""
        self._ring = threading.Event()
        await asyncio.to_thread(open_workshop, self._json, self._ring)
        self._json = ""

    def teardown(self, worker: Worker) -> None:  # noqa: ARG002 - Dask names it
        """Stop who is at work on it, and hold it no longer."""
        self._ring.set()
        close_workshop(self._hash)


class Cluster:
    """The workers of a Dask scheduler, as many as there are at the time.

    A task whose worker dies is given to another one by Dask; only one that kills several is lost. A scheduler that
    goes away is looked for again for some seconds, and then nobody is left.
    """

    losses: tuple[type[BaseException], ...] = (KilledWorker, CancelledError, OtherProblemError, OSError)

    def __init__(self, problem: Problem, address: str) -> None:
        """Bring the problem to every worker.

        Raises:
            ClusterError: if there is no such cluster.
            NoWorkersError: if it cannot hold the problem.
        """
        self._client = connect(address)
        self._executor = self._client.get_executor(pure=False)
        self._plugin = ProblemAtHand(problem)
        self._threads, self._counted = 0, -COUNT_SECONDS
        self.mend()

    def at_once(self) -> int:
        """One task for each thread of the cluster and one that waits; at least one, for whom may still join."""
        if time.monotonic() - self._counted > COUNT_SECONDS:
            with suppress(OSError):
                self._threads = within(SECONDS, lambda: self._client.scheduler_info(n_workers=0))["total_threads"]
            self._counted = time.monotonic()
        return self._threads + 1

    def submit(self, function: Callable[[Given], Answered], task: Given) -> Future[Answered]:
        """Have a task done.

        Raises:
            NoWorkersError: if the connection to the scheduler is closed for good.
        """
        try:
            future: Future[Answered] = self._executor.submit(function, task)
        except ClosedClientError:
            raise NoWorkersError from None
        return future

    def mend(self) -> None:
        """Bring the problem to everybody if the scheduler does not know it; nothing else has to be done.

        Raises:
            NoWorkersError: if the scheduler does not answer, or if the workers cannot hold the problem.
        """
        try:
            within(SECONDS, lambda: self._client.register_plugin(self._plugin))
        except OSError:
            # a worker that dies meanwhile is no harm: whoever joins later is given the problem by the scheduler
            if self._client.status != "running":
                raise NoWorkersError from None
        except Exception:  # noqa: BLE001 - whatever a worker raises while it is told the problem
            raise NoWorkersError from None

    def close(self) -> None:
        """Take the problem away, which stops who is at work on it; aside, and not for long."""
        threading.Thread(target=self._let_go, name="letting-go").start()

    def _let_go(self) -> None:
        steps: list[Callable[[], object]] = [
            lambda: self._executor.shutdown(wait=False),
            lambda: self._client.unregister_worker_plugin(self._plugin.name),
            self._client.close,
        ]
        for step in steps:
            with suppress(Exception):  # a cluster that is gone needs no goodbye
                within(SECONDS, step)


def connect(address: str) -> Client:
    """A connection to the scheduler of a cluster.

    Raises:
        ClusterError: if nobody answers there.
    """
    for name in LOGGERS:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    # a task names every duty beside it, which in a large city is more than Dask expects of one
    dask.config.set({"distributed.admin.large-graph-warning-threshold": "100MB"})
    try:
        # looked at before: a client that stumbles over its address would never end
        get_address_host_port(address, strict=True)
        return Client(address, timeout=SECONDS, set_as_default=False)
    except (OSError, ValueError):
        said = message(
            "No cluster answers at {address}. Maybe tcp://host:8786, as its scheduler says?", address=address
        )
        raise ClusterError(said) from None


def reach(address: str) -> None:
    """See whether there is a cluster with this version of roster; it may still be without workers.

    Raises:
        ClusterError: if not.
    """
    client = connect(address)
    try:
        found = within(ANSWER_SECONDS, lambda: client.run(version_here))
    except Exception:  # noqa: BLE001 - a worker without roster raises whatever it stumbles over first
        found = {"": "none"}
    finally:
        within(SECONDS, client.close)
    if set(found.values()) - {version_here()}:
        said = message(
            "The workers of the cluster at {address} need roster {version}. Maybe install it there?",
            address=address,
            version=version_here(),
        )
        raise ClusterError(said)


def version_here() -> str:
    """The version of roster in the process that is asked."""
    return version("roster")


def within(seconds: float, question: Callable[[], Answered]) -> Answered:
    """The answer of somebody who might never give one.

    Raises:
        TimeoutError: if there is none in time; whoever asks is left waiting aside.
    """
    answer: Future[Answered] = Future()
    threading.Thread(target=_ask, args=(question, answer), name="asking", daemon=True).start()
    return answer.result(seconds)


def _ask(question: Callable[[], Answered], answer: Future[Answered]) -> None:
    try:
        answer.set_result(question())
    except Exception as error:  # noqa: BLE001 - raised again where the answer is waited for
        answer.set_exception(error)
