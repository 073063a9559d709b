"""The rooms that really do the work; each is loaded only when its work is due, because the solver is large."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from models.finding import Finding
from models.message import message
from models.outcome import Outcome
from models.problem import Problem
from roster.checks.check import check
from roster.publish.publish import publish
from roster.publish.read_back import read_duties
from roster.run.desk import refuse_what_is_not_ours
from roster.run.exits import Exit
from roster.run.job import EndedError
from roster.run.tools import Tools
from roster.solver.settings import Settings
from roster.solver.watch import Watch
from roster.texts.catalogue import Language
from roster.workbook.guard import OVERVIEW
from roster.workbook.read import read_inputs


def tools() -> Tools:
    """Reading, solving, checking, publishing and reading back as the rooms hand them out."""
    return Tools(read_inputs, solve, check, published, annotate, read_duties)


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


def published(problem: Problem, outcome: Outcome, folder: Path, language: Language) -> tuple[Path, ...]:
    """Write the drafts, with what the roster means for customers where they are known."""
    from roster.promise.quick import quick

    return publish(problem, outcome, folder, language, quick(problem, outcome) if problem.services else None)


def annotate(folder: Path, findings: tuple[Finding, ...], out: Path, language: Language) -> tuple[Path, ...]:
    """Copies of the workbooks with a comment at every finding; each appears whole, older copies are replaced.

    Raises:
        EndedError: if the copies would lie among the inputs, or among files that roster did not write.
    """
    from roster.workbook.annotate import annotate as commented

    if out.resolve() == folder.resolve():
        raise EndedError(Exit.USAGE, message("The copies need a folder of their own."))
    refuse_what_is_not_ours(out, Path(OVERVIEW))
    out.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=out, prefix=".") as place:
        return tuple(file.replace(out / file.name) for file in commented(folder, findings, Path(place), language))
