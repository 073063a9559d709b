"""Residents may be served at any site of the city: demand may go to sites near by, at a price, if the solver wants."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from models.base import Span
from models.demand import Cell, Move, OnIntervals
from models.services import Service
from roster.demand.pricing import whole
from roster.demand.wanted import Terms

NEAREST = 2
"""Customers of a site are sent to so many others at most; more would multiply moves and hardly save a minute."""

Time = tuple[str, dt.date, Span]
"""A role and an interval of a date: demand goes elsewhere, not to another time or counter."""


def moves(
    cells: Iterable[Cell],
    services: Sequence[Service],
    travel: Mapping[tuple[str, str], int],
    near_minutes: int,
    terms: Terms,
) -> tuple[Move, ...]:
    """Every way in which demand may go from one cell to another at a near site, for so many points a head.

    Only of roles that serve movable services alone: whose demand belongs to its district stays there.
    """
    if not near_minutes:
        return ()
    roles = _movable(services)
    return tuple(move for group in _together(cells, roles) for move in _between(group, travel, near_minutes, terms))


def _movable(services: Sequence[Service]) -> set[str]:
    bound = {role for service in services if not service.movable for role in (service.role, service.express_role)}
    return {service.role for service in services if service.movable} - bound


def _together(cells: Iterable[Cell], roles: set[str]) -> Iterator[list[Cell]]:
    """Cells of one role and time at different sites."""
    groups: dict[Time, list[Cell]] = defaultdict(list)
    for cell in cells:
        if cell.site and cell.target and isinstance(cell.when, OnIntervals) and cell.who[0].role in roles:
            groups[cell.who[0].role, cell.when.date, cell.when.spans[0]].append(cell)
    yield from groups.values()


def _between(
    group: Sequence[Cell], travel: Mapping[tuple[str, str], int], near_minutes: int, terms: Terms
) -> Iterator[Move]:
    for origin in group:
        known = ((travel.get((origin.site or "", cell.site or "")), cell.id) for cell in group if cell is not origin)
        ways = [(minutes, cell) for minutes, cell in known if minutes is not None]
        points = whole(terms.prices.moved_hour * origin.head_minutes, 60, terms)
        for minutes, destination in sorted(ways)[:NEAREST]:
            if minutes <= near_minutes:
                yield Move(origin=origin.id, destination=destination, most=origin.target, points=points)
