"""Nobody works on Sundays and public holidays, from midnight to midnight."""

from __future__ import annotations

import datetime as dt

from models.duties import Duty
from models.message import message
from models.outcome import Breach
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict, breach

SUNDAY = 6
DAY = dt.timedelta(days=1)


def _measure(given: Given) -> Verdict:
    days = [(duty, date) for duty in given.duties for date in (duty.date, duty.date + DAY)]
    free = [(duty, date) for duty, date in days if _is_free(given, date)]
    found = [(duty, date, minutes) for duty, date in free if (minutes := worked_on(given, duty, date))]
    return Verdict(len(given.duties), tuple(_said(duty, date, minutes) for duty, date, minutes in found))


def _is_free(given: Given, date: dt.date) -> bool:
    return date.weekday() == SUNDAY or any(holiday.date == date for holiday in given.problem.holidays)


def worked_on(given: Given, duty: Duty, date: dt.date) -> int:
    """Minutes of the duty between the two midnights; a duty without a clock is worked on its own date."""
    minutes = given.duty_type(duty).minutes
    if minutes is not None:
        return minutes if duty.date == date else 0
    shift = 1440 * (date - duty.date).days
    work = [*(piece.span for piece in duty.pieces), *duty.appointments, *duty.travel]
    inside = [(max(span.start, shift), min(span.end, shift + 1440)) for span in work]
    return sum(given.lasting(duty.date, start, end) for start, end in inside if start < end)


def _said(duty: Duty, date: dt.date, minutes: int) -> Breach:
    what = message(
        "{person} works {minutes} minutes on {date}, a Sunday or public holiday",
        person=duty.person,
        minutes=minutes,
        date=date.isoformat(),
    )
    return breach("sunday_and_holiday", minutes, what, person=duty.person, date=date)


CHECK = Check("sunday_and_holiday", _measure)
