"""Who comes to which role of a site on one date, and how: customers as streams of cases, interval by interval."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from models.base import Span
from models.services import Arrivals, Service
from roster.demand.customers import Customers, cases_in, channels, express_role, priority_of

Way = Literal["appointment", "walk_in", "express"]
"""How a customer comes to the counter."""


@dataclass(frozen=True)
class Day:
    """One site on one date: the intervals in which its doors are open, in order."""

    site: str
    date: dt.date
    spans: tuple[Span, ...]

    @cached_property
    def step(self) -> int:
        """Minutes of an interval; those at the edges of an opening may be shorter."""
        return max(span.minutes for span in self.spans)


@dataclass(frozen=True)
class Flow:
    """Cases of one service that come to one role in one way, in each interval of a day."""

    role: str
    way: Way
    priority: int
    minutes: float
    spread: int
    cases: tuple[float, ...]

    @property
    def work(self) -> float:
        """Minutes of work that the day brings."""
        return self.minutes * sum(self.cases)


Extra = Mapping[str, Sequence[float]]
"""Cases of a service, by its id, that come on top in each interval of a day: who has waited too long."""


def flows_of(customers: Customers, day: Day, arrivals: Sequence[Arrivals], extra: Extra) -> list[Flow]:
    """All customers of a day; `arrivals` are those of its site and date."""
    return [
        flow
        for service in customers.services
        if service.holds_on(day.date)
        for flow in _of_service(customers, service, day, arrivals, extra)
        if flow.work > 0
    ]


def _of_service(
    customers: Customers, service: Service, day: Day, arrivals: Sequence[Arrivals], extra: Extra
) -> Iterator[Flow]:
    rows = [row for row in arrivals if row.service == service.id]
    come = [channels(service, sum(cases_in(row, span) for row in rows)) for span in day.spans]
    added = extra.get(service.id, (0.0,) * len(come))
    ways: tuple[tuple[str, Way, tuple[float, ...]], ...] = (
        (
            service.role,
            "appointment",
            tuple(one.appointments + more for one, more in zip(come, added, strict=True)),
        ),
        (service.role, "walk_in", tuple(one.walk_ins for one in come)),
        (express_role(service), "express", tuple(one.express for one in come)),
    )
    priority = priority_of(service, customers.seasons, day.date)
    for role, way, cases in ways:
        yield Flow(role, way, priority, service.minutes, service.spread, cases)
