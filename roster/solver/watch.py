"""Whoever watches a run: is told each step, and may ask it to stop."""

from __future__ import annotations

from typing import Protocol

from models.outcome import Trace


class Watch(Protocol):
    """Told what happens while a roster is made; asked often whether to stop and hand out the best so far."""

    def step(self, trace: Trace) -> None:
        """Take note of a stage reached or a better roster or bound."""

    def stopped(self) -> bool:
        """Whether somebody (Ctrl-C, SIGTERM) wants the best roster so far, now."""


class Unwatched:
    """Nobody watches, nobody stops it."""

    def step(self, trace: Trace) -> None:
        """Take no note of it."""

    def stopped(self) -> bool:
        """Never."""
        return False
