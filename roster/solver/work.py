"""What a worker does with whatever it is given, and the problems that it holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from models.problem import Problem
from roster.solver.dive_task import DiveTask
from roster.solver.task import Task, solve_again
from roster.solver.watch import Unwatched
from roster.solver.workshop import Workshop


class Work(Protocol):
    """Anything that can be asked of a worker: it names its problem by the hash."""

    @property
    def problem(self) -> str:
        """The hash of the problem it belongs to."""


def _dive(workshop: Workshop, task: DiveTask) -> Any:
    from roster.solver.dive_worker import dive_aside  # machine code that workers of a week never need

    return dive_aside(workshop, task)


DOES: Mapping[type[Any], Callable[[Workshop, Any], Any]] = {Task: solve_again, DiveTask: _dive}
"""Every kind of work, and the function that does it."""


class OtherProblemError(LookupError):
    """Work that belongs to a problem which this worker does not hold."""


class Ring(Protocol):
    """An event of threads or of processes."""

    def is_set(self) -> bool:
        """Whether it has happened."""


class Bell(Unwatched):
    """Stops whoever is at work when it rings, in whatever process."""

    def __init__(self, ring: Ring) -> None:
        """Listen to this event."""
        self._ring = ring

    def stopped(self) -> bool:
        """Whether it has rung."""
        return self._ring.is_set()


_workshops: dict[str, Workshop] = {}


def open_workshop(problem_json: str, ring: Ring) -> None:
    """Hold this problem in this process, until it is closed."""
    workshop = Workshop(Problem.model_validate_json(problem_json), Bell(ring))
    _workshops[workshop.hash] = workshop


def close_workshop(problem: str) -> None:
    """Hold the problem with this hash no longer; what is at work on it goes on."""
    _workshops.pop(problem, None)


def held() -> tuple[str, ...]:
    """The hashes of the problems that this process holds."""
    return tuple(_workshops)


def work(task: Work) -> Any:
    """Do it in this process, by its kind.

    Raises:
        OtherProblemError: if this process does not hold its problem.
        KeyError: if nobody knows this kind of work.
    """
    return DOES[type(task)](workshop_of(task), task)


def workshop_of(task: Work) -> Workshop:
    """The place in this process where the task's problem is held.

    Raises:
        OtherProblemError: if it is not held here.
    """
    workshop = _workshops.get(task.problem)
    if workshop is None:
        raise OtherProblemError(f"work for problem {task.problem}; held here: {', '.join(held()) or 'none'}")
    return workshop
