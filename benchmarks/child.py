"""One contender in a process of its own: reads its task from a folder, writes down each step and the outcome.

`python -m benchmarks.child FOLDER`
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TextIO

from benchmarks.contenders import CONTENDERS
from models.base import Data
from models.outcome import Outcome, Trace
from models.problem import Problem
from roster.solver.settings import Settings
from roster.solver.watch import Unwatched

PROBLEM, TASK, TRACE, OUTCOME = "problem.json", "task.json", "trace.jsonl", "outcome.json"


class Task(Data):
    """Who is to solve the problem beside it, and within which limits."""

    contender: str
    settings: Settings


class Writing(Unwatched):
    """Keeps every step in a file, so that it is there even if the process does not live to its end."""

    def __init__(self, file: TextIO) -> None:
        """Write to this file."""
        self._file = file

    def step(self, trace: Trace) -> None:
        """One line of JSON a step."""
        self._file.write(trace.model_dump_json() + "\n")
        self._file.flush()


def work(folder: Path) -> Outcome:
    """Solve the folder's problem as its task says."""
    task = Task.model_validate_json((folder / TASK).read_bytes())
    problem = Problem.model_validate_json((folder / PROBLEM).read_bytes())
    with (folder / TRACE).open("w", encoding="utf-8") as file:
        return CONTENDERS[task.contender](problem, task.settings, Writing(file))


if __name__ == "__main__":
    place = Path(sys.argv[1])
    (place / OUTCOME).write_text(work(place).model_dump_json(), encoding="utf-8")
