"""A duty lies on the days and in the hours of the contract; a Saturday off does not bind the Saturday pool."""

from __future__ import annotations

from models.duties import Duty
from models.message import message
from roster.checks.given import Given
from roster.checks.moments import shared
from roster.checks.verdict import Check, Verdict, against

SATURDAY = 5


def _measure(given: Given) -> Verdict:
    outside = [(duty, minutes) for duty in given.duties if (minutes := _outside(given, duty))]
    found = tuple(
        against(
            "pattern",
            duty,
            minutes,
            message(
                "{person} works {minutes} minutes outside the contract's hours on {date}",
                person=duty.person,
                minutes=minutes,
                date=duty.date.isoformat(),
            ),
        )
        for duty, minutes in outside
    )
    return Verdict(len(given.duties), found)


def _outside(given: Given, duty: Duty) -> int:
    person = given.person(duty)
    day = person.pattern_on(duty.date)
    if day is None:
        employed = person.contract_on(duty.date) is not None
        volunteers = employed and person.saturday_pool and duty.date.weekday() == SATURDAY
        return 0 if volunteers else given.length(duty)
    return duty.span.minutes - shared(duty.span, [day.window]) if duty.parts else 0


CHECK = Check("pattern", _measure)
