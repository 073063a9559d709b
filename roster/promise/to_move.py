"""Which appointments that customers have already cannot be kept with the people who are rostered."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from models.outcome import Outcome
from models.problem import Problem
from models.promise import ToMove
from models.services import Booked, Service
from roster.demand.customers import priority_of
from roster.promise.presence import Crew, Stint, present


@dataclass
class Desk:
    """One person's stint in a role; `free` is the minute from which the next customer can be called up."""

    stint: Stint
    free: float


def to_move(problem: Problem, outcome: Outcome) -> tuple[ToMove, ...]:
    """Booked appointments that would be called up later than promised, or never.

    As if everybody took the mean time, less for services whose customers often stay away, and nobody else came. Within
    a start, more urgent services go first; who cannot be called up in time takes nobody's place.
    """
    there = present(problem, outcome.duties)
    services = {row.id: row for row in problem.services}
    days: dict[tuple[str, dt.date], list[Booked]] = defaultdict(list)
    within = set(problem.horizon.days)
    for row in problem.booked:
        if row.date in within:
            days[row.site, row.date].append(row)
    return tuple(
        found
        for (site, date), rows in sorted(days.items())
        for found in _of_day(problem, services, rows, there.get((site, date), ()))
    )


def _of_day(problem: Problem, services: Mapping[str, Service], rows: Sequence[Booked], crew: Crew) -> Iterator[ToMove]:
    desks = [Desk(stint, stint.start) for stints in crew for stint in stints]
    late: Counter[tuple[int, str]] = Counter()

    def turn(row: Booked) -> tuple[int, int, str]:
        return row.start, priority_of(services[row.service], problem.seasons, row.date), row.service

    for row in sorted(rows, key=turn):
        service = services[row.service]
        latest = row.start + problem.standards.walk_in_minutes
        late[row.start, row.service] += sum(not _call(desks, service, row.start, latest) for _ in range(row.count))
    for (start, name), count in sorted(late.items()):
        if count:
            yield ToMove(site=rows[0].site, service=name, date=rows[0].date, start=start, count=count)


def _call(desks: Sequence[Desk], service: Service, start: int, latest: int) -> bool:
    """Take the desk that is free first, if somebody there can call up by then."""
    able = [desk for desk in desks if desk.stint.role == service.role and max(desk.free, start) < desk.stint.end]
    first = min(able, key=lambda desk: (max(desk.free, start), -desk.stint.pace), default=None)
    if first is None or max(first.free, start) > latest:
        return False
    first.free = max(first.free, start) + service.minutes * (100 - service.no_show) / 100 / first.stint.pace
    return True
