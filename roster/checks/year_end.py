"""On 24 and 31 December nobody works, unless the centre has opened a site on that day."""

from __future__ import annotations

import datetime as dt

from models.duties import Duty
from models.message import message
from models.outcome import Breach
from roster.checks.given import Given
from roster.checks.sunday_and_holiday import DAY, worked_on
from roster.checks.verdict import Check, Verdict, breach

EVES = ((12, 24), (12, 31))


def _measure(given: Given) -> Verdict:
    opened = {row.date for row in given.problem.openings}
    days = [(duty, date) for duty in given.duties for date in (duty.date, duty.date + DAY)]
    eves = [(duty, date) for duty, date in days if (date.month, date.day) in EVES]
    shut = [(duty, date) for duty, date in eves if date not in opened]
    found = [(duty, date, minutes) for duty, date in shut if (minutes := worked_on(given, duty, date))]
    return Verdict(len(eves), tuple(_said(duty, date, minutes) for duty, date, minutes in found))


def _said(duty: Duty, date: dt.date, minutes: int) -> Breach:
    what = message(
        "{person} works {minutes} minutes on {date}, on which no site was opened",
        person=duty.person,
        minutes=minutes,
        date=date.isoformat(),
    )
    return breach("year_end", minutes, what, person=duty.person, date=date)


CHECK = Check("year_end", _measure)
