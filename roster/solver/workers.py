"""Who solves tasks: processes on this machine or a cluster, and nobody else has to know which."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, NoReturn, Protocol, TypeVar

from models.message import Message

Given = TypeVar("Given")
Answered = TypeVar("Answered")

WITHOUT_WORKERS = "without_workers"
"""The stage of a run in which nobody was left who could solve a task."""


class NoWorkersError(Exception):
    """Nobody is left who could solve a task."""


class ClusterError(Exception):
    """A cluster that cannot be used, for a reason that is said to people."""

    def __init__(self, said: Message) -> None:
        """With the reason."""
        super().__init__(str(said))
        self.said = said


class Workers(Protocol):
    """Whoever solves tasks, as `concurrent.futures` has it; what dies with a worker is a task, not the run."""

    losses: tuple[type[BaseException], ...]
    """What a future ends with if its worker died."""

    def at_once(self) -> int:
        """How many tasks may be under way, so that nobody idles."""

    def submit(self, function: Callable[[Given], Answered], task: Given) -> Future[Answered]:
        """Have a task done.

        Raises:
            NoWorkersError: if nobody is left to do it.
        """

    def mend(self) -> None:
        """Be ready for new tasks after a loss; what was lost has to be submitted again by whoever wants it.

        Raises:
            NoWorkersError: if that cannot be.
        """

    def close(self) -> None:
        """Let everybody go; returns at once, and whoever is at work stops soon."""


class Nobody:
    """No workers at all."""

    losses: tuple[type[BaseException], ...] = ()

    def at_once(self) -> NoReturn:
        """Nothing can be under way.

        Raises:
            NoWorkersError: always.
        """
        raise NoWorkersError

    def submit(self, function: Callable[[Any], Answered], task: object) -> Future[Answered]:  # noqa: ARG002 - the protocol names them
        """Nobody takes it.

        Raises:
            NoWorkersError: always.
        """
        raise NoWorkersError

    def mend(self) -> None:
        """There is nobody to mend.

        Raises:
            NoWorkersError: always.
        """
        raise NoWorkersError

    def close(self) -> None:
        """There is nobody to let go."""
