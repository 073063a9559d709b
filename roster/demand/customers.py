"""Everything known about customers, and what a service makes of the cases that come."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from models.base import Span
from models.services import Arrivals, Booked, Season, Service, Standards, Stock, Waiting

Openings = Mapping[tuple[str, dt.date], Sequence[Span]]
"""When the doors of a site are open on a date, in order; nothing if they stay shut."""


@dataclass(frozen=True)
class Customers:
    """Who comes for what, who is booked or waits, which files lie there, and what was promised."""

    services: tuple[Service, ...]
    standards: Standards
    arrivals: tuple[Arrivals, ...] = ()
    seasons: tuple[Season, ...] = ()
    booked: tuple[Booked, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    stocks: tuple[Stock, ...] = ()


@dataclass(frozen=True, slots=True)
class Channels:
    """Cases by the way in which they come: to the counter with an appointment, without one, express, or online."""

    appointments: float
    walk_ins: float
    express: float
    online: float


def channels(service: Service, cases: float) -> Channels:
    """Split cases of a service; people with an appointment who stay away are not among them."""
    here = cases * (100 - service.online) / 100
    with_appointment = here * (100 - service.walk_in - service.express) / 100
    return Channels(
        appointments=with_appointment * (100 - service.no_show) / 100,
        walk_ins=here * service.walk_in / 100,
        express=here * service.express / 100,
        online=cases * service.online / 100,
    )


def back_office_minutes(service: Service, cases: float) -> float:
    """What cases ask of the back office: online ones are checked, those at the counter followed up."""
    come = channels(service, cases)
    served = come.appointments + come.walk_ins + come.express
    return come.online * service.online_minutes + served * service.follow_up_minutes


def express_role(service: Service) -> str:
    """The role in which express customers of a service are served."""
    return service.express_role or service.role


def priority_of(service: Service, seasons: Sequence[Season], date: dt.date) -> int:
    """How urgent a service is on a date: as its most urgent season says, else as always."""
    said = [row.priority for row in seasons if row.service == service.id and row.holds_on(date) and row.priority]
    return min(said, default=service.priority)


def cases_in(row: Arrivals, span: Span) -> float:
    """Cases of a forecast that come within a span of its date; those of a step come evenly."""
    found = 0.0
    for number, cases in enumerate(row.cases):
        start = row.start + number * row.step
        shared = min(start + row.step, span.end) - max(start, span.start)
        found += cases * max(0, shared) / row.step
    return found
