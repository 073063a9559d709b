"""Dives of one plan that workers make side by side, each from the roster as it stood when it was asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from models.duties import Duty
from roster.solver.chain_dives import Dives
from roster.solver.chain_moves import Bools
from roster.solver.chain_pricing import Chain
from roster.solver.clock import Clock
from roster.solver.dive_task import Begin, DiveTask
from roster.solver.lagrange import SCALE
from roster.solver.standing import Duties
from roster.solver.task_queue import TaskQueue
from roster.solver.work import work
from roster.solver.workers import Workers

SECONDS_SHARE = 0.9
"""Share of the time left that a dive may take: whoever asked for it wants its answer in time."""


class DivesAside:
    """Dives under way, and what they lead to beside what has changed meanwhile."""

    def __init__(self, dives: Dives, workers: Workers, clock: Clock) -> None:
        """What workers begin with is what is known now."""
        self._dives, self._workers, self._clock = dives, workers, clock
        self._names = list(dives.standing.duties)
        self._hash = dives.standing.problem.hash()
        self._queue = TaskQueue[None](workers, work, in_order=False)
        prices = dives.lagrange.prices
        chains = tuple(dives.generation.cheapest(prices / SCALE))
        self._begin = Begin(chains, prices, dives.pricing.minded)

    def room(self) -> bool:
        """Whether somebody has nothing to do; a dive that waits would begin from a roster of yesterday."""
        return len(self._queue) < max(1, self._workers.at_once() - 1)

    def send(self, free: Bools, share: float, most: int, *, patient: bool = False) -> None:
        """Have somebody dive for these days, from the roster as it stands.

        Raises:
            NoWorkersError: if nobody is left to do it.
        """
        now, seconds = tuple(self._dives.chains), max(1.0, SECONDS_SHARE * self._clock.left)
        self._queue.send(None, DiveTask(self._hash, self._begin, now, free, share, most, seconds, patient))

    def next(self, over: Callable[[], bool]) -> dict[str, Duties] | None:
        """Whose days the next dive changes, beside what changed meanwhile; None when it is over before.

        Raises:
            NoWorkersError: if workers die one after another.
        """
        done = self._queue.next_done(over)
        if done is None:
            return None
        duties = self._dives.standing.duties
        return {
            name: beside(self._duties(done.task.now[chain.person]), self._duties(chain), duties[name])
            for chain in done.answer or ()
            for name in [self._names[chain.person]]
        }

    def _duties(self, chain: Chain) -> Duties:
        return tuple(self._dives.pricing.duties_of(chain))


def beside(before: Sequence[Duty], after: Sequence[Duty], now: Sequence[Duty]) -> Duties:
    """One person's days as they stand now, but for those that changed from `before` to `after`."""
    one, other, days = ({duty.date: duty for duty in duties} for duties in (before, after, now))
    for date in one.keys() | other.keys():
        if one.get(date) != other.get(date):
            days.pop(date, None)
            if date in other:
                days[date] = other[date]
    return tuple(days[date] for date in sorted(days))
