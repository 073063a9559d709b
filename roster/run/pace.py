"""Whoever reads lines gets one for each stage and one every few seconds, not one for each small improvement."""

from __future__ import annotations

from models.outcome import Trace

SECONDS = 5.0
"""At least so long from one line to the next of the same stage."""


class Pace:
    """Remembers the last line that was told."""

    def __init__(self) -> None:
        self._last: Trace | None = None

    def is_due(self, step: Trace) -> bool:
        """Whether this step gets a line; whoever asks tells it then."""
        last = self._last
        due = last is None or step.stage != last.stage or step.seconds - last.seconds >= SECONDS
        if due:
            self._last = step
        return due
