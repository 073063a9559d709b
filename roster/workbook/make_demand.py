"""Bedarf, Mindestbesetzung and Mengen become what is wanted on each date of the horizon."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from models.base import Span
from models.demand import Cell, Move
from models.duties import Role
from models.places import Opening, Site, Travel
from models.problem import Horizon
from roster.demand.cells import cells_for, closing_weights
from roster.demand.customers import Customers
from roster.demand.near import moves
from roster.demand.requirement import Requirement, requirement
from roster.demand.wanted import Crew, Heads, Terms, Work
from roster.workbook.inputs import Inputs
from roster.workbook.make_places import number, text
from roster.workbook.ranges import days_of
from roster.workbook.rulings import prices_of
from roster.workbook.tables import Row

STEP, TRAINEE_PERCENT, PRIORITY = 30, 50, 2
Open = Mapping[tuple[str, dt.date], Sequence[Span]]


def cells_of(
    inputs: Inputs,
    horizon: Horizon,
    sites: tuple[Site, ...],
    roles: tuple[Role, ...],
    customers: Customers,
    opened: Open,
) -> tuple[Cell, ...]:
    """Every cell of the horizon: what is typed, and what customers ask for where nothing is typed."""
    weights = closing_weights({site.id: site.closing_order for site in sites})
    crews = (crew for site in sites for crew in _crews(inputs, site, roles, opened))
    asked = requirement(customers, opened, horizon.days, terms_of(inputs).step)
    heads = _instead(list(_heads(inputs, horizon, opened)), asked)
    return cells_for(heads, crews, (*_works(inputs, horizon), *asked.works), weights, terms_of(inputs))


def _instead(typed: list[Heads], asked: Requirement) -> list[Heads]:
    """Rows of Bedarf for a site, role and date replace what customers ask for there."""
    said = {(row.site, row.role, row.date) for row in typed}
    return [*typed, *(row for row in asked.heads if (row.site, row.role, row.date) not in said)]


def moves_of(inputs: Inputs, cells: Sequence[Cell], customers: Customers, travel: Sequence[Travel]) -> tuple[Move, ...]:
    """Where demand may go to a near site."""
    ways = {(way.origin, way.destination): way.minutes for way in travel}
    return moves(cells, customers.services, ways, customers.standards.near_minutes, terms_of(inputs))


def terms_of(inputs: Inputs) -> Terms:
    """How the settings want demand to be cut and priced."""
    return Terms(
        prices=prices_of(inputs),
        step=inputs.setting("demand_step", STEP),
        grid=inputs.setting("grid", 15),
        trainee_percent=inputs.setting("trainee_percent", TRAINEE_PERCENT),
    )


def by_day(openings: tuple[Opening, ...]) -> dict[tuple[str, dt.date], list[Span]]:
    """Openings by site and date."""
    days: dict[tuple[str, dt.date], list[Span]] = {}
    for opening in openings:
        days.setdefault((opening.site, opening.date), []).append(opening.span)
    return days


def _heads(inputs: Inputs, horizon: Horizon, opened: Open) -> Iterator[Heads]:
    rows = inputs.central.rows("demand")
    dated = {(row.get("site"), row.get("role"), row.get("date")) for row in rows if row.get("date") is not None}
    for row in rows:
        for date in horizon.days:
            replaced = row.get("date") is None and (row.get("site"), row.get("role"), date) in dated
            if not replaced and _holds(row, date):
                yield from _inside(row, date, opened)


def _holds(row: Row, date: dt.date) -> bool:
    days = days_of(row)
    return date in days or date.weekday() in days


def _inside(row: Row, date: dt.date, opened: Open) -> Iterator[Heads]:
    """Nobody is wanted while the doors are shut."""
    site = text(row, "site")
    for span in opened.get((site, date), ()):
        start, end = max(span.start, number(row, "from")), min(span.end, number(row, "to"))
        if start < end:
            yield Heads(
                site=site,
                role=text(row, "role"),
                date=date,
                span=Span(start=start, end=end),
                target=number(row, "target"),
                minimum=number(row, "minimum"),
                priority=number(row, "priority", PRIORITY),
            )


def _crews(inputs: Inputs, site: Site, roles: tuple[Role, ...], opened: Open) -> Iterator[Crew]:
    local = tuple(role.id for role in roles if role.department in site.departments and not role.reserve)
    lines = [row for row in inputs.central.rows("crews") if row.get("site") == site.id]
    for (place, date), spans in opened.items():
        for line, row in enumerate(lines, start=1):
            if place == site.id and date.weekday() in days_of(row):
                yield from _crews_of_day(row, line, site, local, (date, spans), inputs.setting("demand_step", STEP))


def _crews_of_day(
    row: Row, line: int, site: Site, local: tuple[str, ...], day: tuple[dt.date, Sequence[Span]], step: int
) -> Iterator[Crew]:
    date, spans = day
    roles = (text(row, "role"),) if row.get("role") else local
    qualification = text(row, "qualification") or None
    for key, label, times in _moments(site, spans, step):
        if number(row, key) and roles:
            yield Crew(site.id, f"{label}{line}", roles, date, times, number(row, key), qualification)


def _moments(site: Site, spans: Sequence[Span], step: int) -> Iterator[tuple[str, str, Span]]:
    """While the doors are open; before the first and after the last opening, or at its edge without set-up time."""
    first, last = min(span.start for span in spans), max(span.end for span in spans)
    before = max(0, first - site.set_up)
    yield "opening", "open", Span(start=before, end=first if before < first else min(first + step, last))
    for span in spans:
        yield "crew", "crew", span
    yield (
        "closing",
        "close",
        Span(start=last if site.close_down else max(first, last - step), end=last + site.close_down),
    )


def _works(inputs: Inputs, horizon: Horizon) -> Iterator[Work]:
    for row in inputs.central.rows("volumes"):
        for monday in horizon.days[::7]:
            yield Work(
                role=text(row, "role"),
                site=text(row, "site") or None,
                minutes=number(row, "hours"),
                first=monday,
                last=min(monday + dt.timedelta(days=6), horizon.last),
                priority=number(row, "priority", PRIORITY),
            )
