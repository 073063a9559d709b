"""What is asked of one run, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from models.finding import Finding
from models.message import Message
from models.outcome import Outcome
from models.problem import Problem
from roster.run.exits import Exit
from roster.solver.settings import Settings
from roster.texts.catalogue import Language


@dataclass(frozen=True)
class Job:
    """One week from one input to one folder of drafts.

    `source` is a folder of workbooks or a `problem.json`. `week` ("2026-W24") stands in for the week of the central
    workbook. With `last_accepted`, a faulty workbook is replaced by the one the last drafts in `out` were made from.
    `published` are the drafts that people have been given.
    """

    source: Path
    out: Path
    settings: Settings = field(default_factory=Settings)
    language: Language = "de"
    week: str | None = None
    last_accepted: bool = False
    name: str = ""
    published: Path | None = None


@dataclass(frozen=True)
class JobResult:
    """How a job ended. `said` tells why it went no further; `details` are for the log alone."""

    job: Job
    code: int = Exit.DONE
    problem: Problem | None = None
    outcome: Outcome | None = None
    findings: tuple[Finding, ...] = ()
    said: tuple[Message, ...] = ()
    banners: tuple[Message, ...] = ()
    details: tuple[str, ...] = ()


class EndedError(Exception):
    """A run that goes no further, for a reason that is said to people."""

    def __init__(self, code: int, *said: Message) -> None:
        """With the code it ends with, and why."""
        super().__init__(f"ended with {code}")
        self.code = code
        self.said = said
