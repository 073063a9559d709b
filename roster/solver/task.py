"""One neighbourhood as a piece of work for another process: some people's days solved again, the rest fixed."""

from __future__ import annotations

from dataclasses import dataclass

from models.duties import Duty
from models.problem import Problem
from roster.cpsat.model import RosterModel
from roster.cpsat.sums import Sum
from roster.options.build import build_options
from roster.options.cover import CoverIndex
from roster.options.option import Options
from roster.solver.clock import Clock
from roster.solver.search import POINTS, Effort, search
from roster.solver.watch import Unwatched


@dataclass(frozen=True, slots=True)
class Task:
    """Whose days to solve again, from which duties, next to which fixed ones; `problem` is the hash it belongs to."""

    problem: str
    people: tuple[str, ...]
    duties: tuple[Duty, ...]
    fixed: tuple[Duty, ...]
    effort: Effort


@dataclass(frozen=True, slots=True)
class Answer:
    """The duties found; the work it took is deterministic, so that it can stand for time in a repeatable run."""

    people: tuple[str, ...]
    duties: tuple[Duty, ...]
    work: float


class Workshop:
    """What a worker process keeps: the problem and everybody's options."""

    def __init__(self, problem: Problem) -> None:
        """Build the options once."""
        self.hash = problem.hash()
        self.options: Options = build_options(problem)
        self.index = CoverIndex(self.options.facts)

    def solve(self, task: Task) -> Answer | None:
        """Both levels at once, weighted so that no points outweigh a unit of level 1; None if nothing was found.

        A weight is safe here, where optimality is proven or the answer is thrown away when it is worse.

        Raises:
            LookupError: if the task belongs to another problem.
        """
        if task.problem != self.hash:
            raise LookupError(f"task of problem {task.problem}, this worker has {self.hash}")
        built = RosterModel(self.options, self.index, task.people, task.fixed)
        built.hint(task.duties)
        clock = Clock(task.effort.seconds, Unwatched())
        found = search(built, _both(built), task.effort, clock, POINTS)
        if not found.something:
            return None
        return Answer(task.people, built.duties(found.solver), found.solver.deterministic_time)


def _both(built: RosterModel) -> Sum:
    weight = built.points.range[1] + 1
    level = tuple((weight * amount, variable) for amount, variable in built.level.terms)
    return Sum((*level, *built.points.terms))


_workshop: list[Workshop] = []


def open_workshop(problem_json: str) -> None:
    """Prepare this process; called once in each."""
    _workshop[:] = [Workshop(Problem.model_validate_json(problem_json))]


def solve_task(task: Task) -> Answer | None:
    """Solve one task in this process."""
    return _workshop[0].solve(task)
