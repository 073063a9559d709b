"""A start far from that of the working day before, in the same week, has a price."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from models.duties import Duty
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict


def _measure(given: Given) -> Verdict:
    most = given.number("steady_starts")
    pairs = list(_in_one_week(given))
    jumps = sum(abs(_start(later) - _start(earlier)) > most for earlier, later in pairs)
    return Verdict(len(pairs), amount=jumps, points=jumps * given.problem.prices.start_jump)


def _in_one_week(given: Given) -> Iterator[tuple[Duty, Duty]]:
    """Each planned duty with that of the working day before in its ISO week, if both have a clock."""
    first = given.problem.horizon.first
    for days in _by_person(given).values():
        for earlier, later in pairwise(days):
            together = earlier.date.isocalendar()[:2] == later.date.isocalendar()[:2]
            if together and later.date >= first and _clocked(given, earlier) and _clocked(given, later):
                yield earlier, later


def _by_person(given: Given) -> dict[str, list[Duty]]:
    """Everybody's duties in the order of the days; of two on one day the first to start."""
    found: dict[str, list[Duty]] = defaultdict(list)
    for duty in sorted((*given.before, *given.duties), key=lambda duty: (duty.date, _start(duty))):
        if not found[duty.person] or found[duty.person][-1].date < duty.date:
            found[duty.person].append(duty)
    return found


def _clocked(given: Given, duty: Duty) -> bool:
    return bool(duty.parts) and given.duty_type(duty).clock != "none"


def _start(duty: Duty) -> int:
    return duty.parts[0].start if duty.parts else 0


CHECK = Check("steady_starts", _measure)
