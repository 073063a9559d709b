"""What is to be planned is read from the copies: a folder of workbooks, or a problem somebody kept as a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from models.finding import Finding
from models.message import Message, message
from models.problem import Problem
from roster.run.desk import MARK
from roster.run.exits import Exit
from roster.run.job import EndedError, Job
from roster.run.tools import Reading
from roster.store.files import read


@dataclass(frozen=True)
class Kept:
    """A problem from its file; there is nothing to notice in it."""

    problem: Problem
    findings: tuple[Finding, ...] = ()

    @property
    def banners(self) -> tuple[Message, ...]:
        """Those that were kept with it."""
        return self.problem.banners


def read_copies(inputs: Path, job: Job, read_folder: Callable[[Path, Path | None, str | None], Reading]) -> Reading:
    """Read the copies of a job's input.

    Raises:
        InputFaults: if there is something in it that leaves no unambiguous reading.
        EndedError: if another week is asked of a problem that has its own.
    """
    if job.source.suffix.lower() != ".json":
        return read_folder(inputs, last_accepted(job), job.week)
    if job.week:
        raise EndedError(Exit.USAGE, message("{file} has its own week.", file=job.source.name))
    return Kept(read(Problem, inputs / job.source.name))


def last_accepted(job: Job) -> Path | None:
    """The workbooks that the last drafts were made from, if they are wanted and there are any."""
    folder = job.out / MARK.with_suffix("")
    return folder if job.last_accepted and folder.is_dir() else None
