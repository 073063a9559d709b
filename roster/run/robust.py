"""Everything that `roster robust` does: say what finished drafts bear when people are missing on the day."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from models.finding import InputFaults
from models.message import message
from models.problem import Problem
from models.robust import Robustness
from roster.publish.robustness import write_robustness
from roster.publish.view import View
from roster.robust.drawn import Dice
from roster.robust.survey import Asked, survey
from roster.run.drafts import INTERN, OUTCOME, Drafts, home_of, open_drafts
from roster.run.edited import note_added, replace_whole
from roster.run.exits import Exit
from roster.run.guard import guarded
from roster.run.intake import fingerprint
from roster.run.job import EndedError
from roster.run.lock import only_run
from roster.run.real import tools
from roster.run.robust_words import robust_words
from roster.run.stop import Stop, listening
from roster.run.voice import Voice
from roster.solver.watch import Unwatched
from roster.texts.catalogue import Language

USUAL_SICK = 8.0
"""Per cent missing on a day where the standards of the problem name none."""

FOUND = Path(INTERN) / "robustheit.json"
WORKBOOK = Path("zentrale") / "robustheit.xlsx"


@dataclass(frozen=True)
class Wanted:
    """What was asked of `roster robust`; `sick` None: the shrinkage of the problem's standards, or 8 per cent."""

    drafts: Path
    draws: int = 20
    sick: float | None = None
    more_open: int | None = None
    seconds: float = 300.0
    seed: int = 1
    workers: int = 1
    as_json: bool = False
    language: Language = "de"


class _Watch(Unwatched):
    """Stops when a signal has come."""

    def __init__(self, stop: Stop) -> None:
        self._stop = stop

    def stopped(self) -> bool:
        """Whether one has."""
        return self._stop.stopped()


def robust(wanted: Wanted) -> int:
    """Look, write and tell.

    Returns:
        The exit code: done whatever the roster bears.
    """
    voice = Voice(wanted.language)
    return guarded(lambda: _told(wanted, voice), voice)


def _told(wanted: Wanted, voice: Voice) -> int:
    home = home_of(wanted.drafts)
    if home is None:
        raise EndedError(Exit.USAGE, message("There are no drafts in {folder}.", folder=wanted.drafts.name))
    drafts = open_drafts(home)
    before = fingerprint(home / INTERN / OUTCOME)
    found, view = _found(wanted, drafts)
    _write(home, before, found, view)
    if wanted.as_json:
        voice.tell(found.model_dump_json(indent=1))
    else:
        voice.tell(*robust_words(found, view))
        voice.tell(*(str(home / name) for name in (FOUND, WORKBOOK)))
    return Exit.DONE


def _found(wanted: Wanted, drafts: Drafts) -> tuple[Robustness, View]:
    """Look at the roster as the drafts' workbooks say now.

    Raises:
        InputFaults: if a cell of them cannot be understood.
        EndedError: if there is no roster.
    """
    if not drafts.outcome.duties:
        raise EndedError(Exit.NO_ROSTER, message("These drafts hold no roster."))
    now = tools().read_duties(drafts.workbooks, drafts.problem, drafts.outcome)
    if any(finding.stops for finding in now.findings):
        raise InputFaults(now.findings)
    dice = Dice(_sick(wanted, drafts.problem), wanted.draws, wanted.seed)
    asked = Asked(dice, wanted.more_open, wanted.seconds, wanted.workers)
    with listening() as stop:
        found = survey(drafts.problem, now.duties, drafts.outcome.moved, asked, _Watch(stop))
    return found, View(drafts.problem, drafts.outcome.changed(duties=now.duties), wanted.language)


def _sick(wanted: Wanted, problem: Problem) -> float:
    return wanted.sick if wanted.sick is not None else float(problem.standards.shrinkage) or USUAL_SICK


def _write(home: Path, before: str, found: Robustness, view: View) -> None:
    """Both files, each whole or not at all.

    Raises:
        EndedError: if other drafts lie there by now, or another run works for them.
    """
    with only_run(home):
        if fingerprint(home / INTERN / OUTCOME) != before:
            said = message("The drafts in {folder} are others by now; nothing was written.", folder=home.name)
            raise EndedError(Exit.LOCKED, said)
        with TemporaryDirectory(dir=home / INTERN, prefix=".") as place:
            made = Path(place) / WORKBOOK.name
            write_robustness(view, found, made)
            replace_whole(home / FOUND, found.model_dump_json(indent=1) + "\n")
            made.replace(home / WORKBOOK)
        note_added(home, WORKBOOK.as_posix())
