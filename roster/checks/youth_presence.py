"""From the start to the end of a duty of somebody under 18 there are ten hours at most."""

from __future__ import annotations

from models.duties import Duty
from models.message import message
from models.outcome import Breach
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict, against


def _measure(given: Given) -> Verdict:
    limit = given.number("youth_presence")
    timed = [duty for duty in given.young if duty.parts and given.duty_type(duty).clock != "none"]
    lasting = [(duty, given.lasting(duty.date, duty.span.start, duty.span.end)) for duty in timed]
    return Verdict(len(timed), tuple(_said(duty, minutes, limit) for duty, minutes in lasting if minutes > limit))


def _said(duty: Duty, minutes: int, limit: int) -> Breach:
    what = message(
        "{person} on {date}: {minutes} minutes from start to end; {limit} are allowed",
        person=duty.person,
        date=duty.date.isoformat(),
        minutes=minutes,
        limit=limit,
    )
    return against("youth_presence", duty, minutes - limit, what)


CHECK = Check("youth_presence", _measure)
