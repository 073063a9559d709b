"""Windows in a plan of weeks: what dives leave is looked at by CP-SAT, some days of many or all days of a few."""

from __future__ import annotations

from collections.abc import Callable

from roster.solver.clock import Clock
from roster.solver.hire import workers_for
from roster.solver.improve import Improving
from roster.solver.neighbourhoods import Promising
from roster.solver.one_model import small
from roster.solver.settings import Settings
from roster.solver.standing import Standing
from roster.solver.workers import Workers

LEAST_SECONDS = 45.0
"""Seconds left from which on workers are woken: it takes them some to get ready."""


class Windows:
    """Workers that solve windows of one plan side by side, once they have been woken."""

    def __init__(self, standing: Standing, settings: Settings, clock: Clock) -> None:
        """Nobody is awake."""
        self._standing, self._settings, self._clock = standing, settings, clock
        self.workers: Workers | None = None
        self._improving: Improving | None = None

    def wake(self) -> None:
        """Have workers get ready, where one model will not do and there is time for them."""
        if small(self._standing.options):
            return
        if self._settings.reproducible or self._clock.left > LEAST_SECONDS:
            problem = self._standing.problem
            self.workers = workers_for(problem, self._settings)
            self._improving = Improving(problem, self._settings, self._clock, self.workers)

    def look(self, over: Callable[[], bool]) -> bool:
        """Solve windows until it is over; whether anybody was awake."""
        if self._improving:
            self._improving.run(self._standing, Promising({}), over)
        return self._improving is not None

    def close(self) -> None:
        """Let the workers go."""
        if self._improving:
            self._improving.close()
