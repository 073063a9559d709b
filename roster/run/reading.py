"""What is to be planned is read from the copies: a folder of workbooks, or a problem somebody kept as a file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from models.finding import Finding, InputFaults
from models.message import Message, message
from models.problem import Problem
from roster.run.desk import MARK
from roster.run.exits import Exit
from roster.run.handed_out import with_published
from roster.run.job import EndedError, Job
from roster.run.tools import Tools


@dataclass(frozen=True)
class Inputs:
    """What was read; `replaced` names the workbooks for which those of the last drafts, in `accepted`, were read."""

    problem: Problem
    findings: tuple[Finding, ...]
    banners: tuple[Message, ...]
    accepted: Path
    replaced: tuple[str, ...]


def read_copies(copies: Path, job: Job, tools: Tools) -> Inputs:
    """Read the copies of a job's input.

    Raises:
        InputFaults: if there is something in it that leaves no unambiguous reading.
        EndedError: if another week is asked of a problem that has its own.
    """
    path = copies / job.source.name if job.source.suffix.lower() == ".json" else copies
    if job.week and (path.is_file() or (path / "problem.json").is_file()):
        raise EndedError(Exit.USAGE, message("{file} has its own week.", file=job.source.name))
    accepted = job.out / MARK.with_suffix("")
    wanted = job.last_accepted and accepted.is_dir()
    reading = tools.read(path, accepted if wanted else None, job.week)
    if reading.problem is None:
        raise InputFaults(reading.findings)
    replaced = replaced_by(accepted, reading.banners) if wanted else ()
    read = Inputs(reading.problem, reading.findings, reading.banners, accepted, replaced)
    return with_what_is_known(read, job.published, tools) if job.published else read


def with_what_is_known(read: Inputs, drafts: Path, tools: Tools) -> Inputs:
    """The same inputs after these drafts have been handed out.

    Raises:
        EndedError: if these are no drafts.
        InputFaults: if they cannot be understood.
    """
    problem, said = with_published(read.problem, drafts, tools)
    return replace(read, problem=problem, findings=(*read.findings, *said))


def replaced_by(accepted: Path, banners: tuple[Message, ...]) -> tuple[str, ...]:
    """The workbooks that a banner says were read from the accepted ones."""
    named = (str(banner.values.get("workbook", "")) for banner in banners)
    return tuple(name for name in named if name and (accepted / name).is_file())
