"""What a roster promises to customers, as tables that people read."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from shutil import get_terminal_size

from rich.console import Console
from rich.table import Table

from models.message import Message, message
from models.problem import Problem
from models.promise import Figure, LeadTime, Promise, Waits, WorstHour
from roster.publish.promised import CHANNELS, LATER, LEADS, LIGHTS, MOVES, lead_words, move_words, soon, waiting_words
from roster.texts.catalogue import N_, Language, text
from roster.texts.formats import clock, date, number, week

WIDE = 160
"""Columns of a table that nobody reads on a terminal."""
WAITS = (
    N_("Site"),
    N_("Customers"),
    N_("a week"),
    N_("mean wait, min"),
    N_("9 of 10 at most, min"),
    N_("in time, %"),
    N_("promised"),
    N_("not served, %"),
    N_("worst hour"),
    N_("Promise"),
)
OVERTIME = (N_("Site"), N_("after closing, min a day"))


def promise_words(found: Promise, problem: Problem, language: Language) -> list[Message | str]:
    """Each part in a sentence and a table; services whose lead time is kept everywhere stand in no table."""
    return [
        heading(found, language),
        *_waits(found, language),
        *_overtime(found, problem, language),
        *_lead_times(found, problem, language),
        *_moves(found, problem, language),
    ]


def heading(found: Promise, language: Language) -> Message:
    """Which weeks, and how they were looked at."""
    return message(
        "{week}: {simulated} simulated weeks with seed {seed}, lead times of the next {ahead} weeks",
        week=week(found.first, language),
        simulated=found.simulated_weeks,
        seed=found.seed,
        ahead=found.weeks_ahead,
    )


def _waits(found: Promise, language: Language) -> Iterator[Message | str]:
    yield waiting_words(found.waits)
    worst = {(row.site, row.channel): row for row in found.worst_hours}
    rows = [_wait(row, worst.get((row.site, row.channel)), language) for row in found.waits]
    yield from table(WAITS, rows, language)


def _wait(row: Waits, worst: WorstHour | None, language: Language) -> Sequence[str]:
    hour = f"{date(worst.date, language, 'heading')} {clock(worst.start)}" if worst else ""
    figures = (row.came, row.mean, row.ninety, row.in_time)
    told = [_figure(each, language) for each in figures]
    channel, light = text(CHANNELS[row.channel], language), text(LIGHTS[row.light], language)
    return (row.site, channel, *told, soon(row, language), _figure(row.left, language), hour, light)


def _figure(figure: Figure, language: Language) -> str:
    """12,3 ± 0,4."""
    return f"{number(figure.mean, language, 1)} ± {number(figure.half_width, language, 1)}"


def _overtime(found: Promise, problem: Problem, language: Language) -> Iterator[Message | str]:
    """Sites at which the last customer is done later than the crew was to be, by a minute or more."""
    planned = {site.id: site.close_down for site in problem.sites}
    late = [row for row in found.overtime if row.minutes.mean >= planned[row.site] + 1]
    rows = [(row.site, _figure(row.minutes, language)) for row in late]
    if rows:
        yield message("At {sites} sites customers are served after closing for longer than planned", sites=len(rows))
        yield from table(OVERTIME, rows, language)


def _lead_times(found: Promise, problem: Problem, language: Language) -> Iterator[Message | str]:
    standards = problem.standards
    yield lead_words(found.lead_times, standards.lead_days_good, standards.lead_days)
    names = {service.id: service.name for service in problem.services}
    rows = [_lead(row, names, language) for row in found.lead_times if row.light != "kept"]
    yield from table(LEADS, rows, language)


def _lead(row: LeadTime, names: dict[str, str], language: Language) -> Sequence[str]:
    now, longest = (
        text(LATER, language) if days is None else number(days, language) for days in (row.now, row.longest)
    )
    return (
        row.site,
        names[row.service],
        now,
        longest,
        date(row.longest_on, language, "heading"),
        number(row.backlog, language, 0),
        number(row.hours_missing, language, 1),
        text(LIGHTS[row.light], language),
    )


def _moves(found: Promise, problem: Problem, language: Language) -> Iterator[Message | str]:
    if not problem.booked:
        return
    yield move_words(found)
    names = {service.id: service.name for service in problem.services}
    rows = [
        (
            row.site,
            names[row.service],
            date(row.date, language, "heading"),
            clock(row.start),
            number(row.count, language),
        )
        for row in found.to_move
    ]
    yield from table(MOVES, rows, language)


def table(heads: Sequence[str], rows: Sequence[Sequence[str]], language: Language) -> list[str]:
    """Lines of text with columns that stand below each other; none without rows."""
    if not rows:
        return []
    made = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for number_of, head in enumerate(heads):
        figures = all(row[number_of][:1].isdigit() for row in rows)
        made.add_column(text(head, language), justify="right" if figures else "left", overflow="fold")
    for row in rows:
        made.add_row(*row)
    width = get_terminal_size().columns if sys.stdout.isatty() else WIDE
    console = Console(width=width, color_system=None, highlight=False, markup=False, emoji=False, force_terminal=False)
    with console.capture() as captured:
        console.print(made)
    return ["", *(line.rstrip() for line in captured.get().splitlines()), ""]
