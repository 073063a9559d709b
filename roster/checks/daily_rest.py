"""Two duties closer together than the rest are never worked by one person."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import pairwise

from models.duties import Duty
from models.message import message
from models.outcome import Breach
from roster.checks.given import Given
from roster.checks.moments import minutes_between
from roster.checks.verdict import Check, Verdict, against

Timed = tuple[dt.datetime, dt.datetime, Duty]
"""Start, end and the duty; a duty without a clock has neither and is left out."""


def _measure(given: Given) -> Verdict:
    return rested(given, "daily_rest", lambda _: True)


def rested(given: Given, rule: str, concerns: Callable[[Duty], bool]) -> Verdict:
    """Measure the time before the duties that a rule concerns against its number."""
    needed = given.number(rule)
    pairs = [(end, start, later) for (_, end, _), (start, _, later) in _neighbours(given) if concerns(later)]
    rests = [(later, minutes_between(end, start)) for end, start, later in pairs]
    return Verdict(len(rests), tuple(_said(rule, duty, rest, needed) for duty, rest in rests if rest < needed))


def _neighbours(given: Given) -> Iterator[tuple[Timed, Timed]]:
    """Each planned duty with the one before it, which may be the last of the history."""
    chains: dict[str, list[Timed]] = defaultdict(list)
    history = [duty for duty in given.problem.history.duties if duty.date < given.problem.horizon.first]
    for duty in (*history, *given.duties):
        if duty.parts and given.duty_type(duty).clock != "none":
            chains[duty.person].append((*_ends(given, duty), duty))
    for chain in chains.values():
        in_order = sorted(chain, key=lambda timed: timed[:2])
        yield from (pair for pair in pairwise(in_order) if pair[1][2].date >= given.problem.horizon.first)


def _ends(given: Given, duty: Duty) -> tuple[dt.datetime, dt.datetime]:
    return given.moment(duty.date, duty.span.start), given.moment(duty.date, duty.span.end)


def _said(rule: str, duty: Duty, rest: int, needed: int) -> Breach:
    what = message(
        "{person} has {rest} minutes of rest before the duty on {date}; {needed} are needed",
        person=duty.person,
        rest=rest,
        date=duty.date.isoformat(),
        needed=needed,
    )
    return against(rule, duty, needed - rest, what)


CHECK = Check("daily_rest", _measure)
