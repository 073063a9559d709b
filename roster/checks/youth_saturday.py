"""Nobody under 18 works on a Saturday."""

from __future__ import annotations

from models.duties import Duty
from models.message import message
from models.outcome import Breach
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict, against

SATURDAY = 5
DAY = 1440


def _measure(given: Given) -> Verdict:
    return Verdict(len(given.young), tuple(_said(duty) for duty in given.young if _touches_saturday(given, duty)))


def _touches_saturday(given: Given, duty: Duty) -> bool:
    """Whether any minute lies on a Saturday; a duty without a clock lies on its own date."""
    if given.duty_type(duty).clock == "none" or not duty.parts:
        return duty.date.weekday() == SATURDAY
    first, last = duty.span.start // DAY, (duty.span.end - 1) // DAY
    return any(duty.date.weekday() + shift == SATURDAY for shift in range(first, last + 1))


def _said(duty: Duty) -> Breach:
    what = message(
        "{person} on {date}: the duty lies on a Saturday that has to be free",
        person=duty.person,
        date=duty.date.isoformat(),
    )
    return against("youth_saturday", duty, 1, what)


CHECK = Check("youth_saturday", _measure)
