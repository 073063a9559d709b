"""Several results become one table, one row each."""

from __future__ import annotations

from collections.abc import Sequence

from roster.run.exits import Exit
from roster.run.job import JobResult
from roster.run.summary import open_minutes
from roster.texts.catalogue import N_, Language, text
from roster.texts.formats import hours, number, percent

HEADINGS = (N_("input"), N_("result"), N_("points"), N_("gap"), N_("open"), N_("seconds"))
WORDS = {
    Exit.DONE: N_("done"),
    Exit.FAULTS: N_("faults in the input"),
    Exit.USAGE: N_("not usable"),
    Exit.IMPOSSIBLE: N_("impossible"),
    Exit.NO_ROSTER: N_("no roster"),
    Exit.LOCKED: N_("another run is working"),
    Exit.BREACHES: N_("breaches"),
    Exit.OUR_MISTAKE: N_("our mistake"),
}


def table(results: Sequence[JobResult], language: Language) -> list[str]:
    """Lines of text, columns aligned."""
    rows = [tuple(text(heading, language) for heading in HEADINGS), *(row(result, language) for result in results)]
    widths = [max(len(line[column]) for line in rows) for column in range(len(HEADINGS))]
    return ["  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in rows]


def row(result: JobResult, language: Language) -> tuple[str, ...]:
    """One result: its name, how it ended, and its figures."""
    return (result.job.name, text(WORDS[Exit(result.code)], language), *figures(result, language))


def figures(result: JobResult, language: Language) -> tuple[str, str, str, str]:
    """Points, gap, open demand and seconds as far as there are any."""
    problem, outcome = result.problem, result.outcome
    if problem is None or outcome is None or outcome.points is None:
        return "", "", "", ""
    gap = "" if outcome.gap is None else percent(outcome.gap, language)
    still_open = hours(open_minutes(problem, outcome), language)
    return number(outcome.points, language), gap, still_open, number(outcome.seconds, language, 0)
