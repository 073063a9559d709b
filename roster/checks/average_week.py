"""On average nobody works more than eight hours a weekday; what was before comes as one figure of the hours account."""

from __future__ import annotations

import datetime as dt

from models.message import message
from models.outcome import Breach
from models.people import Person
from roster.checks.given import Given
from roster.checks.hours import weeks
from roster.checks.verdict import Check, Verdict, breach

TWENTY_FOUR_WEEKS = dt.timedelta(weeks=24)


def _measure(given: Given) -> Verdict:
    known = [(person, figure) for person in given.problem.people if (figure := _before(given, person)) is not None]
    over = [(person, _over(given, person, figure)) for person, figure in known]
    return Verdict(len(known), tuple(_said(given, person, minutes) for person, minutes in over if minutes > 0))


def _before(given: Given, person: Person) -> int | None:
    """Minutes beyond the average before the first day; None if nobody said and the horizon is too short."""
    accounts = given.problem.history.accounts
    figures = [row.average for row in accounts if row.person == person.id and row.average is not None]
    horizon = given.problem.horizon
    long_enough = horizon.last - horizon.first + dt.timedelta(days=1) >= TWENTY_FOUR_WEEKS
    return max(figures) if figures else 0 if long_enough else None


def _over(given: Given, person: Person, before: int) -> int:
    """Minutes above the average, at most those planned: nobody can do less than nothing."""
    planned = sum(given.worked(duty) for duty in given.duties if duty.person == person.id)
    lawful = sum(allowed(given, person, date) for date in given.problem.horizon.days)
    return min(planned, before + planned - lawful)


def allowed(given: Given, person: Person, date: dt.date) -> int:
    """Eight hours on a weekday; leave, sickness and holidays are no days on which longer ones are made up for.

    Leave of a whole week takes all six of its weekdays (BUrlG § 3 (2)), whatever days the pattern has.
    """
    free = {holiday.date for holiday in given.problem.holidays}
    free |= {row.date for row in given.problem.holiday_credits if row.person == person.id}
    absences = given.absences[person.id, date]
    whole = any(row.span is None for row in absences)
    if date.isoweekday() == 7 or date in free or whole or person.contract_on(date) is None:
        return 0
    if person.pattern_on(date) is None and _away_all_week(given, person, date, free):
        return 0
    return max(0, given.number("average_week") - sum(row.credited for row in absences))


def _away_all_week(given: Given, person: Person, date: dt.date, free: set[dt.date]) -> bool:
    """Whether a whole absence lies on every day of the pattern, holidays apart, that the week has in the horizon."""
    week = next(week for week in weeks(given) if date in week)
    days = [day for day in week if day not in free and person.pattern_on(day)]
    return bool(days) and all(any(row.span is None for row in given.absences[person.id, day]) for day in days)


def _said(given: Given, person: Person, minutes: int) -> Breach:
    what = message(
        "{person} up to {date}: {minutes} minutes above the average of the reference period",
        person=person.id,
        date=given.problem.horizon.last.isoformat(),
        minutes=minutes,
    )
    return breach("average_week", minutes, what, person=person.id, date=given.problem.horizon.last)


CHECK = Check("average_week", _measure)
