"""One site on one date, ready to be played: who is at the counters, and who comes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from models.outcome import Outcome
from models.problem import Problem
from models.services import Booked, Service
from roster.demand.customers import channels, express_role
from roster.demand.flows import Day, Way
from roster.demand.rounding import carried
from roster.promise.expected import Cases, expected
from roster.promise.presence import Crew, present

RANKS: dict[Way, int] = {"appointment": 0, "express": 1, "walk_in": 2}
"""Whose turn it is first: appointments at their time, then express, and walk-ins in the gaps."""


@dataclass(frozen=True, slots=True)
class Booking:
    """An appointment, booked or expected to be; its customer comes with the chance `show`."""

    role: str
    time: int
    minutes: float
    spread: int
    show: float = 1.0


@dataclass(frozen=True, slots=True)
class Stream:
    """So many customers on average who come by chance, one by one, evenly from - to."""

    role: str
    way: Way
    start: float
    end: float
    cases: float
    minutes: float
    spread: int


@dataclass(frozen=True)
class Scene:
    """A site on a date. `missing` is the chance of each of the crew not to be there, `closes` when doors shut."""

    site: str
    date: dt.date
    crew: Crew
    bookings: tuple[Booking, ...]
    streams: tuple[Stream, ...]
    closes: int
    patience: float | None = None
    missing: float = 0.0


def scenes(problem: Problem, outcome: Outcome) -> tuple[Scene, ...]:
    """Every open day of every site to which customers come."""
    come = expected(problem, outcome.moved)
    there = present(problem, outcome.duties)
    services = {service.id: service for service in problem.services}
    booked = _by_day(problem.booked)
    return tuple(
        Scene(
            site=day.site,
            date=day.date,
            crew=there.get((day.site, day.date), ()),
            bookings=tuple(_bookings(day, cases, come.late.get(day, {}), booked, services, problem.grid)),
            streams=tuple(_streams(day, cases, services)),
            closes=day.spans[-1].end,
            patience=problem.standards.patience,
            missing=problem.standards.shrinkage / 100,
        )
        for day, cases in come.cases.items()
        if cases or day in come.late or (day.site, day.date) in booked
    )


def _streams(day: Day, cases: Cases, services: Mapping[str, Service]) -> Iterator[Stream]:
    for name, counts in cases.items():
        service = services[name]
        for span, count in zip(day.spans, counts, strict=True):
            come = channels(service, count)
            ways: tuple[tuple[Way, str, float], ...] = (
                ("walk_in", service.role, come.walk_ins),
                ("express", express_role(service), come.express),
            )
            for way, role, number in ways:
                if number > 0:
                    yield Stream(role, way, span.start, span.end, number, service.minutes, service.spread)


def _bookings(
    day: Day,
    cases: Cases,
    late: Mapping[str, Sequence[float]],
    booked: Mapping[tuple[str, dt.date], Sequence[Booked]],
    services: Mapping[str, Service],
    grid: int,
) -> Iterator[Booking]:
    """Appointments that customers have already, and the rest of those expected, evenly on the grid of slots."""
    given = [(services[row.service], row.start, row.count) for row in booked.get((day.site, day.date), ())]
    for service, start, count in given:
        yield from [_booking(service, start)] * count
    more: list[list[Service]] = [[] for _ in day.spans]
    for name in sorted({*cases, *late}):
        taken = [
            sum(count for service, start, count in given if service.id == name and span.start <= start < span.end)
            for span in day.spans
        ]
        wanted = _wanted(services[name], cases.get(name), late.get(name), len(day.spans))
        rest = [max(0.0, one - other) for one, other in zip(wanted, taken, strict=True)]
        for number, count in enumerate(carried(rest)):
            more[number] += [services[name]] * count
    for span, row in zip(day.spans, more, strict=True):
        slots = max(1, span.minutes // grid)
        for number, service in enumerate(row):
            yield _booking(service, span.start + number * slots // len(row) * grid)


def _wanted(
    service: Service, cases: Sequence[float] | None, late: Sequence[float] | None, length: int
) -> Iterable[float]:
    """Appointments of each interval, those of customers who will stay away among them."""
    none = [0.0] * length
    show = (100 - service.no_show) / 100
    pairs = zip(cases or none, late or none, strict=True)
    return [(channels(service, count).appointments + more) / show for count, more in pairs]


def _booking(service: Service, time: int) -> Booking:
    return Booking(service.role, time, service.minutes, service.spread, (100 - service.no_show) / 100)


def _by_day(rows: Iterable[Booked]) -> dict[tuple[str, dt.date], list[Booked]]:
    found: dict[tuple[str, dt.date], list[Booked]] = {}
    for row in rows:
        found.setdefault((row.site, row.date), []).append(row)
    return found
