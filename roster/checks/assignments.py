"""Nobody has fewer or more duties than typed for the person."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from models.message import Message, message
from models.outcome import Breach
from models.people import Assigned, Person
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict, breach


@dataclass(frozen=True, slots=True)
class Counted:
    """Duties of the horizon and before it, and how many there have to be and may be by its end."""

    here: int
    before: int
    fewest: int
    most: int | None

    @property
    def off(self) -> int:
        """Duties of the horizon that are missing or too many; those that were too many before are not."""
        over = 0 if self.most is None else min(self.here, self.before + self.here - self.most)
        return max(0, self.fewest - self.before - self.here, over)


def _measure(given: Given) -> Verdict:
    rows = [
        (person, row, _counted(given, person, row))
        for person in given.problem.people
        for row in person.assignments
        if any(row.holds_on(date) for date in given.problem.horizon.days)
    ]
    off = sum(counted.off for _, _, counted in rows)
    strict = given.mode("assignments") == "strict"
    found = tuple(_said(*one) for one in rows if strict and one[2].off)
    return Verdict(len(rows), found, off, off * given.problem.prices.duty_off_number)


def _counted(given: Given, person: Person, row: Assigned) -> Counted:
    here = _count(given, person, row)
    if row.period is None:
        return Counted(here, 0, row.fewest, row.most)
    first, last = row.period
    before = _before(given, person, first)
    days, left = (last - first).days + 1, max(0, (last - given.problem.horizon.last).days)
    if given.mode("assignments") == "strict":
        return Counted(here, before, row.fewest - left, row.most)
    part = Fraction(days - left, days)
    return Counted(here, before, floor(part * row.fewest), None if row.most is None else ceil(part * row.most))


def _before(given: Given, person: Person, first: dt.date) -> int:
    """Duties counted before the horizon, from the first day of the row's time on or later."""
    if given.problem.horizon.first <= first:
        return 0
    counts = (row for row in given.problem.history.counts if (row.person, row.what) == (person.id, "duties"))
    return sum(row.count for row in counts if row.since is None or first <= row.since)


def _count(given: Given, person: Person, row: Assigned) -> int:
    """The duties of the days on which the row holds."""
    duties = (
        duty for date in given.problem.horizon.days if row.holds_on(date) for duty in given.by_day[person.id, date]
    )
    return sum(row.duty_type is None or duty.duty_type == row.duty_type for duty in duties)


def _said(person: Person, row: Assigned, counted: Counted) -> Breach:
    return breach("assignments", counted.off, _words(person, row, counted), person=person.id)


def _words(person: Person, row: Assigned, counted: Counted) -> Message:
    most = "-" if row.most is None else row.most
    if row.period is None:
        return message(
            "{person} has {count} duties {duty_type}; no fewer than {fewest} and no more than {most} were typed",
            person=person.id,
            count=counted.here,
            duty_type=row.duty_type or "",
            fewest=row.fewest,
            most=most,
        )
    return message(
        "{person} has {count} duties after {before} before; from {first} to {last} no fewer than {fewest} and no more "
        "than {most} were typed",
        person=person.id,
        count=counted.here,
        before=counted.before,
        first=row.period[0].isoformat(),
        last=row.period[1].isoformat(),
        fewest=row.fewest,
        most=most,
    )


CHECK = Check("assignments", _measure)
