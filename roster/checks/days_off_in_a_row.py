"""Days off that the roster gives do not stand alone between two duties."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from models.message import message
from models.outcome import Breach
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict, breach

SUNDAY = 6


def _measure(given: Given) -> Verdict:
    least = given.number("days_off_in_a_row")
    found = list(_gaps(given))
    short = [(person, off) for person, off in found if len(off) < least and _given(given, person, off)]
    return Verdict(len(found), tuple(_said(person, off, least) for person, off in short))


def _gaps(given: Given) -> Iterator[tuple[str, list[dt.date]]]:
    """The days off between two duties, the later of which is planned."""
    for person, dates in given.days_worked.items():
        for before, after in pairwise(sorted(dates)):
            off = [before + dt.timedelta(days=number) for number in range(1, (after - before).days)]
            if off and after >= given.problem.horizon.first:
                yield person, off


def _given(given: Given, person_id: str, off: list[dt.date]) -> bool:
    """Whether one of the days is free because of the roster: work was agreed for it and nothing else in the way."""
    person = given.people[person_id]
    holidays = [holiday.date for holiday in given.problem.holidays]
    closing = given.mode("sunday_and_holiday") != "off"
    open_days = [date for date in off if not closing or (date.weekday() != SUNDAY and date not in holidays)]
    there = [date for date in open_days if all(row.span for row in given.absences[person_id, date])]
    return any(person.pattern_on(date) for date in there)


def _said(person: str, off: list[dt.date], least: int) -> Breach:
    what = message(
        "{person} has {days} days off in a row from {date}; at least {least} are needed",
        person=person,
        days=len(off),
        date=off[0].isoformat(),
        least=least,
    )
    return breach("days_off_in_a_row", least - len(off), what, person=person, date=off[-1] + dt.timedelta(days=1))


CHECK = Check("days_off_in_a_row", _measure)
