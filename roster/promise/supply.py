"""What a roster leaves for appointments, and who asks for one, day by day; later weeks are like the rostered ones."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from models.base import Span
from models.outcome import Outcome
from models.problem import Problem
from models.services import Service
from roster.demand.customers import Channels, channels, express_role
from roster.demand.forecast import season
from roster.promise.expected import expected
from roster.promise.presence import Crew, present

WEEK = 7


@dataclass(frozen=True)
class Supply:
    """Minutes for appointments by site, role and date, and cases that ask for one by site, service and date."""

    problem: Problem
    outcome: Outcome
    _minutes: dict[tuple[str, str, dt.date], float] = field(default_factory=dict)

    def free(self, site: str, role: str, date: dt.date) -> float:
        """Minutes on a date in which further appointments can be given.

        Desk time of those who are there, less what walk-ins and express customers take, as far as appointments may
        use it, less appointments given already: slots of customers who will stay away stay empty.
        """
        key = (site, role, date)
        if key not in self._minutes:
            self._minutes[key] = self._free(*key)
        return self._minutes[key]

    def _free(self, site: str, role: str, date: dt.date) -> float:
        source = self._like(date)
        if source is None or date in self._holidays:
            return 0.0
        desks = self._desks.get((site, role, source), 0.0) * (100 - self.problem.standards.shrinkage) / 100
        at_once = sum(self._at_once(service, role, site, date) for service in self.problem.services)
        usable = (desks - at_once) * self.problem.standards.occupancy / 100
        return max(0.0, usable - self._booked.get((site, role, date), 0.0))

    def asking(self, site: str, service: Service, date: dt.date) -> float:
        """Cases that want an appointment, asked for on this date; those who would stay away are not among them."""
        return self._channels(site, service, date).appointments

    def sites_of(self, service: Service) -> dict[str, float]:
        """Where a service is expected, and how many cases; where its role is rostered, if nobody expects it."""
        found: dict[str, float] = defaultdict(float)
        for (site, name, _), cases in self._cases.items():
            if name == service.id:
                found[site] += cases
        if not found:
            for (site, role, _), minutes in self._desks.items():
                if role == service.role:
                    found[site] += minutes
        return dict(found)

    def _at_once(self, service: Service, role: str, site: str, date: dt.date) -> float:
        come = self._channels(site, service, date)
        walk_ins = come.walk_ins if service.role == role else 0.0
        express = come.express if express_role(service) == role else 0.0
        return (walk_ins + express) * service.minutes

    def _channels(self, site: str, service: Service, date: dt.date) -> Channels:
        source = date if (site, service.id, date) in self._cases else self._like(date)
        if source is None or not service.holds_on(date):
            return Channels(0.0, 0.0, 0.0, 0.0)
        cases = self._cases.get((site, service.id, source), 0.0)
        if source != date and cases:
            seasons = self.problem.seasons
            cases *= season(service.id, seasons, date) / (season(service.id, seasons, source) or 1.0)
        return channels(service, cases)

    def _like(self, date: dt.date) -> dt.date | None:
        """The day itself, or the last rostered one on its day of the week; None if there is none."""
        horizon = self.problem.horizon
        back = max(0, (date - horizon.last).days + WEEK - 1) // WEEK
        source = date - dt.timedelta(days=WEEK * back)
        return source if horizon.first <= source <= horizon.last else None

    @cached_property
    def _holidays(self) -> set[dt.date]:
        return {holiday.date for holiday in self.problem.holidays}

    @cached_property
    def _cases(self) -> Mapping[tuple[str, str, dt.date], float]:
        """Of the horizon while doors are open, after demand was moved; of later dates as they are forecast."""
        found: dict[tuple[str, str, dt.date], float] = defaultdict(float)
        for row in self.problem.arrivals:
            if row.date > self.problem.horizon.last:
                found[row.site, row.service, row.date] += sum(row.cases)
        for day, services in expected(self.problem, self.outcome.moved).cases.items():
            for name, cases in services.items():
                found[day.site, name, day.date] += sum(cases)
        return dict(found)

    @cached_property
    def _desks(self) -> Mapping[tuple[str, str, dt.date], float]:
        """Minutes at the counter while doors are open, those of trainees at their pace."""
        opened: dict[tuple[str, dt.date], list[Span]] = defaultdict(list)
        for opening in self.problem.openings:
            opened[opening.site, opening.date].append(opening.span)
        found: dict[tuple[str, str, dt.date], float] = {}
        for (site, date), crew in present(self.problem, self.outcome.duties).items():
            for role, minutes in _minutes(crew, opened.get((site, date), ())).items():
                found[site, role, date] = minutes
        return found

    @cached_property
    def _booked(self) -> Mapping[tuple[str, str, dt.date], float]:
        services = {service.id: service for service in self.problem.services}
        found: dict[tuple[str, str, dt.date], float] = defaultdict(float)
        for row in self.problem.booked:
            service = services[row.service]
            found[row.site, service.role, row.date] += row.count * service.minutes
        return found


def _minutes(crew: Crew, doors: Sequence[Span]) -> dict[str, float]:
    """Minutes of each role while doors are open."""
    found: dict[str, float] = defaultdict(float)
    for stint in (stint for stints in crew for stint in stints):
        shared = sum(max(0, min(stint.end, door.end) - max(stint.start, door.start)) for door in doors)
        found[stint.role] += shared * stint.pace
    return found
