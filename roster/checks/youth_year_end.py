"""Nobody under 18 works after two o'clock on 24 and 31 December."""

from __future__ import annotations

import datetime as dt

from models.base import Span
from models.duties import Duty
from models.message import message
from models.outcome import Breach
from roster.checks.given import Given
from roster.checks.moments import shared
from roster.checks.verdict import Check, Verdict, against

TWO_O_CLOCK, DAY = 840, 1440


def _measure(given: Given) -> Verdict:
    timed = [duty for duty in given.young if duty.parts and given.duty_type(duty).clock != "none"]
    late = [(duty, minutes) for duty in timed if (minutes := shared(duty.span, _free(duty.date)))]
    return Verdict(len(timed), tuple(_said(duty, minutes) for duty, minutes in late))


def _free(date: dt.date) -> list[Span]:
    """The free afternoons of the two days that a duty of this date can reach."""
    days = [(date, 0), (date + dt.timedelta(days=1), DAY)]
    return [Span(start=TWO_O_CLOCK + shift, end=DAY + shift) for day, shift in days if _is_eve(day)]


def _is_eve(date: dt.date) -> bool:
    return date.month == 12 and date.day in {24, 31}


def _said(duty: Duty, minutes: int) -> Breach:
    what = message(
        "{person} on {date}: {minutes} minutes of the duty lie after 14:00 on 24 or 31 December",
        person=duty.person,
        date=duty.date.isoformat(),
        minutes=minutes,
    )
    return against("youth_year_end", duty, minutes, what)


CHECK = Check("youth_year_end", _measure)
