"""What a planner wants to know first about a finished roster, in a few lines."""

from __future__ import annotations

from models.message import Message, message
from models.outcome import Contradiction, Outcome
from models.problem import Problem
from roster.publish.better import better_words, level_words
from roster.publish.coverage import Cover
from roster.publish.view import View
from roster.run.exits import Exit
from roster.run.job import Job, JobResult
from roster.texts.catalogue import Language, say, text
from roster.texts.formats import date, hours, number, percent, week

HOUR = 60


def summary(result: JobResult) -> list[Message | str]:
    """How a job ended, whichever way."""
    problem, outcome = result.problem, result.outcome
    if problem is None or outcome is None or result.code not in {Exit.DONE, Exit.IMPOSSIBLE, Exit.NO_ROSTER}:
        return list(result.said)
    if result.code == Exit.IMPOSSIBLE:
        said = [line for each in outcome.contradictions for line in contradiction_words(each, result.job.language)]
        return [*said, message("No roster is possible. Maybe change one of the things named in each group?")]
    if result.code == Exit.NO_ROSTER:
        seconds = number(result.job.settings.seconds, result.job.language)
        return [message("No roster was found within {seconds} seconds. Maybe more time?", seconds=seconds)]
    drafts = message("Drafts: {folder}", folder=str(result.job.out))
    words = [*roster_words(problem, outcome, result.job.language), *cut_off_words(result.job, outcome), drafts]
    return [*result.banners, *words, *result.said]


def cut_off_words(job: Job, outcome: Outcome) -> list[Message]:
    """That a run which was to be repeatable was ended by time instead."""
    if outcome.reproducible or not job.settings.reproducible:
        return []
    return [message("Time was up before all was tried: another run may give another roster. Maybe more time?")]


def contradiction_words(contradiction: Contradiction, language: Language) -> list[str]:
    """What cannot hold together, and where it stands."""
    causes = [say(readable(cause, language), language) for cause in contradiction.causes]
    places = [say(message("at {place}", place=str(at)), language) for at in contradiction.addresses]
    return [f"{say(contradiction.what, language)}:", *(f"  {line}" for line in (*causes, *places))]


def readable(cause: Message, language: Language) -> Message:
    """A cause with the rule's title in the reader's language."""
    title = cause.values.get("title")
    return cause.changed(values=cause.values | {"title": text(str(title), language)}) if title else cause


def roster_words(problem: Problem, outcome: Outcome, language: Language) -> list[Message]:
    """The week, cover, minimum crews and how good the roster is proven to be."""
    first, last = problem.horizon.first, problem.horizon.last
    heading = message(
        "{week}, {first} to {last}: {people} people, {sites} sites",
        week=week(first, language),
        first=date(first, language),
        last=date(last, language),
        people=number(len(problem.people), language),
        sites=number(len(problem.sites), language),
    )
    return [
        heading,
        *cover_words(problem, outcome, language),
        minimum_words(problem, outcome, language),
        *proof_words(problem, outcome, language),
        effort_words(outcome, language),
    ]


def cover_words(problem: Problem, outcome: Outcome, language: Language) -> list[Message]:
    """How much of the demand is covered, with and without help from other districts, and how many hours stay open."""
    table = Cover(View(problem, outcome, language)).table
    wanted, covered, own = (float(table[column].sum()) for column in ("wanted", "covered", "own"))
    if not wanted:
        return []
    cover = message(
        "Demand covered: {covered}, without help from other districts {own}",
        covered=percent(covered / wanted, language),
        own=percent(own / wanted, language),
    )
    still_open = hours(round((wanted - covered) * HOUR), language)
    return [cover, message("Open: {open} of {wanted}", open=still_open, wanted=hours(round(wanted * HOUR), language))]


def minimum_words(problem: Problem, outcome: Outcome, language: Language) -> Message:
    """Whether every site has the crew that it needs to stay open."""
    minutes = missing_minimum(problem, outcome)
    if not minutes:
        return message("Minimum crews: complete everywhere")
    return message("Minimum crews: {hours} missing", hours=hours(minutes, language))


def missing_minimum(problem: Problem, outcome: Outcome) -> int:
    """Person-minutes below the minimum of all cells, not weighted."""
    length = {cell.id: cell.head_minutes for cell in problem.cells}
    return sum(short.below_minimum_percent * length[short.cell] for short in outcome.shortages) // 100


def open_minutes(problem: Problem, outcome: Outcome) -> int:
    """Person-minutes below the target of all cells."""
    length = {cell.id: cell.head_minutes for cell in problem.cells}
    return sum(short.below_target_percent * length[short.cell] for short in outcome.shortages) // 100


def proof_words(problem: Problem, outcome: Outcome, language: Language) -> list[Message]:
    """How much better a roster could be, as far as that is proven; open sites apart, where any minute is missing."""
    better = better_words(outcome, language) or message("Proven: there is no better roster.")
    if not missing_minimum(problem, outcome) or not outcome.levels:
        return [better]
    level = outcome.levels[0]
    amount, proven = number(level.amount, language), say(level_words(level, language), language)
    return [message("Open sites, weighted minutes: {amount} ({proven})", amount=amount, proven=proven), better]


def effort_words(outcome: Outcome, language: Language) -> Message:
    """How long it took, and the most memory that all processes together held."""
    first = outcome.first_roster_seconds
    return message(
        "Took {seconds} s, first roster after {start} s; at most {memory} MB of memory with {workers} workers",
        seconds=number(outcome.seconds, language, 0),
        start="-" if first is None else number(first, language, 0),
        memory=number(outcome.peak_memory_mb, language, 0),
        workers=outcome.workers,
    )
