"""Tasks under way: given to workers, and what becomes of them when workers die."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from roster.solver.workers import NoWorkersError, Workers

POLL_SECONDS = 0.1

MOST_LOSSES = 3
"""Tasks whose workers may die one after another without an answer; then nobody is left to ask."""

Noted = TypeVar("Noted")


@dataclass(frozen=True, slots=True)
class Done(Generic[Noted]):
    """A task that is under way no longer, with what was noted when it was given out; no answer if it was lost."""

    note: Noted
    task: Any
    answer: Any


@dataclass(frozen=True, slots=True, eq=False)
class _Waiting(Generic[Noted]):
    note: Noted
    task: Any
    future: Future[Any]


class TaskQueue(Generic[Noted]):
    """Tasks of one kind, answered as they are done, or in the order in which they were given out.

    In order, a task is given out again when its worker dies; else it is lost, and others were done meanwhile.
    """

    def __init__(self, workers: Workers, function: Callable[[Any], Any], *, in_order: bool) -> None:
        """`function` is what workers do with a task."""
        self._workers, self._function, self._in_order = workers, function, in_order
        self._under_way: deque[_Waiting[Noted]] = deque()
        self._losses = 0

    def __len__(self) -> int:
        """How many tasks are under way."""
        return len(self._under_way)

    def send(self, note: Noted, task: object) -> None:
        """Give a task out.

        Raises:
            NoWorkersError: if nobody is left to do it.
        """
        self._under_way.append(_Waiting(note, task, self._workers.submit(self._function, task)))

    def next_done(self, over: Callable[[], bool]) -> Done[Noted] | None:
        """Wait for a task; None when it is over before, or if what was lost has been given out again.

        Raises:
            NoWorkersError: if workers die one after another.
        """
        waiting = self._done(over)
        if waiting is None:
            return None
        self._under_way.remove(waiting)
        if self._lost(waiting.future):
            return self._after_loss(waiting)
        self._losses = 0
        return Done(waiting.note, waiting.task, waiting.future.result())

    def cancel(self) -> None:
        """Wait for nothing any more; who is at work already goes on."""
        for waiting in self._under_way:
            waiting.future.cancel()
        self._under_way.clear()

    def _done(self, over: Callable[[], bool]) -> _Waiting[Noted] | None:
        waited_for = list(self._under_way)[: 1 if self._in_order else None]
        while waited_for and not over():
            futures = [waiting.future for waiting in waited_for]
            done, _ = wait(futures, timeout=POLL_SECONDS, return_when=FIRST_COMPLETED)
            if done:
                return next(waiting for waiting in waited_for if waiting.future in done)
        return None

    def _lost(self, future: Future[Any]) -> bool:
        """Whether it has ended because its worker has."""
        return future.done() and (future.cancelled() or isinstance(future.exception(), self._workers.losses))

    def _after_loss(self, lost: _Waiting[Noted]) -> Done[Noted] | None:
        """Whoever died costs this task, unless order matters; what else was lost is given out again."""
        self._losses += 1
        if self._losses >= MOST_LOSSES:
            raise NoWorkersError
        self._workers.mend()
        if self._in_order:
            self._under_way.appendleft(lost)
        self._under_way = deque(self._again(row) if self._lost(row.future) else row for row in self._under_way)
        return None if self._in_order else Done(lost.note, lost.task, None)

    def _again(self, lost: _Waiting[Noted]) -> _Waiting[Noted]:
        return _Waiting(lost.note, lost.task, self._workers.submit(self._function, lost.task))
