"""Who is expected at each site, service by service and half hour by half hour, after demand was sent to near sites."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from models.base import Span
from models.demand import Cell, Move, OnIntervals
from models.problem import Problem
from models.services import Arrivals, Service
from roster.demand.cells import cut
from roster.demand.customers import Customers, cases_in
from roster.demand.flows import Day
from roster.demand.requirement import waiting_cases

STEP = 30
"""Minutes within which customers come evenly."""

Cases = dict[str, list[float]]
"""By service: cases in each interval of a day, all channels together."""


@dataclass(frozen=True)
class Expected:
    """Cases of each open day of each site, and those who get an appointment because they have waited too long."""

    cases: Mapping[Day, Cases]
    late: Mapping[Day, Mapping[str, Sequence[float]]]


def customers_of(problem: Problem) -> Customers:
    """What a problem knows about customers."""
    return Customers(
        services=problem.services,
        standards=problem.standards,
        arrivals=problem.arrivals,
        seasons=problem.seasons,
        booked=problem.booked,
        waiting=problem.waiting,
        stocks=problem.stocks,
    )


def open_days(problem: Problem) -> tuple[Day, ...]:
    """Every site and date of the horizon with doors open, cut into intervals."""
    spans: dict[tuple[str, dt.date], list[Span]] = defaultdict(list)
    within = set(problem.horizon.days)
    for opening in sorted(problem.openings, key=lambda opening: opening.span.start):
        if opening.date in within:
            spans[opening.site, opening.date].append(opening.span)
    return tuple(
        Day(site, date, tuple(part for span in found for part in cut(span, STEP)))
        for (site, date), found in sorted(spans.items())
    )


def expected(problem: Problem, moved: Iterable[Move] = ()) -> Expected:
    """Everybody whom the problem expects while doors are open."""
    days = open_days(problem)
    customers = customers_of(problem)
    rows = _by_day(problem)
    cases = {day: _of_day(rows.get((day.site, day.date), ()), day) for day in days}
    _send_on(cases, problem, moved)
    return Expected(cases, waiting_cases(customers, days, len(problem.horizon.days)))


def _by_day(problem: Problem) -> dict[tuple[str, dt.date], list[Arrivals]]:
    """Forecasts of services that are offered on their date."""
    services = {service.id: service for service in problem.services}
    found: dict[tuple[str, dt.date], list[Arrivals]] = defaultdict(list)
    for row in problem.arrivals:
        if services[row.service].holds_on(row.date):
            found[row.site, row.date].append(row)
    return found


def _of_day(rows: Sequence[Arrivals], day: Day) -> Cases:
    found: Cases = {}
    for row in rows:
        before = found.get(row.service, [0.0] * len(day.spans))
        found[row.service] = [done + cases_in(row, span) for done, span in zip(before, day.spans, strict=True)]
    return found


def _send_on(cases: Mapping[Day, Cases], problem: Problem, moved: Iterable[Move]) -> None:
    """Of movable services the share of demand that was moved comes to the other site, at the same time."""
    cells = {cell.id: cell for cell in problem.cells}
    days = {(day.site, day.date): day for day in cases}
    for move in moved:
        origin, destination = cells[move.origin], cells[move.destination]
        if isinstance(origin.when, OnIntervals) and origin.site and destination.site and origin.target:
            start = days.get((origin.site, origin.when.date))
            end = days.get((destination.site, origin.when.date))
            if start and end:
                _send(cases[start], cases[end], (start, end), origin, move.most, problem.services)


def _send(
    here: Cases, there: Cases, days: tuple[Day, Day], origin: Cell, heads: int, services: Sequence[Service]
) -> None:
    start, end = days
    times = {span: number for number, span in enumerate(end.spans)}
    whole = cast("OnIntervals", origin.when).spans
    for service in services:
        if not service.movable or service.id not in here or service.role not in {who.role for who in origin.who}:
            continue
        for number, span in enumerate(start.spans):
            if span in times and any(part.contains(span) for part in whole):
                sent = here[service.id][number] * min(1.0, heads / origin.target)
                here[service.id][number] -= sent
                there.setdefault(service.id, [0.0] * len(end.spans))[times[span]] += sent
