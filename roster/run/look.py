"""Everything that `roster check` does: say what is wrong with inputs, or with a roster, without making one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from models.finding import Finding
from models.message import Message, message
from models.outcome import Breach, Outcome
from models.rulebook import card
from roster.checks.check import Checked
from roster.publish.read_back import ReadBack
from roster.run import real
from roster.run.drafts import Drafts, is_drafts, open_drafts
from roster.run.exits import Exit
from roster.run.guard import guarded
from roster.run.intake import input_files
from roster.run.job import EndedError
from roster.run.tools import Tools
from roster.run.voice import Voice, counted, finding_words
from roster.texts.catalogue import Language, say
from roster.texts.formats import date, number


@dataclass(frozen=True)
class Question:
    """What was asked of `roster check`."""

    path: Path
    out: Path | None = None
    week: str | None = None
    language: Language = "de"
    quiet: bool = False


def look(question: Question) -> int:
    """Look and tell.

    Returns:
        The exit code: faults in the input, breaches in a roster, or done.
    """
    voice = Voice(question.language, quiet=question.quiet)
    return guarded(lambda: looked(question, voice, real.tools()), voice)


def looked(question: Question, voice: Voice, tools: Tools) -> int:
    """Look at whatever the path is.

    Raises:
        EndedError: if there is nothing to look at.
    """
    if question.out and (question.path.is_file() or is_drafts(question.path)):
        raise EndedError(Exit.USAGE, message("Copies with comments are made of a folder of inputs only."))
    if is_drafts(question.path):
        return roster(open_drafts(question.path), voice, tools)
    if not input_files(question.path):
        raise EndedError(Exit.USAGE, message("There is no input in {folder}.", folder=question.path.name))
    findings = found(question, tools)
    tell(findings, voice)
    if question.out:
        voice.tell(*(str(file) for file in tools.annotate(question.path, findings, question.out, voice.language)))
    return Exit.FAULTS if any(finding.stops for finding in findings) else Exit.DONE


def found(question: Question, tools: Tools) -> tuple[Finding, ...]:
    """Everything that reading the input finds, faults and notices."""
    return tools.read(question.path, None, question.week).findings


def tell(findings: tuple[Finding, ...], voice: Voice) -> None:
    """Say each finding, in the order of the input, and how many there are."""
    say_it: Callable[..., None] = voice.complain if any(finding.stops for finding in findings) else voice.tell
    say_it(*(finding_words(finding, voice.language) for finding in findings), counted(findings))


def roster(drafts: Drafts, voice: Voice, tools: Tools) -> int:
    """Read the workbooks of drafts as they are now, and measure them."""
    read_back = tools.read_duties(drafts.workbooks, drafts.problem, drafts.outcome)
    tell(read_back.findings, voice)
    if any(finding.stops for finding in read_back.findings):
        return Exit.FAULTS
    checked = tools.check(drafts.problem, read_back.duties, drafts.outcome.moved)
    voice.tell(changes(drafts.outcome, read_back), cost(drafts.outcome, checked, voice.language))
    if checked.breaches:
        voice.complain(*(breach_line(breach, voice.language) for breach in checked.breaches))
        return Exit.BREACHES
    voice.tell(message("No strict rule is broken."))
    return Exit.DONE


def changes(outcome: Outcome, read_back: ReadBack) -> Message:
    """How many days say something else than was published."""
    published, now = set(outcome.duties), set(read_back.duties)
    days = {(duty.person, duty.date) for duty in published ^ now}
    return message("Days changed since publishing: {days}", days=len(days))


def cost(outcome: Outcome, checked: Checked, language: Language) -> Message:
    """What the roster costs now and what it cost when it was published."""
    before = "-" if outcome.points is None else number(outcome.points, language)
    return message("Points: {now}, published with {before}", now=number(checked.points, language), before=before)


def breach_line(breach: Breach, language: Language) -> str:
    """Who and when, which rule, and by how much."""
    day = date(breach.date, language) if breach.date else None
    place = " ".join(part for part in (breach.person, breach.site, day) if part)
    return f"{place}: {say(card(breach.rule).title, language)}: {say(breach.what, language)}"
