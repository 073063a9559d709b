"""Makes a roster better: small groups of people are solved again exactly, several groups at a time."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass
from random import Random

from models.duties import Duty
from models.problem import Problem
from roster.solver.clock import Clock
from roster.solver.neighbourhoods import Neighbourhood, Neighbourhoods, Promising, Way
from roster.solver.search import Effort
from roster.solver.settings import Settings
from roster.solver.standing import Duties, Standing, by_person
from roster.solver.task import Answer, Task
from roster.solver.windows import in_windows, several_weeks
from roster.solver.work import work
from roster.solver.workers import WITHOUT_WORKERS, NoWorkersError, Workers

SECONDS = 15.0
"""Longest search of one neighbourhood."""

WINDOW_SECONDS = 5.0
"""The same where some days of many people are looked at: what is found is mostly found soon."""

WORK = 6.0
"""Deterministic work of one neighbourhood when the run has to be repeatable."""

POLL_SECONDS = 0.1

MOST_LOSSES = 3
"""Tasks whose workers may die one after another without an answer; then the roster stays as it is."""

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

    An answer is accepted only when it makes the roster better as it stands then. When the run has to be repeatable,
    answers are taken in the order in which their tasks were given out, so that with counted work the same answers lead
    to the same roster; else as they come.
    """

    def __init__(self, problem: Problem, settings: Settings, clock: Clock, workers: Workers) -> None:
        """No neighbourhood is given out yet; these workers are let go at the end."""
        self._problem = problem
        self._settings = settings
        self._clock = clock
        self._workers = workers
        self._queue: deque[Waiting] = deque()
        self._given_out = 0
        self._losses = 0
        self._hash = problem.hash()

    def run(self, standing: Standing, promising: Promising, over: Callable[[], bool]) -> None:
        """Improve a roster until time is over, all the work of a repeatable run is done, or nobody is left to do it."""
        self._standing = standing
        ways = in_windows(standing, priced=bool(promising)) if several_weeks(standing) else None
        self._near = Neighbourhoods(standing, Random(self._settings.seed), promising, ways, self._room())
        try:
            while not over() and self._fill_queue():
                self._take_next()
        except NoWorkersError:
            self._clock.step(WITHOUT_WORKERS)
        finally:
            for waiting in self._queue:
                waiting.future.cancel()
            self._workers.close()

    def _fill_queue(self) -> bool:
        """Give out as much as workers can do; whether anything is under way."""
        most = int(len(self._standing.duties) * TASKS_A_PERSON) + 1 if self._settings.reproducible else None
        room = self._room()
        while len(self._queue) < room and (most is None or self._given_out < most):
            way, where = self._near.choose()
            if not where.people:
                break
            self._give_out(way, where)
        return bool(self._queue)

    def _room(self) -> int:
        return self._settings.workers + 1 if self._settings.reproducible else self._workers.at_once()

    def _give_out(self, way: Way, where: Neighbourhood) -> None:
        duties = tuple(duty for person in where.people for duty in self._standing.duties[person])
        task = Task(self._hash, where, duties, self._next_to(where, duties), self._effort(window=where.window))
        self._near.hold(where)
        self._given_out += 1
        self._queue.append(self._sent(way, task))

    def _next_to(self, where: Neighbourhood, duties: tuple[Duty, ...]) -> tuple[Duty, ...]:
        """The others' duties where these people could be, and those in sums: all that a model has to know."""
        sites = where.sites | {piece.site for duty in duties for piece in duty.pieces}
        anywhere = any(cell.site is None for cell in self._problem.cells)
        return tuple(
            duty
            for person, others in self._standing.duties.items()
            if person not in where.people
            for duty in others
            if anywhere or any(piece.site in sites for piece in duty.pieces) or self._standing.totals.counts(duty)
        )

    def _sent(self, way: Way, task: Task) -> Waiting:
        return Waiting(way, task, self._workers.submit(work, task))

    def _effort(self, *, window: bool) -> Effort:
        seed = self._settings.seed + self._given_out
        if self._settings.reproducible:
            return Effort(seconds=600, seed=seed, work=WORK, quick=True)
        most = WINDOW_SECONDS if window else SECONDS
        return Effort(seconds=max(0.5, min(most, self._clock.left)), seed=seed, quick=True)

    def _take_next(self) -> None:
        """Wait for one task, or until time is over."""
        waiting = self._done()
        if waiting is None:
            return
        self._queue.remove(waiting)
        if self._lost(waiting.future):
            self._after_loss(waiting)
            return
        self._losses = 0
        self._near.let_go(waiting.task.where)
        answer = waiting.future.result()
        if answer is not None:
            self._take(waiting, answer)

    def _done(self) -> Waiting | None:
        waited_for = [self._queue[0]] if self._settings.reproducible else list(self._queue)
        while not self._clock.over():
            futures = [waiting.future for waiting in waited_for]
            done, _ = wait(futures, timeout=POLL_SECONDS, return_when=FIRST_COMPLETED)
            if done:
                return next(waiting for waiting in waited_for if waiting.future in done)
        return None

    def _lost(self, future: Future[Answer | None]) -> bool:
        """Whether it has ended because its worker has."""
        return future.done() and (future.cancelled() or isinstance(future.exception(), self._workers.losses))

    def _after_loss(self, lost: Waiting) -> None:
        """Whoever died costs this task, unless the run has to be repeatable; what else was lost is given out again."""
        self._losses += 1
        if self._losses >= MOST_LOSSES:
            raise NoWorkersError
        self._workers.mend()
        if self._settings.reproducible:
            self._queue.appendleft(lost)
        else:
            self._near.let_go(lost.task.where)
        again = [self._sent(row.way, row.task) if self._lost(row.future) else row for row in self._queue]
        self._queue = deque(again)

    def _take(self, waiting: Waiting, answer: Answer) -> None:
        """Accept it if it makes the roster better, and remember what its way of choosing has paid."""
        new = by_person(answer.duties, answer.people)
        if waiting.task.where.window:
            new = self._beside(new, waiting.task.where)
        gain = self._standing.gain(new)
        waiting.way.learn(gain, answer.work, proven=answer.proven)
        if gain > 0:
            self._standing.give_all(new)
            better = self._standing
            self._clock.better("improve", better.level(), better.points(), better.open_hours())

    def _beside(self, new: Mapping[str, Duties], where: Neighbourhood) -> dict[str, Duties]:
        """The new days of a window beside those outside as they stand now, of whom that changes and who may have it."""
        standing, dates = self._standing, frozenset(where.dates)
        found: dict[str, Duties] = {}
        for person, duties in new.items():
            now = {duty.date: duty for duty in standing.duties[person]}
            changed = {duty.date: duty for duty in duties if duty.date in dates and duty != now.get(duty.date)}
            gone = dates.difference(duty.date for duty in duties).intersection(now)
            if changed or gone:
                both = {date: duty for date, duty in {**now, **changed}.items() if date not in gone}
                if standing.may_have(person, tuple(both.values())):
                    found[person] = tuple(both.values())
        return found
