"""Days are mended by several workers at a time; answers come in the order in which they were asked for."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, wait
from typing import TypeVar

from models.problem import Problem
from roster.robust.mend import Mended, Missing, answer
from roster.solver.processes import Processes
from roster.solver.work import close_workshop, open_workshop
from roster.solver.workers import NoWorkersError, Workers

POLL_SECONDS = 0.1
MOST_LOSSES = 3
"""Workers that may die before an answer; then there are no more answers."""

Given = TypeVar("Given")
Answered = TypeVar("Answered")
Waiting = tuple[Missing, "Future[Mended]"]


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
    waiting: deque[Waiting] = deque()
    left, losses = iter(tasks), 0
    while _fill(workers, waiting, left) and not over():
        task, future = waiting[0]
        wait([future], timeout=POLL_SECONDS)
        if _lost(workers, future):
            losses += 1
            _again(workers, waiting, losses)
        elif future.done():
            losses = 0
            waiting.popleft()
            yield task, future.result()
    for _, future in waiting:
        future.cancel()


def _fill(workers: Workers, waiting: deque[Waiting], left: Iterator[Missing]) -> bool:
    """Give out as much as workers can do; whether anything is under way."""
    while len(waiting) < workers.at_once():
        task = next(left, None)
        if task is None:
            break
        waiting.append((task, workers.submit(answer, task)))
    return bool(waiting)


def _lost(workers: Workers, future: Future[Mended]) -> bool:
    return future.done() and (future.cancelled() or isinstance(future.exception(), workers.losses))


def _again(workers: Workers, waiting: deque[Waiting], losses: int) -> None:
    """Give out anew what was lost.

    Raises:
        NoWorkersError: if too many were lost one after another.
    """
    if losses >= MOST_LOSSES:
        raise NoWorkersError
    workers.mend()
    again = [
        (task, workers.submit(answer, task)) if _lost(workers, future) else (task, future) for task, future in waiting
    ]
    waiting.clear()
    waiting.extend(again)
