"""A fixed appointment lies in that day's duty, at its site if it has one."""

from __future__ import annotations

from models.message import message
from models.requests import Appointment
from roster.checks.given import Given
from roster.checks.moments import shared
from roster.checks.verdict import Check, Verdict, breach


def _measure(given: Given) -> Verdict:
    binding = [
        row
        for person in given.problem.people
        for date in given.problem.horizon.days
        for row in given.appointments(person, date)
    ]
    missed = [(row, minutes) for row in binding if (minutes := _missing(given, row))]
    found = tuple(
        breach(
            "fixed_appointment",
            minutes,
            message(
                "{person} misses {minutes} minutes of an appointment on {date}",
                person=row.person,
                minutes=minutes,
                date=row.date.isoformat(),
            ),
            person=row.person,
            date=row.date,
            site=row.site,
        )
        for row, minutes in missed
    )
    return Verdict(len(binding), found)


def _missing(given: Given, row: Appointment) -> int:
    duties = given.by_day[row.person, row.date]
    if row.site and any(piece.site != row.site for duty in duties for piece in duty.pieces):
        return row.span.minutes
    return row.span.minutes - shared(row.span, [span for duty in duties for span in duty.appointments])


CHECK = Check("fixed_appointment", _measure)
