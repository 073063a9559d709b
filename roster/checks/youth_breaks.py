"""People under 18 have more breaks, and never work more than four and a half hours in one go."""

from __future__ import annotations

from collections.abc import Iterator

from models.base import Span
from models.duties import Duty
from models.message import message
from models.outcome import Breach
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict, against

SHORTEST_BREAK = 15
LONGEST_STRETCH = 270
FIRST_AND_LAST_HOUR = 60


def _measure(given: Given) -> Verdict:
    timed = [duty for duty in given.young if duty.parts and given.duty_type(duty).clock != "none"]
    looked = sum(2 + len(_counting(given, duty)) for duty in timed)
    return Verdict(looked, tuple(found for duty in timed for found in _breaches(given, duty)))


def _breaches(given: Given, duty: Duty) -> Iterator[Breach]:
    breaks = _counting(given, duty)
    missing = _needed(given.worked(duty)) - sum(pause.minutes for pause in breaks)
    if missing > 0:
        yield _too_short(duty, missing)
    for minutes in _stretches(given, duty, breaks):
        if minutes > LONGEST_STRETCH:
            yield _too_long(duty, minutes)


def _needed(worked: int) -> int:
    if worked > 360:
        return 60
    return 30 if worked > 270 else 0


def _counting(given: Given, duty: Duty) -> list[Span]:
    """Breaks of a quarter of an hour or more of which nothing lies in the first or the last hour."""
    start, end = duty.span.start, duty.span.end
    return [
        pause
        for pause in sorted(duty.breaks, key=lambda pause: pause.start)
        if pause.minutes >= SHORTEST_BREAK
        and given.lasting(duty.date, start, pause.start) >= FIRST_AND_LAST_HOUR
        and given.lasting(duty.date, pause.end, end) >= FIRST_AND_LAST_HOUR
    ]


def _stretches(given: Given, duty: Duty, breaks: list[Span]) -> list[int]:
    """Minutes from break to break, and from the duty's two ends to the next."""
    starts = [duty.span.start, *(pause.end for pause in breaks)]
    ends = [*(pause.start for pause in breaks), duty.span.end]
    return [given.lasting(duty.date, start, end) for start, end in zip(starts, ends, strict=True)]


def _too_short(duty: Duty, missing: int) -> Breach:
    what = message(
        "{person} on {date}: {minutes} minutes of breaks are missing",
        person=duty.person,
        date=duty.date.isoformat(),
        minutes=missing,
    )
    return against("youth_breaks", duty, missing, what)


def _too_long(duty: Duty, minutes: int) -> Breach:
    what = message(
        "{person} on {date}: {minutes} minutes of work without a break, at most {limit} are allowed",
        person=duty.person,
        date=duty.date.isoformat(),
        minutes=minutes,
        limit=LONGEST_STRETCH,
    )
    return against("youth_breaks", duty, minutes - LONGEST_STRETCH, what)


CHECK = Check("youth_breaks", _measure)
