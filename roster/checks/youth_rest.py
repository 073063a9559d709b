"""Before a duty of somebody under 18 lie twelve hours without work."""

from __future__ import annotations

from models.duties import Duty
from models.message import message
from models.outcome import Breach
from roster.checks.daily_rest import neighbours
from roster.checks.given import Given
from roster.checks.moments import minutes_between
from roster.checks.verdict import Check, Verdict, against


def _measure(given: Given) -> Verdict:
    needed = given.number("youth_rest")
    rests = [
        (later, minutes_between(end, start))
        for (_, end, _), (start, _, later) in neighbours(given)
        if given.person(later).young_on(later.date)
    ]
    return Verdict(len(rests), tuple(_said(duty, rest, needed) for duty, rest in rests if rest < needed))


def _said(duty: Duty, rest: int, needed: int) -> Breach:
    what = message(
        "{person} has {rest} minutes of rest before the duty on {date}; {needed} are needed",
        person=duty.person,
        rest=rest,
        date=duty.date.isoformat(),
        needed=needed,
    )
    return against("youth_rest", duty, needed - rest, what)


CHECK = Check("youth_rest", _measure)
