"""From customers to requirement: people wanted at counters, and work for back offices."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from models.services import Arrivals, Booked, Service
from roster.demand.back_office import works
from roster.demand.cells import cut
from roster.demand.counters import heads_of
from roster.demand.customers import Customers, Openings
from roster.demand.flows import Day, Extra, flows_of
from roster.demand.wanted import Heads, Work

Row = TypeVar("Row", Arrivals, Booked)


@dataclass(frozen=True)
class Requirement:
    """What customers ask for: people at counters, and work behind them."""

    heads: tuple[Heads, ...]
    works: tuple[Work, ...]


def requirement(customers: Customers, opened: Openings, days: Sequence[dt.date], step: int) -> Requirement:
    """The requirement of these days, in intervals of `step` minutes.

    Customers of a date on which their site stays shut ask for nobody: whoever makes the forecast sends them elsewhere.
    """
    dates = set(days)
    open_days = [
        Day(site, date, tuple(part for span in spans for part in cut(span, step)))
        for (site, date), spans in sorted(opened.items())
        if date in dates and spans
    ]
    return Requirement(
        heads=tuple(_heads(customers, open_days, waiting_cases(customers, open_days, len(days)))),
        works=tuple(works(customers, days)),
    )


def _heads(customers: Customers, open_days: Sequence[Day], extra: Mapping[Day, Extra]) -> Iterator[Heads]:
    arrivals = _by_place(customers.arrivals)
    booked = _by_place(customers.booked)
    for day in open_days:
        place = (day.site, day.date)
        flows = flows_of(customers, day, arrivals.get(place, ()), extra.get(day, {}))
        floors = booked_desks(customers.services, day, booked.get(place, ()))
        for role in sorted({flow.role for flow in flows} | floors.keys()):
            taken = floors.get(role, [0.0] * len(day.spans))
            yield from heads_of(day, role, [flow for flow in flows if flow.role == role], taken, customers.standards)


def booked_desks(services: Sequence[Service], day: Day, booked: Sequence[Booked]) -> dict[str, list[float]]:
    """Desks that appointments given already keep busy, by role and interval; who stays away is taken off.

    Each appointment takes its minutes from its start on; what would lie behind the last interval counts there.
    """
    known = {service.id: service for service in services}
    desks: dict[str, list[float]] = defaultdict(lambda: [0.0] * len(day.spans))
    for row in booked:
        service = known[row.service]
        minutes = row.count * service.minutes * (100 - service.no_show) / 100
        for number, span, share in _shares(day, row.start, service.minutes):
            desks[service.role][number] += minutes * share / span
    return dict(desks)


def _shares(day: Day, start: int, minutes: float) -> Iterator[tuple[int, int, float]]:
    """Interval, its minutes, and the share of work from `start` on that falls into it; shares add up to 1."""
    left = minutes
    for number, span in enumerate(day.spans):
        last = number == len(day.spans) - 1
        done = left if last else min(left, max(0.0, span.end - max(start, span.start)))
        if done > 0:
            yield number, span.minutes, done / minutes
            left -= done


def waiting_cases(customers: Customers, open_days: Sequence[Day], days: int) -> dict[Day, dict[str, list[float]]]:
    """Who has waited too long for an appointment is served within the promised days: cases by day, service, interval.

    These days take their share of that time; within them cases are spread evenly over open minutes of the site, or of
    all sites that serve it.
    """
    share = min(1.0, days / customers.standards.lead_days)
    found: dict[Day, dict[str, list[float]]] = defaultdict(dict)
    for row in customers.waiting:
        sites = {row.site} if row.site else _serving(customers, row.service)
        places = [day for day in open_days if not sites or day.site in sites]
        minutes = sum(span.minutes for day in places for span in day.spans)
        for day in places:
            before = found[day].get(row.service, [0.0] * len(day.spans))
            found[day][row.service] = [
                known + row.cases * share * span.minutes / minutes
                for known, span in zip(before, day.spans, strict=True)
            ]
    return dict(found)


def _serving(customers: Customers, service: str) -> set[str]:
    """Sites at which the service is expected, else those of services in its role; none if nobody expects those."""
    roles = {row.id: row.role for row in customers.services}
    expected = {row.site for row in customers.arrivals if row.service == service}
    return expected or {row.site for row in customers.arrivals if roles[row.service] == roles[service]}


def _by_place(rows: Sequence[Row]) -> dict[tuple[str, dt.date], list[Row]]:
    found: dict[tuple[str, dt.date], list[Row]] = defaultdict(list)
    for row in rows:
        found[row.site, row.date].append(row)
    return found
