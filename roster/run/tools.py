"""Who does the work of a run: reading, solving, checking, publishing; others may stand in for them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from models.demand import Move
from models.duties import Duty
from models.finding import Finding
from models.message import Message
from models.outcome import Breach, Charge, Outcome, Shortage
from models.problem import Problem
from roster.solver.settings import Settings
from roster.solver.watch import Watch
from roster.texts.catalogue import Language


class Reading(Protocol):
    """What reading found; no problem if there are faults."""

    @property
    def problem(self) -> Problem | None:
        """None if something stops."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """In the order of the input."""

    @property
    def banners(self) -> tuple[Message, ...]:
        """What must stand on everything that comes out."""


class Checked(Protocol):
    """What the checks measured."""

    @property
    def breaches(self) -> tuple[Breach, ...]:
        """Strict rules that are broken."""

    @property
    def charges(self) -> tuple[Charge, ...]:
        """What soft rules cost."""

    @property
    def shortages(self) -> tuple[Shortage, ...]:
        """What stays open."""


@dataclass(frozen=True)
class Tools:
    """One function for each step of a run, as its room hands it out."""

    read: Callable[[Path, Path | None, str | None], Reading]
    solve: Callable[[Problem, Settings, Watch], Outcome]
    check: Callable[[Problem, tuple[Duty, ...], tuple[Move, ...]], Checked]
    publish: Callable[[Problem, Outcome, Path, Language], None]
    read_duties: Callable[[Path, Problem], tuple[Duty, ...]]
