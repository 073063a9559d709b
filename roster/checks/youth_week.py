"""Nobody under 18 works more than forty hours a week, and school days count."""

from __future__ import annotations

import datetime as dt

from models.message import message
from models.outcome import Breach
from models.people import Person
from roster.checks.given import Given
from roster.checks.hours import before, planned, weeks, whole
from roster.checks.verdict import Check, Verdict, breach

Young = tuple[dt.date, ...]
"""The days from Monday to Sunday on which a person is under 18."""


def _measure(given: Given) -> Verdict:
    everybody = [(person, _young(person, whole(week))) for person in given.problem.people for week in weeks(given)]
    looked = [(person, days) for person, days in everybody if days]
    over = [(person, days, minutes) for person, days in looked if (minutes := _over(given, person, days)) > 0]
    return Verdict(len(looked), tuple(_said(person, days[0], minutes) for person, days, minutes in over))


def _young(person: Person, week: Young) -> Young:
    return tuple(date for date in week if person.young_on(date))


def _over(given: Given, person: Person, days: Young) -> int:
    """Minutes planned beyond what earlier days and credits leave; these alone are nobody's fault here."""
    worked = sum(given.worked(duty) for duty in before(given, person, days))
    credited = sum(given.credited[person.id, date] for date in days)
    return planned(given, person, days) - max(0, given.number("youth_week") - worked - credited)


def _said(person: Person, date: dt.date, minutes: int) -> Breach:
    what = message(
        "{person} has {minutes} minutes too many in the week of {date}",
        person=person.id,
        minutes=minutes,
        date=date.isoformat(),
    )
    return breach("youth_week", minutes, what, person=person.id, date=date)


CHECK = Check("youth_week", _measure)
