"""The rooms that really do the work; each is loaded only when its work is due, because the solver is large."""

from __future__ import annotations

from pathlib import Path

from models.finding import Finding
from models.message import message
from models.outcome import Outcome
from models.problem import Problem
from roster.checks.check import check
from roster.checks.rules_checked import rules_checked
from roster.publish.publish import publish
from roster.publish.read_back import read_duties
from roster.run.exits import Exit
from roster.run.job import EndedError
from roster.run.tools import Reading, Tools
from roster.solver.settings import Settings
from roster.solver.watch import Watch
from roster.texts.catalogue import Language


def tools() -> Tools:
    """Reading, solving, checking, publishing and reading back as the rooms hand them out."""
    return Tools(read, solve, check, rules_checked, publish, annotate, read_duties)


def read(folder: Path, accepted: Path | None, week: str | None) -> Reading:
    """Read a folder of workbooks."""
    from roster.workbook.read import read_inputs

    return read_inputs(folder, accepted, week)


def solve(problem: Problem, settings: Settings, watch: Watch) -> Outcome:
    """Make a roster.

    Raises:
        EndedError: as our mistake, if the solver and the checks see it differently; shows both.
    """
    from roster.solver.hand_out import Disagreement
    from roster.solver.solve import solve as made

    try:
        return made(problem, settings, watch)
    except Disagreement as both:
        said = message("The roster was not handed out: {both}.", both=str(both))
        raise EndedError(Exit.OUR_MISTAKE, said) from None


def annotate(folder: Path, findings: tuple[Finding, ...], out: Path, language: Language) -> tuple[Path, ...]:
    """Copies of the workbooks with a comment at every finding."""
    from roster.workbook.annotate import annotate as commented

    return commented(folder, findings, out, language)
