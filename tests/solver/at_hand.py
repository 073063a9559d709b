"""Workers that do what they are asked in the thread that asks."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any


class DiedError(Exception):
    """What is left of a worker."""


class Here:
    """Does a task as soon as somebody asks for it, in this thread."""

    losses: tuple[type[BaseException], ...] = (DiedError,)

    def __init__(self, dying: Callable[[int], bool] = lambda _: False) -> None:
        """Those die whose number the function names."""
        self.dying = dying
        self.given = 0
        self.mended = 0
        self.closed = False

    def at_once(self) -> int:
        return 2

    def submit(self, function: Callable[[Any], Any], task: object) -> Future[Any]:
        future: Future[Any] = Future()
        self.given += 1
        if self.dying(self.given):
            future.set_exception(DiedError())
        else:
            future.set_result(function(task))
        return future

    def mend(self) -> None:
        self.mended += 1

    def close(self) -> None:
        self.closed = True
