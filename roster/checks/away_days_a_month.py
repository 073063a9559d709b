"""Nobody works elsewhere on more days of a month than agreed."""

from __future__ import annotations

import datetime as dt
from collections import Counter

from models.message import message
from models.outcome import Breach
from roster.checks.away_day import is_away
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict, breach

Month = tuple[str, int, int]
"""A person, a year and a month."""


def _measure(given: Given) -> Verdict:
    away = Counter(_month(duty.person, duty.date) for duty in given.duties if is_away(given, duty))
    return Verdict(len(away), tuple(_said(given, *row) for row in away.items() if _over(given, *row) > 0))


def _month(person: str, date: dt.date) -> Month:
    return person, date.year, date.month


def _over(given: Given, month: Month, days: int) -> int:
    """Days too many; whoever had too many before the first day is not blamed for those."""
    return min(days, _before(given, month) + days - _agreed(given, month[0]))


def _agreed(given: Given, person: str) -> int:
    own = given.people[person].away_days_a_month
    return given.number("away_days_a_month") if own is None else own


def _before(given: Given, month: Month) -> int:
    """What was counted since a day of this month; without such a count, the days of the history."""
    first = given.problem.horizon.first
    counted = [
        row.count
        for row in given.problem.history.counts
        if (row.person, row.what) == (month[0], "away")
        and _month(row.person, row.since or first) == month == _month(row.person, first)
    ]
    past = [duty for duty in given.before if _month(duty.person, duty.date) == month and is_away(given, duty)]
    return sum(counted) if counted else len(past)


def _said(given: Given, month: Month, days: int) -> Breach:
    person, year, number = month
    what = message(
        "{person} works away from home on {days} days of {month} after {before} before; {most} are agreed",
        person=person,
        days=days,
        month=f"{year}-{number:02}",
        before=_before(given, month),
        most=_agreed(given, person),
    )
    return breach("away_days_a_month", _over(given, month, days), what, person=person)


CHECK = Check("away_days_a_month", _measure)
