"""Makes a roster better: small groups of people are solved again exactly, several groups at a time."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Mapping
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from random import Random
from threading import Thread

from models.duties import Duty
from models.problem import Problem
from roster.options.option import Day
from roster.solver.clock import Clock
from roster.solver.neighbourhoods import Neighbourhood, Neighbourhoods, Way
from roster.solver.search import Effort
from roster.solver.settings import Settings
from roster.solver.standing import Standing, by_person
from roster.solver.task import Answer, Task, open_workshop, solve_task, wake

SECONDS = 15.0
"""Longest search of one neighbourhood."""

WORK = 6.0
"""Deterministic work of one neighbourhood when the run has to be repeatable."""

MOST_BROKEN = 3
"""Pools of workers that may die one after another without an answer; then the roster stays as it is."""

TASKS_A_PERSON = 0.25
"""Neighbourhoods solved for each person of the problem when the run has to be repeatable: its work is counted."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A neighbourhood on its way."""

    way: Way
    task: Task
    future: Future[Answer | None]


class Improving:
    """One run of improvement: a queue of neighbourhoods in work, as long as there are workers.

    Answers are taken in the order in which their tasks were given out and accepted only when they make the roster
    better as it stands then, so that with counted work the same answers lead to the same roster.
    """

    def __init__(self, problem: Problem, settings: Settings, clock: Clock) -> None:
        """Wake the workers, who need some seconds to get ready; no neighbourhood is given out yet."""
        self._problem = problem
        self._settings = settings
        self._clock = clock
        self._queue: deque[Waiting] = deque()
        self._given_out = 0
        self._broken = 0
        self._hash = problem.hash()
        self._context = multiprocessing.get_context("spawn")
        self._ring = self._context.Event()
        self._pool = self._new_pool()

    def run(self, standing: Standing, promising: Mapping[Day, tuple[int, ...]], over: Callable[[], bool]) -> None:
        """Improve a roster until time is over or all the work of a repeatable run is done.

        `promising` are the places of the options that prices speak for, by person and day; empty without prices.
        """
        self._standing = standing
        self._near = Neighbourhoods(standing, Random(self._settings.seed), promising)
        try:
            while not over() and self._broken < MOST_BROKEN:
                self._fill_queue()
                if not self._queue:
                    return
                self._take(self._queue.popleft())
        finally:
            self._ring.set()
            Thread(target=self._let_go, name="letting-go").start()

    def _let_go(self) -> None:
        """Wait for workers who are still getting ready, which nobody else does: until then the bell must be there."""
        self._pool.shutdown(cancel_futures=True)

    def _new_pool(self) -> Executor:
        pool = ProcessPoolExecutor(
            max_workers=self._settings.workers,
            mp_context=self._context,
            initializer=open_workshop,
            initargs=(self._problem.model_dump_json(), self._ring),
        )
        for _ in range(self._settings.workers):
            pool.submit(wake)
        return pool

    def _fill_queue(self) -> None:
        most = int(len(self._standing.duties) * TASKS_A_PERSON) + 1 if self._settings.reproducible else None
        while len(self._queue) < self._settings.workers + 1 and (most is None or self._given_out < most):
            way, where = self._near.choose()
            if not where.people:
                return
            self._give_out(way, where)

    def _give_out(self, way: Way, where: Neighbourhood) -> None:
        duties = tuple(duty for person in where.people for duty in self._standing.duties[person])
        task = Task(self._hash, where, duties, self._next_to(where, duties), self._effort())
        self._near.busy.update(where.people)
        self._given_out += 1
        self._queue.append(Waiting(way, task, self._submit(task)))

    def _next_to(self, where: Neighbourhood, duties: tuple[Duty, ...]) -> tuple[Duty, ...]:
        """The others' duties at the sites where these people could be: all that a model of them has to know."""
        sites = where.sites | {piece.site for duty in duties for piece in duty.pieces}
        anywhere = any(cell.site is None for cell in self._problem.cells)
        return tuple(
            duty
            for person, others in self._standing.duties.items()
            if person not in where.people
            for duty in others
            if anywhere or any(piece.site in sites for piece in duty.pieces)
        )

    def _submit(self, task: Task) -> Future[Answer | None]:
        return self._pool.submit(solve_task, task)

    def _effort(self) -> Effort:
        seed = self._settings.seed + self._given_out
        if self._settings.reproducible:
            return Effort(seconds=600, seed=seed, work=WORK)
        return Effort(seconds=max(0.5, min(SECONDS, self._clock.left)), seed=seed)

    def _take(self, waiting: Waiting) -> None:
        answer = self._answer(waiting)
        self._near.busy.difference_update(waiting.task.where.people)
        if answer is None:
            return
        new = by_person(answer.duties, answer.people)
        gain = self._standing.gain(new)
        waiting.way.learn(gain, answer.work)
        if gain > 0:
            self._standing.give_all(new)
            self._clock.better("improve", self._standing.level(), self._standing.points())

    def _answer(self, waiting: Waiting) -> Answer | None:
        """The answer, or None if time is over first or its worker died: that costs this task, not the run."""
        try:
            answer = _wait(waiting.future, self._clock.over)
        except BrokenProcessPool:
            self._broken += 1
            self._pool = self._new_pool()
            again = [Waiting(other.way, other.task, self._submit(other.task)) for other in self._queue]
            self._queue = deque(again)
            return None
        self._broken = 0
        return answer


def _wait(future: Future[Answer | None], over: Callable[[], bool]) -> Answer | None:
    while not over():
        try:
            return future.result(timeout=0.1)
        except TimeoutError:
            continue
    return None
