"""Makes a roster better: small groups of people are solved again exactly, several groups at a time."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from random import Random

from models.duties import Duty
from roster.solver.clock import Clock
from roster.solver.neighbourhoods import Neighbourhoods, Way
from roster.solver.search import Effort
from roster.solver.settings import Settings
from roster.solver.standing import Standing, by_person
from roster.solver.task import Answer, Task, open_workshop, solve_task

SECONDS = 6.0
"""Longest search of one neighbourhood."""

WORK = 2.0
"""Deterministic work of one neighbourhood when the run has to be repeatable."""

TASKS_A_PERSON = 0.5
"""Neighbourhoods solved for each person of the problem when the run has to be repeatable: its work is counted."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A neighbourhood on its way."""

    way: Way
    task: Task
    future: Future[Answer | None]


def improve(standing: Standing, settings: Settings, clock: Clock) -> None:
    """Improve the roster until time is over, or all the work of a repeatable run is done.

    Answers are taken in the order in which their tasks were given out and accepted only when they make the roster
    better as it stands then, so that with counted work the same answers lead to the same roster.
    """
    Improving(standing, settings, clock).run()


class Improving:
    """One run of improvement: a queue of neighbourhoods in work, as long as there are workers."""

    def __init__(self, standing: Standing, settings: Settings, clock: Clock) -> None:
        """Prepare; nothing runs yet."""
        self._standing = standing
        self._settings = settings
        self._clock = clock
        self._near = Neighbourhoods(standing, Random(settings.seed))
        self._queue: deque[Waiting] = deque()
        self._given_out = 0
        self._hash = standing.problem.hash()
        self._pool: Executor | None = None

    def run(self) -> None:
        """Give out tasks and take their answers until it is over."""
        self._pool = self._new_pool()
        try:
            while not self._clock.over():
                self._fill_queue()
                if not self._queue:
                    return
                self._take(self._queue.popleft())
        finally:
            self._pool.shutdown(wait=False, cancel_futures=True)

    def _new_pool(self) -> Executor:
        return ProcessPoolExecutor(
            max_workers=self._settings.workers,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=open_workshop,
            initargs=(self._standing.problem.model_dump_json(),),
        )

    def _fill_queue(self) -> None:
        most = int(len(self._standing.duties) * TASKS_A_PERSON) + 1 if self._settings.reproducible else None
        while len(self._queue) < self._settings.workers + 1 and (most is None or self._given_out < most):
            way, people = self._near.choose()
            if not people:
                return
            self._give_out(way, people)

    def _give_out(self, way: Way, people: tuple[str, ...]) -> None:
        standing = self._standing
        task = Task(
            problem=self._hash,
            people=people,
            duties=tuple(duty for person in people for duty in standing.duties[person]),
            fixed=self._next_to(people),
            effort=self._effort(),
        )
        self._near.busy.update(people)
        self._given_out += 1
        self._queue.append(Waiting(way, task, self._submit(task)))

    def _next_to(self, people: tuple[str, ...]) -> tuple[Duty, ...]:
        """The others' duties at the sites where these people could be: all that a model of them has to know."""
        sites = {site for person in people for site in self._near.sites_of[person]}
        anywhere = any(cell.site is None for cell in self._standing.problem.cells)
        return tuple(
            duty
            for person, duties in self._standing.duties.items()
            if person not in people
            for duty in duties
            if anywhere or any(piece.site in sites for piece in duty.pieces)
        )

    def _submit(self, task: Task) -> Future[Answer | None]:
        if self._pool is None:
            raise RuntimeError("no pool to submit to")
        return self._pool.submit(solve_task, task)

    def _effort(self) -> Effort:
        seed = self._settings.seed + self._given_out
        if self._settings.reproducible:
            return Effort(seconds=600, seed=seed, work=WORK)
        return Effort(seconds=max(0.5, min(SECONDS, self._clock.left)), seed=seed)

    def _take(self, waiting: Waiting) -> None:
        answer = self._answer(waiting)
        self._near.busy.difference_update(waiting.task.people)
        if answer is None:
            return
        new = by_person(answer.duties, answer.people)
        gain = self._standing.gain(new)
        waiting.way.learn(gain)
        if gain > 0:
            self._standing.give_all(new)
            self._clock.step("improve", self._standing.points())

    def _answer(self, waiting: Waiting) -> Answer | None:
        """The answer, or None if time is over first; a worker that died costs its task a second try, not the run."""
        try:
            return _wait(waiting.future, self._clock.over)
        except BrokenProcessPool:
            self._pool = self._new_pool()
            again = [Waiting(other.way, other.task, self._submit(other.task)) for other in self._queue]
            self._queue = deque(again)
            return None


def _wait(future: Future[Answer | None], over: Callable[[], bool]) -> Answer | None:
    while not over():
        try:
            return future.result(timeout=0.1)
        except TimeoutError:
            continue
    return None
