"""Nobody has a duty on more weekends than agreed."""

from __future__ import annotations

import datetime as dt

from models.message import message
from models.outcome import Breach
from models.people import Person
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict, breach

DAY = dt.timedelta(days=1)
SATURDAY, SUNDAY = 5, 6


def _measure(given: Given) -> Verdict:
    over = [(person, count) for person in given.problem.people if (count := _above(given, person))]
    looked = sum(person.weekends is not None for person in given.problem.people)
    if given.mode("weekends") == "strict":
        return Verdict(looked, tuple(_said(given, *row) for row in over))
    amount = sum(count for _, count in over)
    return Verdict(looked, (), amount, amount * given.problem.prices.weekend_above_number)


def worked_weekends(given: Given, person: str, since: dt.date) -> int:
    """Weekends with a duty from a day on; one that had a duty before that day was counted then."""
    had = given.days_worked.get(person, set())
    sundays = {date + DAY if date.weekday() == SATURDAY else date for date in had if date >= since and _late(date)}
    return sum(sunday - DAY >= since or sunday - DAY not in had for sunday in sundays)


def _late(date: dt.date) -> bool:
    return date.weekday() in {SATURDAY, SUNDAY}


def _above(given: Given, person: Person) -> int:
    """Weekends too many; whoever had too many before the first day is not blamed for those."""
    if person.weekends is None:
        return 0
    left = max(0, person.weekends - given.counts[person.id, "weekends"])
    return max(0, worked_weekends(given, person.id, given.problem.horizon.first) - left)


def _said(given: Given, person: Person, over: int) -> Breach:
    what = message(
        "{person} has a duty on {worked} weekends after {before} before; {most} were typed",
        person=person.id,
        worked=worked_weekends(given, person.id, given.problem.horizon.first),
        before=given.counts[person.id, "weekends"],
        most=person.weekends or 0,
    )
    return breach("weekends", over, what, person=person.id)


CHECK = Check("weekends", _measure)
