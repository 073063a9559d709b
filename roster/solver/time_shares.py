"""Shares of the time left, as questions whether they are gone; where work is counted only all of it ever is."""

from __future__ import annotations

from collections.abc import Callable
from math import inf

from roster.solver.clock import Clock
from roster.solver.generation import Pace, Stop
from roster.solver.settings import Settings

SOME_SECONDS = 2.0
"""What is begun near the end may take so long, or it would have been begun in vain."""


class TimeShares:
    """Asks one clock."""

    def __init__(self, clock: Clock, settings: Settings) -> None:
        """The settings say whether work is counted instead of time."""
        self._clock, self._counted = clock, settings.reproducible

    def sooner(self, share: float) -> Stop:
        """Whether this share of the time left now is gone."""
        until = self._clock.elapsed + share * self._clock.left
        return lambda: self._clock.over() or (not self._counted and self._clock.elapsed > until)

    def pace(self, share: float, of_step: float) -> Pace:
        """Steps that each have a share of what is left of a share of the time left now."""
        until = self._clock.elapsed + share * self._clock.left

        def step() -> Stop:
            over = self._clock.elapsed + of_step * max(0.0, until - self._clock.elapsed)
            return lambda: not self._counted and self._clock.elapsed > over

        return step

    def patience(self, share: float) -> Callable[[], float]:
        """Seconds of this share of the time left whenever it is asked, some at least; endless where work is counted."""
        return lambda: inf if self._counted else max(SOME_SECONDS, share * self._clock.left)

    def progress(self, rounds: int, share: float) -> Callable[[int], float]:
        """By the number of a round which part of the rounds is done, or of this share of the time if that is more."""
        began, budget = self._clock.elapsed, max(share * self._clock.left, 0.001)

        def progress(number: int) -> float:
            if self._clock.over():
                return 1.0
            part = number / rounds
            return part if self._counted else max(part, (self._clock.elapsed - began) / budget)

        return progress

    def idle(self, seconds: float, cost: Callable[[], int]) -> Stop:
        """Whether for so long nothing has become cheaper; never where work is counted."""
        best, since = cost(), self._clock.elapsed

        def idle() -> bool:
            nonlocal best, since
            if cost() < best:
                best, since = cost(), self._clock.elapsed
            return not self._counted and self._clock.elapsed - since > seconds

        return idle
