"""What stays open, as a planner says it: Tuesday 14:00-16:00, Wandsbek, express counter, 1 missing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from models.base import Span
from models.demand import Cell, OnDutyType, OnIntervals
from models.outcome import Shortage
from roster.publish.view import View


@dataclass(frozen=True)
class Gap:
    """A stretch of one day on which the same number of heads is missing; `span` None where no clock applies."""

    date: dt.date
    last: dt.date
    span: Span | None
    site: str | None
    roles: tuple[str, ...]
    missing_percent: int
    minutes: int
    priority: int
    below_minimum: bool = False
    duty_type: str | None = None

    @property
    def is_volume(self) -> bool:
        """Whether work is missing that has no time of day, so that hours tell more than heads."""
        return self.span is None and self.duty_type is None

    @property
    def hours(self) -> float:
        """Open hours of work."""
        return self.minutes / 60


def gaps(view: View, sites: set[str] | None = None) -> list[Gap]:
    """All of them, or those at these sites, in the order of the days; neighbouring intervals have become one."""
    cells = view.cells
    found = [
        gap
        for shortage in view.outcome.shortages
        if sites is None or cells[shortage.cell].site in sites
        for gap in _of_cell(cells[shortage.cell], shortage)
    ]
    return sorted(_merged(found), key=_order)


def open_hours(found: Iterable[Gap]) -> float:
    """Their sum."""
    return sum(gap.hours for gap in found)


def place(view: View, gap: Gap) -> str:
    """The site's name and the roles: Wandsbek Express."""
    site = view.sites[gap.site].name if gap.site else view.text("anywhere")
    return f"{site} {role_names(view, gap.roles)}"


def role_names(view: View, roles: tuple[str, ...]) -> str:
    """The names of the first roles that count; all of them would fill the page."""
    names = list(dict.fromkeys(view.roles[role].name for role in roles))
    return " / ".join(names[:3]) + (" ..." if names[3:] else "")


def _of_cell(cell: Cell, shortage: Shortage) -> Iterator[Gap]:
    percent = max(shortage.below_target_percent, shortage.below_minimum_percent)
    base = Gap(
        date=cell.when.first if cell.when.kind == "volume" else cell.when.date,
        last=cell.when.last if cell.when.kind == "volume" else cell.when.date,
        span=None,
        site=cell.site,
        roles=tuple(line.role for line in cell.who),
        missing_percent=percent,
        minutes=percent * cell.head_minutes // 100,
        priority=cell.priority,
        below_minimum=shortage.below_minimum_percent > 0,
    )
    if isinstance(cell.when, OnIntervals):
        yield from (replace(base, span=span, minutes=percent * span.minutes // 100) for span in cell.when.spans)
    else:
        yield replace(base, duty_type=cell.when.duty_type if isinstance(cell.when, OnDutyType) else None)


def _merged(found: list[Gap]) -> Iterator[Gap]:
    for _, group in groupby(sorted(found, key=_chain), key=_kind):
        run: Gap | None = None
        for gap in group:
            if run and run.span and gap.span and run.span.end == gap.span.start:
                joined = Span(start=run.span.start, end=gap.span.end)
                run = replace(run, span=joined, minutes=run.minutes + gap.minutes)
            else:
                if run:
                    yield run
                run = gap
        if run:
            yield run


def _kind(gap: Gap) -> tuple[object, ...]:
    what = (gap.site or "", gap.roles, gap.priority, gap.missing_percent, gap.below_minimum, gap.duty_type or "")
    return (gap.date, gap.last, *what)


def _chain(gap: Gap) -> tuple[object, ...]:
    return (*_kind(gap), gap.span.start if gap.span else 0)


def _order(gap: Gap) -> tuple[object, ...]:
    return (gap.date, gap.span.start if gap.span else 0, gap.priority, gap.site or "", gap.roles)
