"""Whoever works a Saturday on top of a five-day week has a day of the pattern free for it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from models.message import message
from models.outcome import Breach
from models.people import Person
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict, breach

DAY = dt.timedelta(days=1)
SATURDAY = 5
FIVE_DAYS = 5

Owed = tuple[dt.date, list[dt.date]]
"""A Saturday and the days of which one is free for it, in order."""


def _measure(given: Given) -> Verdict:
    owed = {person.id: list(_owed(given, person)) for person in given.problem.people}
    missing = [(person, date) for person, rows in owed.items() for date in _missing(given, person, rows)]
    return Verdict(sum(map(len, owed.values())), tuple(_said(*row) for row in missing))


def _missing(given: Given, person: str, owed: Sequence[Owed]) -> Iterator[dt.date]:
    """The Saturdays without a free day; one whose days go on after the last day may still get it."""
    given_for = _first_free(owed, given.days_worked.get(person, set()))
    for date, days in owed:
        may_come = bool(days) and days[-1] > given.problem.horizon.last
        if date not in given_for and not may_come:
            yield date


def _first_free(owed: Iterable[Owed], worked: set[dt.date]) -> dict[dt.date, dt.date]:
    """Each Saturday's free day: the first that no earlier Saturday has. That settles as many as can be settled."""
    found: dict[dt.date, dt.date] = {}
    for saturday, days in owed:
        free = [date for date in days if date not in worked and date not in found.values()]
        if free:
            found[saturday] = free[0]
    return found


def _owed(given: Given, person: Person) -> Iterator[Owed]:
    """The Saturdays worked on top of a five-day week; of those before the first day the ones still to be settled."""
    first, worked = given.problem.horizon.first, given.days_worked.get(person.id, set())
    extra = [date for date in sorted(worked) if date.weekday() == SATURDAY and _is_extra(person, date)]
    reach = given.number("compensating_day") * DAY
    past = [(date, _days(given, person, date)) for date in extra if first - reach <= date < first]
    settled = _first_free(past, {date for date in worked if date < first})
    for saturday, days in past:
        if settled.get(saturday, dt.date.min) >= first:
            yield saturday, [date for date in days if date >= first]
    gone = {date for date in settled.values() if date < first}
    for saturday in extra:
        if saturday >= first:
            yield saturday, [date for date in _days(given, person, saturday) if date not in gone]


def _is_extra(person: Person, saturday: dt.date) -> bool:
    """A Saturday off in the pattern, or one in a pattern of more than five days; nobody on flexitime."""
    contract = person.contract_on(saturday)
    monday = saturday - 5 * DAY
    days = sum(person.pattern_on(monday + number * DAY) is not None for number in range(7))
    off = person.pattern_on(saturday) is None
    return contract is not None and contract.model != "flexitime" and (off or days > FIVE_DAYS)


def _days(given: Given, person: Person, saturday: dt.date) -> list[dt.date]:
    """Monday to Friday of the week, then the days after: in the pattern, no holiday, no absence."""
    holidays = {holiday.date for holiday in given.problem.holidays}
    last = saturday + given.number("compensating_day") * DAY
    date, found = saturday - 5 * DAY, list[dt.date]()
    while date <= last:
        if date.weekday() < SATURDAY and person.pattern_on(date) and date not in holidays:
            found += [] if given.absences[person.id, date] else [date]
        date += DAY
    return found


def _said(person: str, saturday: dt.date) -> Breach:
    what = message("{person} has no day off for Saturday {date}", person=person, date=saturday.isoformat())
    return breach("compensating_day", 1, what, person=person, date=saturday)


CHECK = Check("compensating_day", _measure)
