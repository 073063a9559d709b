"""Heads wanted become priced cells of equal length; minimums become cells of their own, which no points can buy."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from models.base import Span
from models.demand import Cell, Counted, OnDutyType, OnIntervals, Volume
from roster.demand.pricing import above, below
from roster.demand.wanted import Crew, Heads, Part, Standby, Terms, Work


def cells_for(
    heads: Iterable[Heads], crews: Iterable[Crew], works: Iterable[Work], weights: Mapping[str, int], terms: Terms
) -> tuple[Cell, ...]:
    """Every cell of a problem; `weights` say how much a minute below the minimum weighs at each site."""
    cells: list[Cell] = []
    for wanted in heads:
        cells.extend(_heads(wanted, weights.get(wanted.site, 1), terms))
    for crew in crews:
        cells.extend(_crew(crew, weights.get(crew.site, 1), terms))
    cells.extend(_numbered([_work(work, terms) for work in works if work.minutes >= terms.grid]))
    return tuple(cells)


def _numbered(cells: Iterable[Cell]) -> Iterator[Cell]:
    """Work of one role, site and week may be asked for in several lines: the second has a 2 behind its name."""
    seen: Counter[str] = Counter()
    for cell in cells:
        seen[cell.id] += 1
        yield cell if seen[cell.id] == 1 else cell.changed(id=f"{cell.id}·{seen[cell.id]}")


def cut(span: Span, step: int) -> Iterator[Span]:
    """The span in pieces that begin and end on multiples of `step`, but for its own ends."""
    start = span.start
    while start < span.end:
        end = min((start // step + 1) * step, span.end)
        yield Span(start=start, end=end)
        start = end


def closing_weights(orders: Mapping[str, int]) -> dict[str, int]:
    """How much each site's minimum weighs: the site that closes last (order 1) the most, the first one 1."""
    largest = max(orders.values(), default=1)
    return {site: largest - order + 1 for site, order in orders.items()}


def _heads(wanted: Heads, weight: int, terms: Terms) -> Iterator[Cell]:
    for span in cut(wanted.span, terms.step):
        name = f"{wanted.site}·{wanted.role}", _moment(wanted.date, span)
        when = OnIntervals(date=wanted.date, spans=(span,))
        if wanted.target:
            yield Cell(
                id="·".join(name),
                site=wanted.site,
                when=when,
                who=_who(wanted.role, terms),
                target=wanted.target,
                below=below(wanted.target, span.minutes, _parts(wanted), terms),
                above=above(span.minutes, terms),
                priority=wanted.priority,
            )
        if wanted.minimum:
            crew = Crew(wanted.site, f"{wanted.role}·m", (wanted.role,), wanted.date, span, wanted.minimum)
            yield from _crew(crew, weight, terms)


def _parts(wanted: Heads) -> tuple[Part, ...]:
    return wanted.parts or (Part(wanted.priority, wanted.target),)


def _crew(crew: Crew, weight: int, terms: Terms) -> Iterator[Cell]:
    """Only people who are fully trained count: a crew answers for the site."""
    for span in cut(crew.span, terms.step):
        yield Cell(
            id=f"{crew.site}·{crew.label}·{_moment(crew.date, span)}",
            site=crew.site,
            when=OnIntervals(date=crew.date, spans=(span,)),
            who=tuple(Counted(role=role, qualification=crew.qualification) for role in crew.roles),
            minimum=crew.minimum,
            minimum_weight=weight,
            priority=1,
        )


def _work(work: Work, terms: Terms) -> Cell:
    units = work.minutes // terms.grid
    return Cell(
        id=f"{work.site or '*'}·{work.role}·{work.first:%Y%m%d}",
        site=work.site,
        when=Volume(first=work.first, last=work.last, unit_minutes=terms.grid),
        who=_who(work.role, terms),
        target=units,
        below=below(units, terms.grid, (Part(work.priority, units),), terms),
        above=above(terms.grid, terms),
        priority=work.priority,
    )


def standby_cells(rows: Iterable[Standby], terms: Terms) -> tuple[Cell, ...]:
    """One cell for each site, duty type and date; whoever stands by beyond the number is idle."""
    return tuple(_standby(row, terms) for row in rows if row.target)


def _standby(row: Standby, terms: Terms) -> Cell:
    return Cell(
        id=f"{row.site}·{row.duty_type}·{row.date:%Y%m%d}",
        site=row.site,
        when=OnDutyType(date=row.date, duty_type=row.duty_type),
        who=tuple(Counted(role=role) for role in row.roles),
        target=row.target,
        below=below(row.target, row.minutes, (Part(row.priority, row.target),), terms),
        above=above(row.minutes, terms),
        priority=row.priority,
    )


def _who(role: str, terms: Terms) -> tuple[Counted, ...]:
    trained = Counted(role=role)
    if not terms.trainee_percent:
        return (trained,)
    return (trained, Counted(role=role, in_training=True, percent=terms.trainee_percent))


def _moment(date: dt.date, span: Span) -> str:
    return f"{date:%Y%m%d}·{span.start // 60:02}{span.start % 60:02}"
