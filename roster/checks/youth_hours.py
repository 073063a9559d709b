"""Nobody under 18 works before six or after twenty o'clock."""

from __future__ import annotations

from models.base import Span
from models.duties import Duty
from models.message import message
from models.outcome import Breach
from roster.checks.given import Given
from roster.checks.moments import shared
from roster.checks.verdict import Check, Verdict, against

FROM_SIX, TO_TWENTY, DAY = 360, 1200, 1440
LAWFUL = [Span(start=FROM_SIX + shift, end=TO_TWENTY + shift) for shift in (0, DAY)]


def _measure(given: Given) -> Verdict:
    timed = [duty for duty in given.young if duty.parts and given.duty_type(duty).clock != "none"]
    outside = [(duty, duty.span.minutes - shared(duty.span, LAWFUL)) for duty in timed]
    return Verdict(len(timed), tuple(_said(duty, minutes) for duty, minutes in outside if minutes))


def _said(duty: Duty, minutes: int) -> Breach:
    what = message(
        "{person} on {date}: {minutes} minutes of the duty lie too early or too late",
        person=duty.person,
        date=duty.date.isoformat(),
        minutes=minutes,
    )
    return against("youth_hours", duty, minutes, what)


CHECK = Check("youth_hours", _measure)
