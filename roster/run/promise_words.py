"""What a roster promises to customers, as tables that people read."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from shutil import get_terminal_size

from rich.console import Console
from rich.table import Table

from models.message import Message, message
from models.problem import Problem
from models.promise import Figure, LeadTime, Promise, Waits, WorstHour
from roster.texts.catalogue import N_, Language, text
from roster.texts.formats import clock, date, number, week

WIDE = 160
"""Columns of a table that nobody reads on a terminal."""
CHANNELS = {
    "appointment": N_("with an appointment"),
    "walk_in": N_("without an appointment"),
    "express": N_("express"),
    "online": N_("online"),
}
LIGHTS = {"kept": N_("promise kept"), "at_risk": N_("at risk"), "broken": N_("broken")}
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
LEADS = (
    N_("Site"),
    N_("Service"),
    N_("today, days"),
    N_("at most, days"),
    N_("on the day"),
    N_("waiting now"),
    N_("hours missing"),
    N_("Promise"),
)
MOVES = (N_("Site"), N_("Day"), N_("Time"), N_("Service"), N_("appointments"))
LATER = N_("later than looked at")
AT_ONCE = N_("at once")


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
    kept, risk, broken = _lights(found.waits)
    yield message("Waiting: {kept} promises kept, {risk} at risk, {broken} broken", kept=kept, risk=risk, broken=broken)
    worst = {(row.site, row.channel): row for row in found.worst_hours}
    rows = [_wait(row, worst.get((row.site, row.channel)), language) for row in found.waits]
    yield from table(WAITS, rows, language)


def _wait(row: Waits, worst: WorstHour | None, language: Language) -> Sequence[str]:
    soon = f"≤ {number(row.promised_minutes, language)} min" if row.promised_minutes else text(AT_ONCE, language)
    promised = f"{number(row.promised_percent, language)} % {soon}"
    hour = f"{date(worst.date, language, 'heading')} {clock(worst.start)}" if worst else ""
    figures = (row.came, row.mean, row.ninety, row.in_time)
    told = [_figure(each, language) for each in figures]
    channel, light = text(CHANNELS[row.channel], language), text(LIGHTS[row.light], language)
    return (row.site, channel, *told, promised, _figure(row.left, language), hour, light)


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
    kept, risk, broken = _lights(found.lead_times)
    yield message(
        "Days to the first free appointment, at most {good} are good and {days} promised: "
        "{kept} kept, {risk} at risk, {broken} broken",
        good=problem.standards.lead_days_good,
        days=problem.standards.lead_days,
        kept=kept,
        risk=risk,
        broken=broken,
    )
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
    yield message("Booked appointments that must be moved: {count}", count=sum(row.count for row in found.to_move))
    names = {service.id: service.name for service in problem.services}
    rows = [
        (
            row.site,
            date(row.date, language, "heading"),
            clock(row.start),
            names[row.service],
            number(row.count, language),
        )
        for row in found.to_move
    ]
    yield from table(MOVES, rows, language)


def _lights(rows: Iterable[Waits | LeadTime]) -> tuple[int, int, int]:
    counts = Counter(row.light for row in rows)
    return counts["kept"], counts["at_risk"], counts["broken"]


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
