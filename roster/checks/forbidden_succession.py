"""A duty type does not come on the day after one that it may not follow."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from models.duties import Duty
from models.message import message
from models.outcome import Breach
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict, against


def _measure(given: Given) -> Verdict:
    pairs = list(_day_after_day(given))
    broken = [(earlier, later) for earlier, later in pairs if _is_forbidden(given, earlier, later)]
    return Verdict(len(pairs), tuple(_said(earlier, later) for earlier, later in broken))


def _day_after_day(given: Given) -> Iterator[tuple[Duty, Duty]]:
    """Each planned duty with what the person had the day before, which may be the last day of the history."""
    by_day: dict[tuple[str, dt.date], list[Duty]] = defaultdict(list)
    for duty in (*given.before, *given.duties):
        by_day[duty.person, duty.date].append(duty)
    for later in given.duties:
        for earlier in by_day.get((later.person, later.date - dt.timedelta(days=1)), ()):
            yield earlier, later


def _is_forbidden(given: Given, earlier: Duty, later: Duty) -> bool:
    before, after = given.duty_type(earlier), given.duty_type(later)
    return before.id in after.not_after or before.band in after.not_after_bands


def _said(earlier: Duty, later: Duty) -> Breach:
    what = message(
        "{person} has the duty {later} on {date}, the day after {earlier}, which it may not follow",
        person=later.person,
        later=later.duty_type,
        date=later.date.isoformat(),
        earlier=earlier.duty_type,
    )
    return against("forbidden_succession", later, 1, what)


CHECK = Check("forbidden_succession", _measure)
