"""A person's duties start so near each other that they are no shift work under the collective agreement."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from models.duties import Duty
from models.message import message
from models.outcome import Breach
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict, against

MONTH = dt.timedelta(days=31)


def _measure(given: Given) -> Verdict:
    most = given.number("start_guard")
    far = [(duty, _farthest(duty, earlier)) for duty, earlier in with_earlier(given)]
    return Verdict(len(far), tuple(_said(duty, minutes - most) for duty, minutes in far if minutes > most))


def with_earlier(given: Given) -> Iterator[tuple[Duty, list[Duty]]]:
    """Every planned duty with a clock, and its person's duties before it, from a month before the first day on."""
    first = given.problem.horizon.first
    history = [duty for duty in given.problem.history.duties if first - MONTH <= duty.date < first]
    seen: dict[str, list[Duty]] = {}
    for duty in (*history, *given.duties):
        if duty.parts and given.duty_type(duty).clock != "none":
            earlier = seen.setdefault(duty.person, [])
            if duty.date >= first:
                yield duty, list(earlier)
            earlier.append(duty)


def _farthest(duty: Duty, earlier: list[Duty]) -> int:
    return max((abs(duty.span.start - other.span.start) for other in earlier), default=0)


def _said(duty: Duty, minutes: int) -> Breach:
    what = message(
        "{person} on {date}: starts {minutes} minutes too far from another duty",
        person=duty.person,
        date=duty.date.isoformat(),
        minutes=minutes,
    )
    return against("start_guard", duty, minutes, what)


CHECK = Check("start_guard", _measure)
