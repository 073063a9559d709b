"""What is checked: the problem, the duties and the demand moved, easily looked up."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TypeVar
from zoneinfo import ZoneInfo

from models.base import Span
from models.cards import Mode
from models.demand import Move
from models.duties import Duty, DutyType, Piece, Role
from models.history import Tally
from models.in_force import setting
from models.people import Person
from models.places import Opening, Site
from models.problem import Problem
from models.requests import Absence, Appointment
from roster.checks.cover import cover
from roster.checks.moments import gaps, minutes_between, moment

Row = TypeVar("Row", Absence, Appointment, Duty)
Day = tuple[str, dt.date]


class Given:
    """A problem and a roster for it; nothing in it changes."""

    def __init__(self, problem: Problem, duties: Iterable[Duty], moved: Sequence[Move] = ()) -> None:
        """Put the duties in the order of people and dates."""
        self.problem = problem
        self.duties = tuple(sorted(duties, key=lambda duty: (duty.person, duty.date)))
        self.moved = tuple(moved) if self.mode("moves") != "off" else ()
        self.zone = ZoneInfo(problem.zone)

    def mode(self, rule: str) -> Mode:
        """How strictly a rule is meant."""
        return setting(self.problem, rule).mode

    def number(self, rule: str) -> int:
        """The number in force for a rule.

        Raises:
            KeyError: if the rule has none.
        """
        number = setting(self.problem, rule).number
        if number is None:
            raise KeyError(f"rule {rule} has no number")
        return number

    def person(self, duty: Duty) -> Person:
        """Whose duty it is."""
        return self.people[duty.person]

    def duty_type(self, duty: Duty) -> DutyType:
        """What the duty says it is."""
        return self.duty_types[duty.duty_type]

    def moment(self, date: dt.date, minute: int) -> dt.datetime:
        """A wall-clock minute of a date, in UTC."""
        return moment(self.zone, date, minute)

    def lasting(self, date: dt.date, start: int, end: int) -> int:
        """Minutes that really pass between two wall-clock minutes of a date."""
        return minutes_between(self.moment(date, start), self.moment(date, end))

    def worked(self, duty: Duty) -> int:
        """Working time: from the first to the last minute, less breaks and holes; the minutes of a clock-less type."""
        if (minutes := self.duty_type(duty).minutes) is not None:
            return minutes
        if not duty.parts:
            return 0
        holes = sum(hole.minutes for hole in (*duty.breaks, *gaps(duty.parts)))
        return self.lasting(duty.date, duty.span.start, duty.span.end) - holes

    def minutes_of_piece(self, duty: Duty, piece: Piece) -> int:
        """Minutes that a piece really lasts; those of the duty type where that has no clock."""
        minutes = self.duty_type(duty).minutes
        return self.lasting(duty.date, piece.span.start, piece.span.end) if minutes is None else minutes

    def length(self, duty: Duty) -> int:
        """Minutes of the duty on the clock, breaks included; the minutes of a clock-less type."""
        minutes = self.duty_type(duty).minutes
        if minutes is not None:
            return minutes
        return duty.span.minutes if duty.parts else 0

    def travel(self, origin: str, destination: str) -> int | None:
        """Minutes from site to site, known in either direction; None where no way is known."""
        if origin == destination:
            return 0
        return self._ways.get((origin, destination), self._ways.get((destination, origin)))

    def appointments(self, person: Person, date: dt.date) -> list[Appointment]:
        """The appointments that bind: inside the pattern's window and not while absent."""
        day = person.pattern_on(date)
        if day is None:
            return []
        absences = self.absences[person.id, date]
        return [
            row
            for row in self.all_appointments[person.id, date]
            if day.window.contains(row.span)
            and not any(absence.span is None or absence.span.overlaps(row.span) for absence in absences)
        ]

    def staffed(self, site: str, date: dt.date) -> Span | None:
        """From the crew's first minute at a site to its last; None if it does not open on that date."""
        doors = self._openings[site, date]
        if not doors:
            return None
        start = min(row.span.start for row in doors) - self.sites[site].set_up
        return Span(start=max(0, start), end=max(row.span.end for row in doors) + self.sites[site].close_down)

    @cached_property
    def cover(self) -> dict[str, int]:
        """Per cent of heads in every cell."""
        return cover(self)

    @cached_property
    def credited(self) -> dict[Day, int]:
        """Minutes that absences and holidays credit to a person on a date; 0 for the others."""
        found: dict[Day, int] = defaultdict(int)
        for absence in self.problem.absences:
            found[absence.person, absence.date] += absence.credited
        for holiday in self.problem.holiday_credits:
            found[holiday.person, holiday.date] += holiday.credited
        return found

    @cached_property
    def counts(self) -> Counter[tuple[str, Tally]]:
        """How many of what a person had before the horizon; 0 of everything else."""
        found: Counter[tuple[str, Tally]] = Counter()
        for row in self.problem.history.counts:
            found[row.person, row.what] += row.count
        return found

    @cached_property
    def people(self) -> dict[str, Person]:
        """Everybody by id."""
        return {person.id: person for person in self.problem.people}

    @cached_property
    def duty_types(self) -> dict[str, DutyType]:
        """Duty types by id."""
        return {duty_type.id: duty_type for duty_type in self.problem.duty_types}

    @cached_property
    def sites(self) -> dict[str, Site]:
        """Sites by id."""
        return {site.id: site for site in self.problem.sites}

    @cached_property
    def roles(self) -> dict[str, Role]:
        """Roles by id."""
        return {role.id: role for role in self.problem.roles}

    @cached_property
    def by_day(self) -> dict[Day, list[Duty]]:
        """The duties of a person on a date; an empty list for the others."""
        return _by_day(self.duties)

    @cached_property
    def before(self) -> tuple[Duty, ...]:
        """The duties of the history that lie before the horizon, in the order of people and dates."""
        past = (duty for duty in self.problem.history.duties if duty.date < self.problem.horizon.first)
        return tuple(sorted(past, key=lambda duty: (duty.person, duty.date)))

    @cached_property
    def days_worked(self) -> dict[str, set[dt.date]]:
        """On which dates each person has a duty or had one before the horizon; only people with any."""
        found: dict[str, set[dt.date]] = defaultdict(set)
        for duty in (*self.before, *self.duties):
            found[duty.person].add(duty.date)
        return found

    @cached_property
    def young(self) -> tuple[Duty, ...]:
        """The duties of people who are under 18 on that date."""
        return tuple(duty for duty in self.duties if self.person(duty).young_on(duty.date))

    @cached_property
    def absences(self) -> dict[Day, list[Absence]]:
        """The absences of a person on a date; an empty list for the others."""
        return _by_day(self.problem.absences)

    @cached_property
    def all_appointments(self) -> dict[Day, list[Appointment]]:
        """The appointments of a person on a date, binding or not; an empty list for the others."""
        return _by_day(self.problem.appointments)

    @cached_property
    def _openings(self) -> dict[Day, list[Opening]]:
        found: dict[Day, list[Opening]] = defaultdict(list)
        for row in self.problem.openings:
            found[row.site, row.date].append(row)
        return found

    @cached_property
    def _ways(self) -> dict[tuple[str, str], int]:
        return {(row.origin, row.destination): row.minutes for row in self.problem.travel}


def _by_day(rows: Iterable[Row]) -> dict[Day, list[Row]]:
    found: dict[Day, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.person, row.date].append(row)
    return found
