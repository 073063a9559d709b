"""What the contract asks for in a week, and what was planned in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import groupby

from models.duties import Duty
from models.people import Person
from roster.checks.given import Given

Week = tuple[dt.date, ...]


def weeks(given: Given) -> list[Week]:
    """The horizon cut at its Mondays."""
    days = given.problem.horizon.days
    return [tuple(week) for _, week in groupby(days, key=lambda date: date.isocalendar()[:2])]


def whole(week: Week) -> Week:
    """The seven days from Monday to Sunday in which a week of the horizon lies."""
    monday = week[0] - dt.timedelta(days=week[0].weekday())
    return tuple(monday + dt.timedelta(days=number) for number in range(7))


def before(given: Given, person: Person, days: Sequence[dt.date]) -> list[Duty]:
    """Duties of a person on these days that lie before the horizon."""
    return [duty for duty in given.before if duty.person == person.id and duty.date in days]


def target(given: Given, person: Person, week: Week) -> int:
    """The pattern's targets of a week less what absences and holidays credit, never below 0."""
    days = [day for date in week if (day := person.pattern_on(date))]
    credited = sum(given.credited[person.id, date] for date in week)
    return max(0, sum(day.target for day in days) - credited)


def planned(given: Given, person: Person, week: Sequence[dt.date]) -> int:
    """Working time of a person in a week."""
    return sum(given.worked(duty) for date in week for duty in given.by_day[person.id, date])


def on_flexitime(person: Person, week: Week) -> bool:
    """By the first contract of the week: the roster fixes presence only, its hours are filled elsewhere."""
    contracts = [contract for date in week if (contract := person.contract_on(date))]
    return bool(contracts) and contracts[0].model == "flexitime"
