"""One neighbourhood as a piece of work for another process: some people's days solved again, the rest fixed."""

from __future__ import annotations

import datetime as dt
import multiprocessing
import os
import signal
import threading
from dataclasses import dataclass, replace
from multiprocessing.synchronize import Event

from models.duties import Duty
from models.problem import Problem
from roster.cpsat.model import RosterModel
from roster.cpsat.sums import Sum
from roster.options.build import build_options
from roster.options.cover import CoverIndex
from roster.options.option import Option, Options
from roster.solver.clock import Clock
from roster.solver.neighbourhoods import Neighbourhood
from roster.solver.search import POINTS, Effort, search
from roster.solver.watch import Unwatched, Watch


@dataclass(frozen=True, slots=True)
class Task:
    """Whose days to solve again and where, from which duties, next to which fixed ones.

    `problem` is the hash of the problem it belongs to.
    """

    problem: str
    where: Neighbourhood
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

    def __init__(self, problem: Problem, watch: Watch) -> None:
        """Build the options once; the watch tells when no answer is waited for any more."""
        self._watch = watch
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
        options = self._narrowed(task)
        built = RosterModel(options, self.index, task.where.people, task.fixed)
        built.hint(task.duties)
        clock = Clock(task.effort.seconds, self._watch)
        found = search(built, _both(built), task.effort, clock, POINTS)
        if not found.something:
            return None
        return Answer(task.where.people, built.duties(found.solver), found.solver.deterministic_time)

    def _narrowed(self, task: Task) -> Options:
        """Only the options of the neighbourhood: at its sites on its days, and what people are given now."""
        now = {(duty.person, duty.date): duty for duty in task.duties}
        days = ((person, date) for person in task.where.people for date in self.options.facts.days)
        narrow = {day: _open(self.options.of(*day), now.get(day), task.where, day[1]) for day in days}
        return replace(self.options, by_day={day: found for day, found in narrow.items() if found})


def _open(options: tuple[Option, ...], now: Duty | None, where: Neighbourhood, date: dt.date) -> tuple[Option, ...]:
    mine = [option for option in options if now and option.becomes(now)]
    if date not in where.dates or not options:
        return tuple(mine)
    if where.among is not None:
        places = where.among.get((options[0].person, date), ())
        return tuple(dict.fromkeys([*(options[place] for place in places), *mine]))
    sites = where.sites | {piece.site for piece in now.pieces} if now else where.sites
    return tuple(option for option in options if option.frame.site in sites or option in mine)


def _both(built: RosterModel) -> Sum:
    weight = built.points.range[1] + 1
    level = tuple((weight * amount, variable) for amount, variable in built.level.terms)
    return Sum((*level, *built.points.terms))


_workshop: list[Workshop] = []


class Bell(Unwatched):
    """Stops whoever is at work when it rings, in whatever process."""

    def __init__(self, ring: Event) -> None:
        """Listen to this event."""
        self._ring = ring

    def stopped(self) -> bool:
        """Whether it has rung."""
        return self._ring.is_set()


def open_workshop(problem_json: str, ring: Event) -> None:
    """Prepare this process; called once in each. Ctrl-C is for the process that hands the roster out."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _workshop[:] = [Workshop(Problem.model_validate_json(problem_json), Bell(ring))]


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def wake() -> None:
    """Make a process start and open its workshop."""


def solve_task(task: Task) -> Answer | None:
    """Solve one task in this process."""
    return _workshop[0].solve(task)
