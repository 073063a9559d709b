"""What people have been given becomes the published roster of the next run: their days as the drafts say now."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path

from models.duties import Duty
from models.finding import Address, Finding, InputFaults, notice
from models.history import DayOff
from models.message import message
from models.problem import Problem
from roster.run.drafts import open_drafts
from roster.run.tools import Tools

Day = tuple[str, dt.date]


def with_published(problem: Problem, path: Path, tools: Tools) -> tuple[Problem, tuple[Finding, ...]]:
    """The problem with the roster of these drafts as its published one, and what is to be said about that.

    Days that both plan, of people whom both know, are as the drafts' workbooks say now, whatever the plan sheets say.

    Raises:
        EndedError: if these are no drafts.
        InputFaults: if a cell of their week plans cannot be understood.
    """
    drafts = open_drafts(path)
    now = tools.read_duties(drafts.workbooks, drafts.problem, drafts.outcome)
    if any(finding.stops for finding in now.findings):
        raise InputFaults(now.findings)
    days = _days(problem) & _days(drafts.problem)
    given = [duty for duty in now.duties if (duty.person, duty.date) in days]
    known = [duty for duty in given if _is_known(problem, duty)]
    gone = [duty for duty in given if not _is_known(problem, duty)]
    return _published(problem, days, known, gone), (*now.findings, *_said(path, gone))


def _days(problem: Problem) -> set[Day]:
    return {(person.id, date) for person in problem.people for date in problem.horizon.days}


def _is_known(problem: Problem, duty: Duty) -> bool:
    """Whether the problem has everything that the duty names."""
    types, sites, roles = ({row.id for row in rows} for rows in (problem.duty_types, problem.sites, problem.roles))
    return duty.duty_type in types and all(piece.site in sites and piece.role in roles for piece in duty.pieces)


def _published(problem: Problem, days: set[Day], known: list[Duty], gone: list[Duty]) -> Problem:
    history = problem.history
    off = days - {(duty.person, duty.date) for duty in (*known, *gone)}
    others = (duty for duty in history.published if (duty.person, duty.date) not in days)
    others_off = (row for row in history.published_off if (row.person, row.date) not in days)
    published_off = (*others_off, *(DayOff(person=person, date=date) for person, date in sorted(off)))
    return problem.changed(history=history.changed(published=(*others, *known), published_off=published_off))


def _said(path: Path, gone: Iterable[Duty]) -> Iterator[Finding]:
    for duty in gone:
        what = message(
            "The published duty of {person} on {date} names something that is gone; the day is free",
            person=duty.person,
            date=duty.date.isoformat(),
        )
        yield notice("published_gone", Address(workbook=path.name), what)
