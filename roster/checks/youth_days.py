"""Nobody under 18 works on more than five days a week, and school days count."""

from __future__ import annotations

import datetime as dt

from models.message import message
from models.outcome import Breach
from models.people import Person
from roster.checks.given import Given
from roster.checks.hours import before, weeks, whole
from roster.checks.verdict import Check, Verdict, breach

Young = tuple[dt.date, ...]
"""The days from Monday to Sunday on which a person is under 18."""


def _measure(given: Given) -> Verdict:
    everybody = [(person, _young(person, whole(week))) for person in given.problem.people for week in weeks(given)]
    looked = [(person, days) for person, days in everybody if days]
    over = [(person, days, count) for person, days in looked if (count := _over(given, person, days)) > 0]
    return Verdict(len(looked), tuple(_said(person, days[0], count) for person, days, count in over))


def _young(person: Person, week: Young) -> Young:
    return tuple(date for date in week if person.young_on(date))


def _over(given: Given, person: Person, days: Young) -> int:
    """Days planned beyond what is left of the week when earlier days and credited absences are counted."""
    earlier = {duty.date for duty in before(given, person, days)}
    counted = earlier | {date for date in days if _is_credited(given, person, date)}
    planned = [date for date in days if date not in counted and given.by_day[person.id, date]]
    return len(planned) - max(0, given.number("youth_days") - len(counted))


def _is_credited(given: Given, person: Person, date: dt.date) -> bool:
    return any(row.span is None and row.credited > 0 for row in given.absences[person.id, date])


def _said(person: Person, date: dt.date, count: int) -> Breach:
    what = message(
        "{person} has {count} days of work too many in the week of {date}",
        person=person.id,
        count=count,
        date=date.isoformat(),
    )
    return breach("youth_days", count, what, person=person.id, date=date)


CHECK = Check("youth_days", _measure)
