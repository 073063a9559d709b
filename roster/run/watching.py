"""Whoever started a run sees how far it is: on a terminal, line by line, in the log, or not at all."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Protocol

from models.outcome import Trace
from roster.run.log import Log
from roster.run.stop import Stop


class Show(Protocol):
    """Shows steps to a person."""

    def step(self, trace: Trace) -> None:
        """Show one."""


class Watching:
    """Passes each step on to the log and to whoever shows it; asks the signals whether to stop.

    What has gone wrong while showing never ends a run: a terminal may be gone while the run goes on.
    """

    def __init__(self, stop: Callable[[], bool], log: Log, show: Show | None = None) -> None:
        self._stop = stop
        self._log = log
        self._show = show
        self._told = False
        self._began = time.monotonic()

    def step(self, trace: Trace) -> None:
        """Write it down and show it."""
        self._log.write("step", **trace.model_dump())
        if self._show:
            try:
                self._show.step(trace)
            except OSError:
                self._show = None

    def stopped(self) -> bool:
        """Whether a signal asked for the best so far."""
        if not self._stop():
            return False
        if not self._told:
            self._told = True
            self.step(Trace(seconds=round(time.monotonic() - self._began, 2), stage="stopping"))
        return True


def unwatched(log: Log) -> Watching:
    """Nobody looks and nobody stops it; the log is written all the same."""
    return Watching(Stop().stopped, log)
