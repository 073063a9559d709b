"""The lead of a site or somebody who deputises has a duty there on every day on which it opens."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from models.message import message
from models.outcome import Breach
from models.people import Person
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict, breach


def _measure(given: Given) -> Verdict:
    asked = list(_asked(given))
    missing = [(lead, site, date) for lead, crew, site, date in asked if not _anybody_there(given, crew, site, date)]
    if given.mode("lead_and_deputy") == "soft":
        return Verdict(len(asked), (), len(missing), len(missing) * given.problem.prices.lead_away_day)
    return Verdict(len(asked), tuple(_said(*row) for row in missing))


def _asked(given: Given) -> Iterator[tuple[str, list[Person], str, dt.date]]:
    """Every lead for whom somebody deputises, with all who do, the site and each date on which one of them can come."""
    for lead in given.problem.people:
        deputies = [person for person in given.problem.people if person.deputises_for == lead.id]
        site = lead.home_site
        if not deputies or site is None:
            continue
        crew = [lead, *deputies]
        for date in given.problem.horizon.days:
            if given.staffed(site, date) and any(_can_come(given, person, date, site) for person in crew):
                yield lead.id, crew, site, date


def _can_come(given: Given, person: Person, date: dt.date, site: str) -> bool:
    """A day of the pattern without absence, on which people work, and a site to which the person goes."""
    if person.pattern_on(date) is None or any(row.span is None for row in given.absences[person.id, date]):
        return False
    holidays = {row.date for row in given.problem.holidays}
    if given.mode("sunday_and_holiday") != "off" and (date.isoweekday() == 7 or date in holidays):
        return False
    if given.mode("saturday_pool") != "off" and date.isoweekday() == 6 and not person.saturday_pool:
        return False
    if person.home_site is None or person.home_site == site:
        return True
    way = given.travel(person.home_site, site)
    return way is not None and person.elsewhere and way <= person.reach_minutes


def _anybody_there(given: Given, crew: list[Person], site: str, date: dt.date) -> bool:
    duties = (duty for person in crew for duty in given.by_day[person.id, date])
    return any(piece.site == site for duty in duties for piece in duty.pieces)


def _said(lead: str, site: str, date: dt.date) -> Breach:
    what = message(
        "{site} on {date}: neither {person} nor anybody who deputises is there",
        site=site,
        date=date.isoformat(),
        person=lead,
    )
    return breach("lead_and_deputy", 1, what, date=date, site=site)


CHECK = Check("lead_and_deputy", _measure)
