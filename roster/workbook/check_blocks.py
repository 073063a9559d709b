"""Days in a row that cannot be kept: more at least than at most, or days off that are longer anyway."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from models.finding import Finding, fault, notice
from models.in_force import setting
from models.message import Message, message
from models.people import Person
from models.problem import Problem
from roster.workbook.inputs import Inputs
from roster.workbook.make_blocks import ends_of
from roster.workbook.tables import Row

OF_PEOPLE = ("working", "free")
SATURDAY, SUNDAY = 5, 6


def check_blocks(inputs: Inputs) -> Iterator[Finding]:
    """At least is no more than at most."""
    for _, row in inputs.people():
        for key in OF_PEOPLE:
            yield from _ends(row, key)
    for row in inputs.central.rows("duty_types"):
        yield from _ends(row, "block")


def _ends(row: Row, key: str) -> Iterator[Finding]:
    least, most = ends_of(row, key)
    if least is not None and most is not None and least > most:
        what = message("no fewer than {fewest} and no more than {most} cannot be", fewest=least, most=most)
        yield fault("fewest_above_most", row.at(f"{key}_least"), what)


def off_anyway(problem: Problem, inputs: Inputs) -> Iterator[Finding]:
    """One notice for everybody who is off for longer than typed, whatever the roster gives."""
    if setting(problem, "free_block").mode != "strict":
        return
    rows = {str(row.get("id")): row for _, row in inputs.people() if row.get("free_most")}
    closed = {row.date for row in problem.holidays}
    away = {(row.person, row.date) for row in problem.absences if row.span is None}
    for person in problem.people:
        most = person.free_block.most if person.free_block else None
        off = [date for date in problem.horizon.days if (person.id, date) in away or not _works(person, date, closed)]
        run = _longest(off)
        if most is not None and len(run) > most:
            yield notice("off_anyway", rows[person.id].at("free_most"), _said(person, run, most))


def _works(person: Person, date: dt.date, closed: set[dt.date]) -> bool:
    volunteers = date.weekday() == SATURDAY and person.saturday_pool and person.contract_on(date) is not None
    open_day = date.weekday() != SUNDAY and date not in closed
    return open_day and (person.pattern_on(date) is not None or volunteers)


def _longest(dates: list[dt.date]) -> list[dt.date]:
    """The longest stretch of dates without a day between them."""
    longest: list[dt.date] = []
    run: list[dt.date] = []
    for date in dates:
        run = [*run, date] if run and (date - run[-1]).days == 1 else [date]
        longest = max(longest, run, key=len)
    return longest


def _said(person: Person, run: list[dt.date], most: int) -> Message:
    return message(
        "{person} cannot work on {days} days from {date} on, so that no roster has at most {most} days off in a row",
        person=person.id,
        days=len(run),
        date=f"{run[0]:%d.%m.}",
        most=most,
    )
