"""What postings look up: a problem's rows by person, date and site, read once."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TypeVar
from zoneinfo import ZoneInfo

from models.base import Span
from models.duties import Duty
from models.history import Account, RunningCount, Tally
from models.in_force import setting
from models.people import Person
from models.problem import Problem
from models.requests import Absence, Appointment, HolidayCredit, Pin, Wish
from models.rulebook import RULES

Row = TypeVar("Row", Absence, Appointment, Duty, Pin, Wish)
Credit = Absence | HolidayCredit
"""Whatever takes minutes off a target."""
Day = tuple[str, dt.date]
"""A person's id and a date."""


class Facts:
    """A problem with its rows at hand; nothing in it changes."""

    def __init__(self, problem: Problem) -> None:
        """Sort the rows by what they are asked for."""
        self.problem = problem
        self.days = problem.horizon.days
        self.people = {person.id: person for person in problem.people}
        self.sites = {site.id: site for site in problem.sites}
        self.roles = {role.id: role for role in problem.roles}
        self.duty_types = {duty_type.id: duty_type for duty_type in problem.duty_types}
        self.holidays = {holiday.date for holiday in problem.holidays}
        self.settings = {card.name: setting(problem, card.name) for card in RULES}
        self.absences = _by_day(problem.absences)
        self.pins = _by_day(problem.pins)
        self.wishes = _by_day(problem.wishes)
        self.published = {(duty.person, duty.date): duty for duty in problem.history.published if duty.parts}
        self.published_off = {(row.person, row.date) for row in problem.history.published_off} - self.published.keys()
        self.consents = {(row.person, row.date) for row in problem.consents}
        self.staffed = {key: self._staffed(*key) for key in {(row.site, row.date) for row in problem.openings}}
        self.first_minute = _first_minutes(self.staffed)
        self.equipped = {(site, date) for date in self.days for site in self._equipped(date)}
        self.accounts = _by_person(problem.history.accounts)
        self.counts = _counts(problem.history.counts)
        self.credited = _credited(problem)
        self.before = _by_day(duty for duty in problem.history.duties if duty.date < problem.horizon.first)
        self.known_since = _first_dates(self.before)
        self._appointments = _by_day(problem.appointments)
        self._travel = {(row.origin, row.destination): row.minutes for row in problem.travel}
        self._zone = ZoneInfo(problem.zone)
        self.instant = cache(self._instant)
        self._kept: dict[Day, tuple[Appointment, ...]] = {}

    def counted(self, person: str, what: Tally) -> int:
        """How many a person had before the horizon, all running counts together."""
        return sum(row.count for row in self.counts.get((person, what), ()))

    def off(self, rule: str) -> bool:
        """Whether the central workbook has switched this rule off."""
        return self.settings[rule].mode == "off"

    def number(self, rule: str) -> int:
        """The number in force for this rule, in the unit of its card.

        Raises:
            KeyError: if the rule has no number.
        """
        number = self.settings[rule].number
        if number is None:
            raise KeyError(f"rule {rule} has no number")
        return number

    def travel(self, origin: str, destination: str) -> int | None:
        """Minutes from site to site; None where no way is known."""
        if origin == destination:
            return 0
        there = self._travel.get((origin, destination))
        return self._travel.get((destination, origin)) if there is None else there

    def appointments(self, person: Person, date: dt.date) -> tuple[Appointment, ...]:
        """The appointments a person keeps that day: inside the pattern's window, not while absent; by start."""
        if (person.id, date) not in self._kept:
            self._kept[person.id, date] = self._appointments_of(person, date)
        return self._kept[person.id, date]

    def _appointments_of(self, person: Person, date: dt.date) -> tuple[Appointment, ...]:
        pattern = person.pattern_on(date)
        absences = self.absences.get((person.id, date), ())
        kept = [
            row
            for row in self._appointments.get((person.id, date), ())
            if pattern is not None
            and pattern.window.contains(row.span)
            and not any(absence.span is None or absence.span.overlaps(row.span) for absence in absences)
        ]
        return tuple(sorted(kept, key=lambda row: row.span.start))

    def _instant(self, date: dt.date, minute: int) -> int:
        """Minutes of UTC since 1970 at this wall-clock minute; on the night the clocks change hours go or come."""
        wall = dt.datetime.combine(date, dt.time(), tzinfo=self._zone) + dt.timedelta(minutes=minute)
        return round(wall.timestamp() / 60)

    def lasting(self, date: dt.date, span: Span) -> int:
        """How many minutes really pass between the two ends of a span."""
        return int(self.instant(date, span.end)) - int(self.instant(date, span.start))

    def _equipped(self, date: dt.date) -> Iterator[str]:
        """Sites that have the kit they need on a date: of those that open, the ones that close last."""
        for kit in self.problem.kits:
            needing = [row for row in self.problem.sites if row.kit == kit.id and (row.id, date) in self.staffed]
            for site in sorted(needing, key=lambda row: row.closing_order)[: kit.count]:
                yield site.id

    def _staffed(self, site: str, date: dt.date) -> Span:
        """From the crew's first minute to its last on a day on which the site opens."""
        spans = [row.span for row in self.problem.openings if (row.site, row.date) == (site, date)]
        start = min(span.start for span in spans) - self.sites[site].set_up
        end = max(span.end for span in spans) + self.sites[site].close_down
        return Span(start=max(start, 0), end=end)


def _first_dates(days: Iterable[Day]) -> dict[str, dt.date]:
    """The first of each person's days."""
    found: dict[str, dt.date] = {}
    for person, date in days:
        found[person] = min(date, found.get(person, date))
    return found


def _counts(rows: Iterable[RunningCount]) -> dict[tuple[str, Tally], tuple[RunningCount, ...]]:
    found: dict[tuple[str, Tally], list[RunningCount]] = defaultdict(list)
    for row in rows:
        found[row.person, row.what].append(row)
    return {key: tuple(kept) for key, kept in found.items()}


def _first_minutes(staffed: Mapping[Day, Span]) -> dict[str, int]:
    """When the crew of each site begins on the day on which it begins soonest."""
    found: dict[str, int] = {}
    for (site, _), span in staffed.items():
        found[site] = min(span.start, found.get(site, span.start))
    return found


def _by_person(accounts: Iterable[Account]) -> dict[str, tuple[Account, ...]]:
    found: dict[str, list[Account]] = defaultdict(list)
    for account in accounts:
        found[account.person].append(account)
    return {person: tuple(rows) for person, rows in found.items()}


def _credited(problem: Problem) -> dict[Day, int]:
    minutes: dict[Day, int] = defaultdict(int)
    rows: tuple[Credit, ...] = (*problem.absences, *problem.holiday_credits)
    for row in rows:
        minutes[row.person, row.date] += row.credited
    return dict(minutes)


def _by_day(rows: Iterable[Row]) -> dict[Day, tuple[Row, ...]]:
    found: dict[Day, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.person, row.date].append(row)
    return {day: tuple(rows_of_day) for day, rows_of_day in found.items()}
