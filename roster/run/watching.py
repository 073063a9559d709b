"""Whoever started a run sees how far it is: on a terminal, line by line, in the log, or not at all."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Protocol

from models.outcome import Trace
from roster.run.log import Log
from roster.run.pace import Pace
from roster.run.stop import Stop


class Show(Protocol):
    """Shows steps to a person."""

    every_step: bool
    """Whether each step is wanted, or a line now and then."""

    def step(self, trace: Trace) -> None:
        """Show one."""


class Watching:
    """Passes steps on to the log and to whoever shows them; asks the signals whether to stop.

    Steps come from several threads: the run, its solver, and the one that listens to signals. What has gone wrong while
    showing never ends a run: a terminal may be gone while the run goes on.
    """

    def __init__(self, stop: Callable[[], bool], log: Log, show: Show | None = None) -> None:
        self._stop = stop
        self._log = log
        self._show = show
        self._told = False
        self._one_at_a_time = threading.Lock()
        self._pace = Pace()
        self._last = Trace(seconds=0, stage="")
        self._last_at = time.monotonic()

    def step(self, trace: Trace) -> None:
        """Write it down and show it; what it does not say is as it was."""
        with self._one_at_a_time:
            self._step(trace)

    def _step(self, trace: Trace) -> None:
        known = self._last.model_dump(include={"points", "bound", "open_hours"})
        step = trace.changed(**known) if trace.points is None else trace
        self._last, self._last_at = step, time.monotonic()
        due = self._pace.is_due(step)
        if due:
            self._log.write("step", **step.model_dump())
        if self._show and (due or self._show.every_step):
            self._shown(self._show, step)

    def stopped(self) -> bool:
        """Whether a signal asked for the best so far."""
        if not self._stop():
            return False
        with self._one_at_a_time:
            if not self._told:
                self._told = True
                seconds = self._last.seconds + time.monotonic() - self._last_at
                self._step(Trace(seconds=round(seconds, 2), stage="stopping"))
        return True

    def _shown(self, show: Show, step: Trace) -> None:
        try:
            show.step(step)
        except OSError:
            self._show = None


class Later:
    """Passes a solver's steps on, their seconds counted from where the run's are; the solver counts from its own."""

    def __init__(self, watch: Watching, seconds: float) -> None:
        self._watch = watch
        self._seconds = seconds
        self.stopped = watch.stopped

    def step(self, trace: Trace) -> None:
        """Pass it on."""
        self._watch.step(trace.changed(seconds=round(trace.seconds + self._seconds, 2)))


def unwatched(log: Log) -> Watching:
    """Nobody looks and nobody stops it; the log is written all the same."""
    return Watching(Stop().stopped, log)
