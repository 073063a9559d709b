"""Dated limits of a single person's hours in a week or two are kept; nobody is told why they exist."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from models.message import message
from models.outcome import Breach
from models.people import Limits, Person
from roster.checks.given import Given
from roster.checks.hours import Week, planned, target, weeks
from roster.checks.verdict import Check, Verdict, breach

WEEK = dt.timedelta(days=7)


def _measure(given: Given) -> Verdict:
    found = [
        (person, last, minutes)
        for person in given.problem.people
        for limits in person.limits
        for last, minutes in _beyond(given, person, limits)
    ]
    return Verdict(len(found), tuple(_said(person, last, minutes) for person, last, minutes in found if minutes > 0))


def _beyond(given: Given, person: Person, limits: Limits) -> Iterator[tuple[dt.date, int]]:
    """The last day and the minutes beyond the limit, at most those planned, of each stretch that it is about."""
    every = weeks(given)
    for number, week in enumerate(every):
        both = (*every[number - 1], *week) if number else week
        if limits.no_extra_work and _holds(limits, week):
            yield week[-1], planned(given, person, week) - target(given, person, week)
        if limits.weekly_maximum is not None and _holds(limits, week):
            yield week[-1], _over(given, person, week, _monday(week), limits.weekly_maximum)
        if limits.two_weeks_maximum is not None and _holds(limits, both):
            yield week[-1], _over(given, person, both, _monday(week) - WEEK, limits.two_weeks_maximum)


def _over(given: Given, person: Person, days: Week, first: dt.date, most: int) -> int:
    """Planned minutes beyond the limit, with what was worked from the first day to the horizon counted before."""
    minutes = planned(given, person, days)
    return min(minutes, minutes + _worked_before(given, person, first) - most)


def _worked_before(given: Given, person: Person, first: dt.date) -> int:
    history = (duty for duty in given.problem.history.duties if first <= duty.date < given.problem.horizon.first)
    return sum(given.worked(duty) for duty in history if duty.person == person.id)


def _holds(limits: Limits, days: Week) -> bool:
    return any(limits.holds_on(date) for date in days)


def _monday(week: Week) -> dt.date:
    return week[0] - dt.timedelta(days=week[0].weekday())


def _said(person: Person, last: dt.date, minutes: int) -> Breach:
    what = message(
        "{person} up to {date}: {minutes} minutes beyond a personal limit",
        person=person.id,
        date=last.isoformat(),
        minutes=minutes,
    )
    return breach("personal_hours", minutes, what, person=person.id, date=last)


CHECK = Check("personal_hours", _measure)
