"""Who is absent has no duty."""

from __future__ import annotations

from models.duties import Duty
from models.message import message
from roster.checks.given import Given
from roster.checks.moments import shared
from roster.checks.verdict import Check, Verdict, against


def _measure(given: Given) -> Verdict:
    over = [(duty, minutes) for duty in given.duties if (minutes := _overlapped(given, duty))]
    found = tuple(
        against(
            "absence",
            duty,
            minutes,
            message(
                "{person} is absent for {minutes} minutes of the duty on {date}",
                person=duty.person,
                minutes=minutes,
                date=duty.date.isoformat(),
            ),
        )
        for duty, minutes in over
    )
    return Verdict(sum(len(given.absences[duty.person, duty.date]) for duty in given.duties), found)


def _overlapped(given: Given, duty: Duty) -> int:
    absences = given.absences[duty.person, duty.date]
    if any(absence.span is None for absence in absences):
        return given.length(duty)
    spans = [absence.span for absence in absences if absence.span]
    return shared(duty.span, spans) if duty.parts else 0


CHECK = Check("absence", _measure)
