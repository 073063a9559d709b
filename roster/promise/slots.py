"""A roster becomes appointments that customers can book: by site, service, date and time."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from models.outcome import Outcome
from models.problem import Problem
from models.services import Booked, Service
from models.slots import BookableService, Offer, Slots, SlotSite
from roster.demand.customers import channels, express_role
from roster.demand.flows import Day
from roster.demand.offered import offered
from roster.promise.expected import Expected, expected
from roster.promise.presence import Present, present
from roster.promise.slots_desks import desks_of, keep_booked, length_of
from roster.promise.slots_given import given, overbooked
from roster.promise.slots_waves import Release, waves

Plan = tuple[Problem, Outcome]
"""What was planned, and what came of it."""

Row = TypeVar("Row", BookableService, SlotSite)


def slots_of(plans: Sequence[Plan], release: Release) -> Slots:
    """Every slot of these rosters, of which no two hold the same date, that a release hands out."""
    rostered = {date for problem, _ in plans for date in problem.horizon.days}
    services = (
        BookableService(id=row.id, name=row.name, with_appointment=_bookable(row, 1.0) > 0, bound=not row.movable)
        for problem, _ in plans
        for row in problem.services
    )
    return Slots(
        problems=tuple(outcome.problem_hash for _, outcome in plans),
        zone=plans[0][0].zone,
        first=release.day,
        last=release.last,
        missing=tuple(date for date in release.days if date not in rostered),
        services=_each_once(services),
        sites=_each_once(site for problem, _ in plans for site in _sites(problem)),
        offers=tuple(offer for plan in plans for offer in Rostered(*plan, release).offers()),
    )


def _each_once(rows: Iterable[Row]) -> tuple[Row, ...]:
    """The first of each id: a later roster may know more, but never calls things by other names."""
    found: dict[str, Row] = {}
    for row in rows:
        found.setdefault(row.id, row)
    return tuple(found.values())


def _sites(problem: Problem) -> Iterator[SlotSite]:
    ways: dict[str, dict[str, int]] = defaultdict(dict)
    for row in problem.travel:
        ways[row.origin][row.destination] = row.minutes
    for site in problem.sites:
        yield SlotSite(id=site.id, name=site.name, district=site.district, address=site.address, ways=ways[site.id])


@dataclass(frozen=True)
class Rostered:
    """A roster and a release, with what is asked of them again and again."""

    problem: Problem
    outcome: Outcome
    release: Release

    @cached_property
    def come(self) -> Expected:
        """Who is expected, after demand was sent to near sites."""
        return expected(self.problem, self.outcome.moved)

    @cached_property
    def there(self) -> Present:
        """Who is at the counters, breaks out."""
        return present(self.problem, self.outcome.duties)

    @cached_property
    def booked(self) -> Mapping[tuple[str, dt.date], Sequence[Booked]]:
        """Appointments given before, by site and date."""
        found: dict[tuple[str, dt.date], list[Booked]] = defaultdict(list)
        for row in self.problem.booked:
            found[row.site, row.date].append(row)
        return found

    def offers(self) -> Iterator[Offer]:
        """Site by site, date by date, service by service."""
        for day in self.come.cases:
            if self.release.day <= day.date <= self.release.last:
                for role in sorted({row.role for row in self.problem.services}):
                    yield from self._of_role(day, role)

    def _of_role(self, day: Day, role: str) -> Iterator[Offer]:
        crew = self.there.get((day.site, day.date), ())
        if not any(stint.role == role for row in crew for stint in row):
            return
        services = {row.id: row for row in self.problem.services if row.role == role}
        standards, grid = self.problem.standards, self.release.grid
        lengths = {name: length_of(row, grid, standards.occupancy) for name, row in services.items()}
        desks = desks_of(crew, role, day, self._reserved(day, role), (100 - standards.shrinkage) / 100, grid)
        booked = [row for row in self.booked.get((day.site, day.date), ()) if row.service in services]
        earlier = keep_booked(desks, booked, lengths)
        found = given(desks, lengths, self._mix(day, role), {name: len(rows) for name, rows in earlier.items()})
        for name, starts in found.items():
            yield from self._offer(day, services[name], starts, earlier[name])

    def _offer(
        self, day: Day, service: Service, starts: Sequence[int], earlier: Sequence[tuple[int, bool]]
    ) -> Iterator[Offer]:
        more = overbooked(starts, earlier, service.no_show) if self.release.overbooking else []
        everything = sorted([*starts, *more])
        if everything:
            yield Offer(
                service=service.id,
                site=day.site,
                date=day.date,
                minutes=length_of(service, self.release.grid, 100).ticks * self.release.grid,
                waves=tuple(waves(everything, len(earlier), day.date, self.release)),
                overbooked=len(more),
            )

    def _reserved(self, day: Day, role: str) -> list[float]:
        """Desks that walk-ins and express customers are expected to keep busy in each interval."""
        found = [0.0] * len(day.spans)
        for name, cases in self.come.cases[day].items():
            service = self._services[name]
            come = [channels(service, count) for count in cases]
            ways = (
                (service.role, tuple(one.walk_ins for one in come)),
                (express_role(service), tuple(one.express for one in come)),
            )
            for counts in (counts for served_in, counts in ways if served_in == role):
                loads = offered(counts, day.step, service.minutes)
                found = [one + more for one, more in zip(found, loads, strict=True)]
        return found

    @cached_property
    def _services(self) -> Mapping[str, Service]:
        return {row.id: row for row in self.problem.services}

    @cached_property
    def _departments(self) -> Mapping[str, Sequence[str]]:
        return {site.id: site.departments for site in self.problem.sites}

    def _mix(self, day: Day, role: str) -> Mapping[str, float]:
        """Appointments wanted of each service: on the day, else at the site, else in the city, else all alike."""
        here = self._departments[day.site]
        services = {
            row.id: row
            for row in self.problem.services
            if row.role == role and row.holds_on(day.date) and (not here or row.department in here)
        }
        days = [one for one in self.come.cases if one.site == day.site]
        return (
            self._wanted(services, [day])
            or self._wanted(services, days)
            or self._wanted(services, self.come.cases)
            or {name: 1.0 for name, row in services.items() if _bookable(row, 1.0)}
        )

    def _wanted(self, services: Mapping[str, Service], days: Iterable[Day]) -> Mapping[str, float]:
        """Appointments wanted on these days; empty if there are none."""
        found: dict[str, float] = defaultdict(float)
        for day in days:
            late = self.come.late.get(day, {})
            for name, row in services.items():
                found[name] += _bookable(row, sum(self.come.cases[day].get(name, ())), sum(late.get(name, ())))
        return found if any(found.values()) else {}


def _bookable(service: Service, cases: float, late: float = 0.0) -> float:
    """Appointments that so many cases, and customers who have waited too long, ask for; no-shows are among them."""
    return (channels(service, cases).appointments + late) * 100 / (100 - service.no_show)
