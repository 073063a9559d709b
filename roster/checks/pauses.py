"""What the rules about breaks have in common: a long day has enough of them, and no work goes on for too long."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from models.base import Span
from models.duties import Duty
from models.message import message
from models.outcome import Breach
from roster.checks.given import Given
from roster.checks.verdict import Verdict, against

SHORTEST_BREAK = 15


@dataclass(frozen=True, slots=True)
class Pauses:
    """What one rule asks for, in minutes.

    `needed` says how many minutes of breaks go with so much working time, `lies_well` whether a break that is long
    enough is one where it lies.
    """

    rule: str
    longest_stretch: int
    needed: Callable[[int], int]
    lies_well: Callable[[Given, Duty, Span], bool]


def paused(given: Given, asked: Pauses, duties: Iterable[Duty]) -> Verdict:
    """Measure those of these duties that have a clock."""
    timed = [duty for duty in duties if given.duty_type(duty).clock != "none"]
    looked = sum(1 + len(_stretches(given, asked, duty)) for duty in timed)
    return Verdict(looked, tuple(found for duty in timed for found in _breaches(given, asked, duty)))


def _breaches(given: Given, asked: Pauses, duty: Duty) -> Iterator[Breach]:
    missing = asked.needed(given.worked(duty)) - sum(pause.minutes for pause in _counting(given, asked, duty))
    if missing > 0:
        yield _too_short(asked, duty, missing)
    for minutes in _stretches(given, asked, duty):
        if minutes > asked.longest_stretch:
            yield _too_long(asked, duty, minutes)


def _counting(given: Given, asked: Pauses, duty: Duty) -> list[Span]:
    """Breaks of a quarter of an hour or more that lie where they count, in the order of the day."""
    long_enough = [pause for pause in duty.breaks if pause.minutes >= SHORTEST_BREAK]
    return sorted(
        (pause for pause in long_enough if asked.lies_well(given, duty, pause)), key=lambda pause: pause.start
    )


def _stretches(given: Given, asked: Pauses, duty: Duty) -> list[int]:
    """Minutes from break to break, and from the duty's two ends to the next."""
    if not duty.parts:
        return []
    breaks = _counting(given, asked, duty)
    starts = [duty.span.start, *(pause.end for pause in breaks)]
    ends = [*(pause.start for pause in breaks), duty.span.end]
    return [given.lasting(duty.date, start, end) for start, end in zip(starts, ends, strict=True) if start < end]


def _too_short(asked: Pauses, duty: Duty, missing: int) -> Breach:
    what = message(
        "{person} on {date}: {minutes} minutes of breaks are missing",
        person=duty.person,
        date=duty.date.isoformat(),
        minutes=missing,
    )
    return against(asked.rule, duty, missing, what)


def _too_long(asked: Pauses, duty: Duty, minutes: int) -> Breach:
    what = message(
        "{person} on {date}: {minutes} minutes of work without a break, at most {limit} are allowed",
        person=duty.person,
        date=duty.date.isoformat(),
        minutes=minutes,
        limit=asked.longest_stretch,
    )
    return against(asked.rule, duty, minutes - asked.longest_stretch, what)
