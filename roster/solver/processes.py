"""Workers on this machine: processes of their own, which end with the run."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.synchronize import Event
from typing import TypeVar

from models.problem import Problem
from roster.solver.work import open_workshop

Given = TypeVar("Given")
Answered = TypeVar("Answered")


class Processes:
    """A pool of processes; one that is killed takes its pool along, and a new pool takes its place."""

    losses: tuple[type[BaseException], ...] = (BrokenProcessPool,)

    def __init__(self, problem: Problem, count: int) -> None:
        """Wake them: they need a second or two to get ready."""
        self._count = count
        self._problem_json = problem.model_dump_json()
        self._context = multiprocessing.get_context("spawn")
        self._ring = self._context.Event()
        self._pool = self._new_pool()

    def at_once(self) -> int:
        """One task for each process, and one that waits for the first that is done."""
        return self._count + 1

    def submit(self, function: Callable[[Given], Answered], task: Given) -> Future[Answered]:
        """Have a task done, by new processes if the old ones died unnoticed."""
        try:
            return self._pool.submit(function, task)
        except BrokenProcessPool:
            self._pool = self._new_pool()
            return self._pool.submit(function, task)

    def mend(self) -> None:
        """Start new processes if these are broken."""
        try:
            self._pool.submit(wake)
        except BrokenProcessPool:
            self._pool = self._new_pool()

    def close(self) -> None:
        """Ring the bell; who is still getting ready is waited for aside, because until then the bell must be there."""
        self._ring.set()
        threading.Thread(target=self._let_go, name="letting-go").start()

    def _let_go(self) -> None:
        self._pool.shutdown(cancel_futures=True)

    def _new_pool(self) -> ProcessPoolExecutor:
        pool = ProcessPoolExecutor(
            max_workers=self._count,
            mp_context=self._context,
            initializer=get_ready,
            initargs=(self._problem_json, self._ring),
        )
        for _ in range(self._count):
            pool.submit(wake)
        return pool


def get_ready(problem_json: str, ring: Event) -> None:
    """Prepare this process; called once in each. Ctrl-C is for the process that hands the roster out."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    # the problem stays as long as the process does: looking for garbage in it takes longer than reading it
    gc.disable()
    open_workshop(problem_json, ring)
    gc.freeze()
    gc.enable()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def wake() -> None:
    """Make a process start and get ready."""
