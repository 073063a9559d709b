"""How much the people of a made-up town could work at most, by home site and role."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable

from benchmarks.town_duties import ROLES, WEEKDAYS
from benchmarks.town_size import Size
from models.history import Account
from models.people import PatternDay, Person
from models.requests import Absence

Supply = dict[tuple[str, str], float]
"""(home site, role) -> minutes in the whole horizon; who can do two roles gives half to each."""


def supply_of(people: Iterable[Person], size: Size, absences: Iterable[Absence], accounts: Iterable[Account]) -> Supply:
    """What everybody could give at most, put where they are at home."""
    away = {(row.person, row.date) for row in absences}
    rooms = {row.person: (row.upper or 0) - row.used for row in accounts}
    supply: Supply = defaultdict(float)
    for person in people:
        roles = roles_of(person)
        minutes = most_minutes(person, size.dates, away, rooms.get(person.id, 0))
        for role in roles:
            supply[person.home_site or "", role] += minutes / len(roles)
    return supply


def roles_of(person: Person) -> list[str]:
    """The roles that a person holds all qualifications of."""
    held = {row.qualification for row in person.qualifications}
    return [role.id for role in ROLES if held.issuperset(role.qualifications)]


def most_minutes(person: Person, dates: Iterable[dt.date], away: Collection[tuple[str, dt.date]], room: int) -> int:
    """The longest duty on every day on which the person is there, but no more than the account has room for."""
    days = [day for date in dates if (person.id, date) not in away and (day := person.pattern_on(date))]
    return min(sum(map(_longest, days)), sum(day.target for day in days) + room)


def _longest(day: PatternDay) -> int:
    """Paid minutes of the longest duty that lies in the day's window."""
    fitting = [row.span.minutes - row.break_minutes for row in WEEKDAYS if row.span and day.window.contains(row.span)]
    return max(fitting, default=0)
