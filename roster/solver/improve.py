"""Makes a roster better: small groups of people are solved again exactly, several groups at a time."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from models.problem import Problem
from roster.options.option import Day
from roster.solver.clock import Clock
from roster.solver.neighbourhoods import Neighbourhood, Neighbourhoods, Promising, Way
from roster.solver.search import Effort
from roster.solver.settings import Settings
from roster.solver.standing import Duties, Standing, by_person
from roster.solver.surroundings import beside, next_to
from roster.solver.task import Answer, Task
from roster.solver.task_queue import Done, TaskQueue
from roster.solver.windows import WEEK, in_windows, several_weeks
from roster.solver.work import work
from roster.solver.workers import WITHOUT_WORKERS, NoWorkersError, Workers

SECONDS = 15.0
"""Longest search of one neighbourhood."""

WINDOW_SECONDS = 5.0
"""The same where some days of many people are looked at: what is found is mostly found soon."""

RESTLESS = 15
"""Duties of a window that are to change where that costs nothing."""

WORK = 6.0
"""Deterministic work of one neighbourhood when the run has to be repeatable."""

TASKS_A_PERSON = 0.25
"""Neighbourhoods solved for each person and week when the run has to be repeatable: its work is counted."""


class Improving:
    """One run of improvement: a queue of neighbourhoods in work, as long as there are workers.

    An answer is accepted only when it makes the roster better as it stands then. When the run has to be repeatable,
    answers are taken in the order in which their tasks were given out, so that with counted work the same answers lead
    to the same roster; else as they come.
    """

    def __init__(self, problem: Problem, settings: Settings, clock: Clock, workers: Workers) -> None:
        """No neighbourhood is given out yet."""
        self._problem = problem
        self._settings = settings
        self._clock = clock
        self._workers = workers
        self._queue = TaskQueue[Way](workers, work, in_order=settings.reproducible)
        self._given_out = 0
        self._hash = problem.hash()
        self._random = Random(settings.seed)
        self._ways: list[Way] | None = None

    def run(self, standing: Standing, promising: Promising, over: Callable[[], bool]) -> None:
        """Improve a roster until it is over, all the work of a repeatable run is done, or nobody is left to do it.

        It may be called again, and then goes on with what it has learned about ways.
        """
        self._standing = standing
        if self._ways is None and several_weeks(standing):
            self._ways = in_windows(standing, priced=bool(promising))
        most = self._given_out + self._counted_work() if self._settings.reproducible else None
        try:
            self._near = Neighbourhoods(standing, self._random, promising, self._ways, self._room())
            while not over() and self._fill_queue(most):
                self._take_next()
        except NoWorkersError:
            self._clock.step(WITHOUT_WORKERS)
        finally:
            self._queue.cancel()

    def close(self) -> None:
        """Let the workers go."""
        self._workers.close()

    def _fill_queue(self, most: int | None) -> bool:
        """Give out as much as workers can do, up to `most` neighbourhoods ever; whether anything is under way."""
        room = self._room()
        while len(self._queue) < room and (most is None or self._given_out < most):
            way, where = self._near.choose()
            if not where.people:
                break
            self._give_out(way, where)
        return bool(self._queue)

    def _counted_work(self) -> int:
        weeks = -(-len(self._problem.horizon.days) // WEEK)
        return int(len(self._standing.duties) * weeks * TASKS_A_PERSON) + 1

    def _room(self) -> int:
        return self._settings.workers + 1 if self._settings.reproducible else self._workers.at_once()

    def _give_out(self, way: Way, where: Neighbourhood) -> None:
        duties = tuple(duty for person in where.people for duty in self._standing.duties[person])
        restless = self._restless(where, duties) if way.days else ()
        fixed, effort = next_to(self._standing, where, duties), self._effort(window=bool(way.days))
        task = Task(self._hash, where, duties, fixed, effort, restless)
        self._near.hold(where)
        self._given_out += 1
        self._queue.send(way, task)

    def _restless(self, where: Neighbourhood, duties: Duties) -> tuple[Day, ...]:
        days = [(duty.person, duty.date) for duty in duties if duty.date in where.dates]
        return tuple(self._near.random.sample(days, min(RESTLESS, len(days))))

    def _effort(self, *, window: bool) -> Effort:
        seed = self._settings.seed + self._given_out
        if self._settings.reproducible:
            return Effort(seconds=600, seed=seed, work=WORK, quick=True)
        most = WINDOW_SECONDS if window else SECONDS
        return Effort(seconds=max(0.5, min(most, self._clock.left)), seed=seed, quick=True)

    def _take_next(self) -> None:
        """Wait for one task, or until time is over."""
        done = self._queue.next_done(self._clock.over)
        if done is None:
            return
        self._near.let_go(done.task.where)
        if done.answer is not None:
            self._take(done, done.answer)

    def _take(self, done: Done[Way], answer: Answer) -> None:
        """Accept it if it makes the roster better, and remember what its way of choosing has paid.

        Where days are restless, another roster that costs the same is as good: what comes next is found from there.
        """
        new, standing = by_person(answer.duties, answer.people), self._standing
        if done.note.days:
            new = beside(standing, new, done.task.where)
        gain = standing.gain(new)
        done.note.learn(gain, answer.work, proven=answer.proven)
        if gain > 0 or (gain == 0 and done.task.restless):
            standing.give_all(new)
        if gain > 0:
            self._clock.better("improve", standing.level(), standing.points(), standing.open_hours())
