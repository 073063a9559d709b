"""Drafts that were finished or edited by hand: what was planned, and what their workbooks say now."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from models.message import message
from models.outcome import Outcome
from models.problem import Problem
from roster.run.exits import Exit
from roster.run.job import EndedError
from roster.store.files import read

INTERN = "intern"
DISTRICTS = "bezirke"
PROBLEM, OUTCOME = "problem.json", "outcome.json"


@dataclass(frozen=True)
class Drafts:
    """One folder of drafts: the problem, the outcome, and the workbooks to be read back."""

    problem: Problem
    outcome: Outcome
    workbooks: Path


def is_drafts(path: Path) -> bool:
    """Whether the path is a folder that a run made, or a workbook in one."""
    return home_of(path) is not None or path.suffix.lower() == ".xlsx"


def home_of(path: Path) -> Path | None:
    """The folder of drafts that the path is, or lies in."""
    whole = path.resolve()
    return next((folder for folder in (whole, *whole.parents[:2]) if (folder / INTERN / PROBLEM).is_file()), None)


def homes_in(path: Path) -> list[Path]:
    """The folder of drafts that the path is or lies in, else those of several weeks that lie in it."""
    home = home_of(path)
    if home is not None:
        return [home]
    parts = sorted(path.iterdir()) if path.is_dir() else []
    return [part for part in parts if (part / INTERN / PROBLEM).is_file()]


def open_drafts(path: Path) -> Drafts:
    """What was planned there.

    Raises:
        EndedError: if the workbook lies alone, or if `intern/` may not be read.
        InputFaults: if what was kept there cannot be understood.
    """
    home = home_of(path)
    if home is None:
        said = message(
            "{file} does not lie in a folder of drafts. Maybe put it back there, or check the whole folder of inputs?",
            file=path.name,
        )
        raise EndedError(Exit.USAGE, said)
    problem, outcome = read(Problem, home / INTERN / PROBLEM), read(Outcome, home / INTERN / OUTCOME)
    return Drafts(problem, outcome, path if path.is_file() else home / DISTRICTS)
