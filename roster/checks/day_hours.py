"""What the rules about the hours of a day have in common: so many minutes are worked, and so many are allowed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from models.message import message
from models.outcome import Breach
from roster.checks.given import Day, Given
from roster.checks.verdict import Verdict, breach


def at_most(given: Given, rule: str, days: Iterable[Day]) -> Verdict:
    """Measure these people on these dates against the number of a rule; duties of a day count together."""
    limit = given.number(rule)
    worked = {day: sum(given.worked(duty) for duty in given.by_day[day]) for day in days}
    found = (_said(rule, *day, minutes, limit) for day, minutes in worked.items() if minutes > limit)
    return Verdict(len(worked), tuple(found))


def _said(rule: str, person: str, date: dt.date, minutes: int, limit: int) -> Breach:
    what = message(
        "{person} works {minutes} minutes on {date}; {limit} are allowed",
        person=person,
        minutes=minutes,
        date=date.isoformat(),
        limit=limit,
    )
    return breach(rule, minutes - limit, what, person=person, date=date)
