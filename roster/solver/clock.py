"""How much time a run still has, and what it tells those who watch."""

from __future__ import annotations

import time
from copy import copy

from models.outcome import Trace
from roster.solver.watch import Watch


class Clock:
    """Seconds since the run began; keeps the trace and passes each step on."""

    def __init__(self, seconds: float, watch: Watch) -> None:
        """Start now."""
        self._began = time.monotonic()
        self._seconds = seconds
        self._watch = watch
        self._told = True
        self.trace: list[Trace] = []
        self.first_roster: float | None = None
        self.points: int | None = None
        self.bound: int | None = None
        self._open_hours: float | None = None
        self._best: tuple[int, int] | None = None

    @property
    def elapsed(self) -> float:
        """Seconds since the run began."""
        return time.monotonic() - self._began

    @property
    def left(self) -> float:
        """Seconds left, never below 0."""
        return max(0.0, self._seconds - self.elapsed)

    def apart(self, seconds: float) -> Clock:
        """A clock for a search beside this one, over after so many seconds more; it tells nobody what it finds.

        What is found among some of the options is no bound for all.
        """
        part = copy(self)
        part.trace, part._told = [], False
        part._seconds = min(self._seconds, self.elapsed + seconds)
        return part

    def over(self) -> bool:
        """Whether the best roster so far is wanted now: time is up or somebody stopped the run."""
        return self.left <= 0 or self.stopped()

    def stopped(self) -> bool:
        """Whether somebody stopped the run."""
        return self._watch.stopped()

    def better(self, stage: str, level: int, points: int, open_hours: float | None = None) -> None:
        """Note a roster if it is better than every one before: level 1 first, then points."""
        if self._best is None or (level, points) < self._best:
            self._best = (level, points)
            self.step(stage, points, open_hours=open_hours)

    def step(
        self, stage: str, points: int | None = None, bound: int | None = None, open_hours: float | None = None
    ) -> None:
        """Note a stage reached, a roster or a bound; what is not named stays what it was."""
        if points is not None:
            self.first_roster = self.elapsed if self.first_roster is None else self.first_roster
            self.points, self._open_hours = points, open_hours
        self.bound = self.bound if bound is None else bound
        known = Trace(
            seconds=round(self.elapsed, 2),
            stage=stage,
            points=self.points,
            bound=self.bound,
            open_hours=self._open_hours,
        )
        self.trace.append(known)
        if self._told:
            self._watch.step(known)
