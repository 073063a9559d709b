"""Customers for a problem that knows none: as many as would keep the heads it wants busy most of the time."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from models.demand import OnIntervals
from models.problem import Problem
from models.services import Arrivals, Service, Standards

STEP = 30
BUSY = 0.8
PATIENCE = 60


class Kind(NamedTuple):
    """A service of every role: its share of the cases, its minutes, and per cent of them without an appointment."""

    name: str
    share: float
    minutes: float
    walk_in: int
    express: int


KINDS = (Kind("long", 0.4, 30, 5, 0), Kind("middle", 0.3, 20, 10, 5), Kind("short", 0.3, 8, 20, 5))
"""22 minutes a visit on average, as in a city that counts 1.4 million of them a year."""

Minutes = Mapping[tuple[str, dt.date, str], Mapping[int, float]]
"""By site, date and role: wanted minutes of each half hour."""


def with_customers(problem: Problem) -> Problem:
    """The same problem with services, forecasts and standards; nothing that it wants of people changes."""
    wanted = _wanted(problem)
    departments = {role.id: role.department for role in problem.roles}
    services = [
        _service(kind, role, departments[role]) for role in sorted({role for _, _, role in wanted}) for kind in KINDS
    ]
    standards = Standards(patience=PATIENCE)
    return problem.changed(services=tuple(services), arrivals=tuple(_arrivals(wanted)), standards=standards)


def _wanted(problem: Problem) -> Minutes:
    found: dict[tuple[str, dt.date, str], dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for cell in problem.cells:
        if cell.site and cell.target and isinstance(cell.when, OnIntervals):
            for span in cell.when.spans:
                found[cell.site, cell.when.date, cell.who[0].role][span.start // STEP] += cell.target * span.minutes
    return found


def _service(kind: Kind, role: str, department: str) -> Service:
    return Service(
        id=f"{role} {kind.name}",
        name=f"{role} {kind.name}",
        department=department,
        role=role,
        minutes=kind.minutes,
        walk_in=kind.walk_in,
        express=kind.express,
        no_show=10,
    )


def _arrivals(wanted: Minutes) -> Iterator[Arrivals]:
    visit = sum(kind.share * kind.minutes for kind in KINDS)
    for (site, date, role), halves in wanted.items():
        first, last = min(halves), max(halves)
        for kind in KINDS:
            cases = tuple(halves.get(number, 0.0) * BUSY * kind.share / visit for number in range(first, last + 1))
            yield Arrivals(
                service=f"{role} {kind.name}", site=site, date=date, start=first * STEP, step=STEP, cases=cases
            )
