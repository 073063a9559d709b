"""From the drafts of one week to the inputs of the next: what was worked, counted and saved comes along."""

from __future__ import annotations

from pathlib import Path

from models.finding import InputFaults
from models.message import message
from roster.checks.tallied import accounts_after, counts_after
from roster.publish.codes import sites_of, typed
from roster.run.desk import MARK, PRIVATE
from roster.run.drafts import home_of, open_drafts
from roster.run.exits import Exit
from roster.run.guard import guarded
from roster.run.job import EndedError
from roster.run.new import appear, new
from roster.run.real import tools as real_tools
from roster.run.tools import Tools
from roster.run.voice import Voice
from roster.texts.catalogue import Language
from roster.workbook.guard import candidates
from roster.workbook.next_week import Done, carry_on


def new_or_onward(name: str | None, drafts: Path | None, out: Path, language: Language) -> int:
    """A sample by its name, or what comes after drafts; never both.

    Returns:
        The exit code.
    """
    if name is not None and drafts is None:
        return new(name, out, language)
    if drafts is not None and name is None:
        return onward(drafts, out, language)
    voice = Voice(language)
    voice.complain(message("Either the name of a sample or --from with a folder of drafts."))
    return Exit.USAGE


def onward(drafts: Path, out: Path, language: Language) -> int:
    """Write the inputs of the weeks after those of the drafts into a new or empty folder, and say which files.

    Returns:
        The exit code.
    """
    voice = Voice(language)
    return guarded(lambda: carried(drafts, out.resolve(), voice, real_tools()), voice)


def carried(drafts: Path, out: Path, voice: Voice, tools: Tools) -> int:
    """Write them; only the account that plans may look into the folder, because the personal limits lie there.

    Raises:
        EndedError: if there are no drafts, or none that were made from workbooks.
        InputFaults: if a cell of the drafts' week plans cannot be understood.
    """
    inputs, done = inputs_of(drafts), done_in(drafts, tools)

    def fill(place: Path) -> tuple[Path, ...]:
        place.chmod(PRIVATE)
        return carry_on(inputs, place, done)

    voice.tell(*(str(file) for file in appear(out, fill)))
    voice.tell(message("The next inputs are for {week}.", week=done.week))
    return Exit.DONE


def inputs_of(drafts: Path) -> Path:
    """The workbooks that the drafts were made from, as they were read.

    Raises:
        EndedError: if there are none.
    """
    home = home_of(drafts)
    folder = (home or drafts) / MARK.with_suffix("")
    if home is None or not folder.is_dir() or not candidates(folder):
        said = message("{folder} holds no drafts that were made from workbooks.", folder=drafts.name)
        raise EndedError(Exit.USAGE, said)
    return folder


def done_in(drafts: Path, tools: Tools) -> Done:
    """What the drafts' workbooks say now, changes by hand included, and what it adds to counts and accounts."""
    opened = open_drafts(drafts)
    now = tools.read_duties(opened.workbooks, opened.problem, opened.outcome)
    if any(finding.stops for finding in now.findings):
        raise InputFaults(now.findings)
    people = {person.id: person for person in opened.problem.people}
    codes = {
        (duty.person, duty.date): typed(duty.duty_type, sites_of(duty, people[duty.person])) for duty in now.duties
    }
    return Done(
        opened.problem.horizon,
        codes,
        counts_after(opened.problem, now.duties),
        accounts_after(opened.problem, now.duties),
    )
