"""Long days have breaks, and nobody works more than six hours in one go."""

from __future__ import annotations

from models.base import Span
from models.duties import Duty
from models.message import message
from models.outcome import Breach
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict, against

SHORTEST_BREAK = 15
LONGEST_STRETCH = 360


def _measure(given: Given) -> Verdict:
    timed = [duty for duty in given.duties if given.duty_type(duty).clock != "none"]
    looked = sum(1 + len(_stretches(duty)) for duty in timed)
    return Verdict(looked, tuple(found for duty in timed for found in _breaches(given, duty)))


def _breaches(given: Given, duty: Duty) -> list[Breach]:
    missing = _needed(given.worked(duty)) - sum(pause.minutes for pause in _counting(duty))
    stretches = [given.lasting(duty.date, span.start, span.end) for span in _stretches(duty)]
    over = [minutes for minutes in stretches if minutes > LONGEST_STRETCH]
    return [*([_too_short(duty, missing)] if missing > 0 else []), *(_too_long(duty, minutes) for minutes in over)]


def _needed(worked: int) -> int:
    if worked <= 360:
        return 0
    return 30 if worked <= 540 else 45


def _counting(duty: Duty) -> list[Span]:
    """Breaks of a quarter of an hour or more, with work before and after."""
    return [
        pause
        for pause in sorted(duty.breaks, key=lambda pause: pause.start)
        if pause.minutes >= SHORTEST_BREAK and duty.span.start < pause.start and pause.end < duty.span.end
    ]


def _stretches(duty: Duty) -> list[Span]:
    """From break to break, and from the duty's two ends to the next."""
    if not duty.parts:
        return []
    breaks = _counting(duty)
    starts = [duty.span.start, *(pause.end for pause in breaks)]
    ends = [*(pause.start for pause in breaks), duty.span.end]
    return [Span(start=start, end=end) for start, end in zip(starts, ends, strict=True) if start < end]


def _too_short(duty: Duty, missing: int) -> Breach:
    what = message(
        "{person} on {date}: {minutes} minutes of breaks are missing",
        person=duty.person,
        date=duty.date.isoformat(),
        minutes=missing,
    )
    return against("breaks", duty, missing, what)


def _too_long(duty: Duty, minutes: int) -> Breach:
    what = message(
        "{person} on {date}: {minutes} minutes of work without a break, at most {limit} are allowed",
        person=duty.person,
        date=duty.date.isoformat(),
        minutes=minutes,
        limit=LONGEST_STRETCH,
    )
    return against("breaks", duty, minutes - LONGEST_STRETCH, what)


CHECK = Check("breaks", _measure)
