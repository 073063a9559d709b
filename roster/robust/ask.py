"""Days are mended by several workers at a time; answers come in the order in which they were asked for."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from typing import TypeVar

from models.problem import Problem
from roster.robust.mend import Mended, Missing, answer
from roster.solver.processes import Processes
from roster.solver.task_queue import TaskQueue
from roster.solver.work import close_workshop, open_workshop
from roster.solver.workers import Workers

Given = TypeVar("Given")
Answered = TypeVar("Answered")


class Here:
    """A worker in this process, for small problems: each task is done when it is given out."""

    losses: tuple[type[BaseException], ...] = ()

    def __init__(self, problem: Problem) -> None:
        """Hold the problem."""
        self._hash = problem.hash()
        self._ring = threading.Event()
        open_workshop(problem.model_dump_json(), self._ring)

    def at_once(self) -> int:
        """One task, so that time is looked at after each."""
        return 1

    def submit(self, function: Callable[[Given], Answered], task: Given) -> Future[Answered]:
        """Do it."""
        done: Future[Answered] = Future()
        done.set_result(function(task))
        return done

    def mend(self) -> None:
        """Nobody died."""

    def close(self) -> None:
        """Hold the problem no longer."""
        self._ring.set()
        close_workshop(self._hash)


def workers_for(problem: Problem, count: int) -> Workers:
    """So many processes; one worker is this process itself."""
    return Here(problem) if count == 1 else Processes(problem, count)


def answers(workers: Workers, tasks: Iterable[Missing], over: Callable[[], bool]) -> Iterator[tuple[Missing, Mended]]:
    """Each task with its answer, in order, until all are answered or time is over.

    Raises:
        NoWorkersError: if workers die one after another.
    """
    queue, left = TaskQueue[None](workers, answer, in_order=True), iter(tasks)
    try:
        while _fill(queue, workers, left) and not over():
            if done := queue.next_done(over):
                yield done.task, done.answer
    finally:
        queue.cancel()


def _fill(queue: TaskQueue[None], workers: Workers, left: Iterator[Missing]) -> bool:
    """Give out as much as workers can do; whether anything is under way."""
    while len(queue) < workers.at_once():
        task = next(left, None)
        if task is None:
            break
        queue.send(None, task)
    return len(queue) > 0
