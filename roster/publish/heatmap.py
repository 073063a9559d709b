"""Where how many people work, half hour by half hour, and where somebody is missing."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from openpyxl import Workbook

from models.base import Span
from models.demand import OnIntervals
from models.duties import Duty
from models.places import Department, Site
from roster.checks.cover import is_worked
from roster.publish import look
from roster.publish.audience import allow
from roster.publish.legend import cover_legend
from roster.publish.look import Look
from roster.publish.sheet import Sheet
from roster.publish.view import View
from roster.texts import formats

HALF_HOUR = 30
Slot = tuple[str, str, dt.date, int]
"""Department, site, date and the minute at which the half hour begins."""


@dataclass(frozen=True)
class Counts:
    """People at work throughout each half hour, and heads missing in any of it, in percent."""

    present: Counter[Slot] = field(default_factory=Counter)
    missing: Counter[Slot] = field(default_factory=Counter)


def counts(view: View) -> Counts:
    """Both figures for the whole horizon."""
    found = Counts()
    for duty in view.outcome.duties:
        if view.duty_types[duty.duty_type].clock != "none":
            found.present.update(_slots_of(view, duty))
    _count_missing(view, found)
    return found


def half_hours(span: Span) -> range:
    """The starts of the half hours that the span touches."""
    return range(span.start // HALF_HOUR * HALF_HOUR, span.end, HALF_HOUR)


def coverage_sheet(workbook: Workbook, view: View) -> None:
    """A block for each department and day: sites in rows, half hours in columns."""
    allow("zentrale", "coverage")
    sheet = Sheet(workbook, view.text("Coverage"), view, "A3")
    slots = _slots(view)
    sheet.widths(26, *([5.5] * len(slots)))
    sheet.top(view.text("Coverage"), view.text("people at work in each half hour"))
    head = sheet.line([view.text("Site"), *(formats.clock(slot) for slot in slots)], look.HEAD, height=18)
    figures = counts(view)
    for department in view.problem.departments:
        for date in view.days:
            first = sheet.row + 1
            _block(sheet, department, date, figures, slots)
            sheet.keep(first, head)
    cover_legend(sheet)
    sheet.finish(head, fixed_columns=1)


def _slots_of(view: View, duty: Duty) -> Iterator[Slot]:
    """The half hours that somebody works throughout, by department and site."""
    worked: defaultdict[tuple[str, str], list[Span]] = defaultdict(list)
    for piece in sorted(duty.pieces, key=lambda piece: piece.span.start):
        worked[view.roles[piece.role].department, piece.site].append(piece.span)
    for (department, site), spans in worked.items():
        for start in half_hours(Span(start=spans[0].start, end=spans[-1].end)):
            if is_worked(Span(start=start, end=start + HALF_HOUR), spans):
                yield department, site, duty.date, start


def _count_missing(view: View, found: Counts) -> None:
    for shortage in view.outcome.shortages:
        cell = view.cells[shortage.cell]
        if not isinstance(cell.when, OnIntervals) or cell.site is None:
            continue
        percent = max(shortage.below_target_percent, shortage.below_minimum_percent)
        department = view.roles[cell.who[0].role].department
        for start in {start for span in cell.when.spans for start in half_hours(span)}:
            found.missing[department, cell.site, cell.when.date, start] += percent


def _slots(view: View) -> list[int]:
    """The half hours from the first to the last door or duty, of all days together."""
    spans = [row.span for row in view.problem.openings]
    timed = (duty for duty in view.outcome.duties if view.duty_types[duty.duty_type].clock != "none")
    spans += [piece.span for duty in timed for piece in duty.pieces]
    if not spans:
        return []
    return list(half_hours(Span(start=min(span.start for span in spans), end=max(span.end for span in spans))))


def _block(sheet: Sheet, department: Department, date: dt.date, figures: Counts, slots: list[int]) -> None:
    view = sheet.view
    sites = [site for site in view.problem.sites if department.id in site.departments]
    busy = _busy(view, department, date, figures)
    rows = [site for site in sites if busy[site.id]]
    if not rows:
        return
    title = f"{department.name} · {formats.date(date, view.language, 'heading')}"
    sheet.span([title], 1 + len(slots), look.BLOCK, height=17)
    for site in rows:
        cells = [_cell(view, (department.id, site.id, date, slot), site, figures) for slot in slots]
        sheet.line([site.name, *(text for text, _ in cells)], [look.TEXT, *(its_look for _, its_look in cells)])


def _busy(view: View, department: Department, date: dt.date, figures: Counts) -> defaultdict[str, bool]:
    busy: defaultdict[str, bool] = defaultdict(bool)
    for where, site, day, _ in (*figures.present, *figures.missing):
        busy[site] |= where == department.id and day == date
    for site, day in view.openings:
        busy[site] |= day == date
    return busy


def _cell(view: View, slot: Slot, site: Site, figures: Counts) -> tuple[str | int, Look]:
    present, missing = figures.present[slot], figures.missing[slot]
    if missing:
        return f"{present} -{formats.number(missing / 100, view.language, 1)}", look.SHORT
    if present:
        return present, look.SHADES[min(present, len(look.SHADES)) - 1]
    half_hour = Span(start=slot[3], end=slot[3] + HALF_HOUR)
    is_open = any(span.overlaps(half_hour) for span in view.openings.get((site.id, slot[2]), ()))
    return ("", look.COVERED) if is_open else ("", look.CLOSED)
