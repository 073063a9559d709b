"""Who deputises for whom: nobody for oneself, and days on which all of them are away are said."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from models.finding import Finding, fault, notice
from models.message import message
from models.people import Person
from models.problem import Problem
from roster.workbook.inputs import Inputs
from roster.workbook.tables import Row


def check_deputies(inputs: Inputs) -> Iterator[Finding]:
    """What rows of the sheet Personal say of each other."""
    homes = {row.get("id"): row.get("home_site") for _, row in inputs.people()}
    for _, row in inputs.people():
        lead = row.get("deputises_for")
        if lead and lead == row.get("id"):
            yield fault("deputy_of_oneself", row.at("deputises_for"), message("nobody deputises for oneself"))
        elif lead in homes and not homes[lead]:
            what = message("{person} has no home site at which somebody could deputise", person=str(lead))
            yield notice("lead_without_site", row.at("deputises_for"), what)


def both_away(problem: Problem, inputs: Inputs) -> Iterator[Finding]:
    """One notice for every lead with dates on which the site opens and none of them can come."""
    rows = {str(row.get("id")): row for _, row in inputs.people() if row.get("deputises_for")}
    for lead in problem.people:
        deputies = [person for person in problem.people if person.deputises_for == lead.id]
        if deputies and lead.home_site and (dates := _lost(problem, [lead, *deputies], lead.home_site)):
            yield _said(rows[deputies[0].id], lead, deputies, dates)


def _said(row: Row, lead: Person, deputies: list[Person], dates: list[dt.date]) -> Finding:
    what = message(
        "neither {lead} nor {deputies} can come: {dates}",
        lead=lead.id,
        deputies=", ".join(person.id for person in deputies),
        dates=", ".join(f"{date:%d.%m.}" for date in dates),
    )
    return notice("lead_and_deputy_away", row.at("deputises_for"), what)


def _lost(problem: Problem, crew: list[Person], site: str) -> list[dt.date]:
    """Dates on which the site opens and everybody is off or absent, or never comes there."""
    opened = sorted({row.date for row in problem.openings if row.site == site})
    gone: dict[dt.date, set[str]] = defaultdict(set)
    for absence in problem.absences:
        if absence.span is None:
            gone[absence.date].add(absence.person)
    near = [person for person in crew if _goes_to(problem, person, site)]
    return [date for date in opened if not any(_works(p, date) and p.id not in gone[date] for p in near)]


def _works(person: Person, date: dt.date) -> bool:
    return person.pattern_on(date) is not None and (date.weekday() != 5 or person.saturday_pool)


def _goes_to(problem: Problem, person: Person, site: str) -> bool:
    if person.home_site in {None, site}:
        return True
    ways = {row.minutes for row in problem.travel if (row.origin, row.destination) == (person.home_site, site)}
    return person.elsewhere and any(minutes <= person.reach_minutes for minutes in ways)
