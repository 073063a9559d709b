"""Who does the work of a run: reading, solving, checking, publishing; others may stand in for them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from models.demand import Move
from models.duties import Duty
from models.finding import Finding
from models.outcome import Outcome
from models.problem import Problem
from roster.checks.check import Checked
from roster.publish.read_back import ReadBack
from roster.solver.settings import Settings
from roster.solver.watch import Watch
from roster.texts.catalogue import Language
from roster.workbook.read import Reading

Duties = tuple[Duty, ...]
Moved = tuple[Move, ...]


@dataclass(frozen=True)
class Tools:
    """One function for each step of a run, as its room hands it out.

    `read` takes the folder, the folder of last accepted workbooks and the week.
    """

    read: Callable[[Path, Path | None, str | None], Reading]
    solve: Callable[[Problem, Settings, Watch], Outcome]
    check: Callable[[Problem, Duties, Moved], Checked]
    publish: Callable[[Problem, Outcome, Path, Language], object]
    annotate: Callable[[Path, tuple[Finding, ...], Path, Language], tuple[Path, ...]]
    read_duties: Callable[[Path, Problem, Outcome], ReadBack]
