"""One site's day on one page: who opens, who closes, who leads, who does what when, and the breaks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from openpyxl import Workbook

from models.base import Span
from models.duties import Duty, Piece
from models.message import message
from models.people import Person
from models.places import Site
from roster.publish import look
from roster.publish.audience import allow
from roster.publish.codes import code
from roster.publish.gaps import Gap, gaps, role_names
from roster.publish.look import BANDS
from roster.publish.sheet import Sheet, height_of
from roster.publish.view import View
from roster.publish.weekly import by_task, stretches
from roster.texts import formats
from roster.texts.catalogue import N_

WIDTHS = (25, 11, 12, 38, 12, 23)


@dataclass(frozen=True)
class AtWork:
    """Somebody's work at a site on a date."""

    person: Person
    duty: Duty
    pieces: tuple[Piece, ...]

    @property
    def start(self) -> int:
        """When the person is there first."""
        return self.pieces[0].span.start

    @property
    def end(self) -> int:
        """When the person is there last."""
        return max(piece.span.end for piece in self.pieces)


def at_work(view: View, site: Site, date: dt.date) -> list[AtWork]:
    """Everybody who works there on the date, in the order in which they come."""
    found = []
    for duty in view.there.get((site.id, date), ()):
        pieces = tuple(sorted((row for row in duty.pieces if row.site == site.id), key=lambda row: row.span.start))
        found.append(AtWork(view.people[duty.person], duty, pieces))
    return sorted(found, key=lambda row: (row.start, row.end, *view.alphabetic(row.person)))


def day_sheet(workbook: Workbook, view: View, site: Site) -> None:
    """All days of one site, each on a page of its own; days on which it stays closed and empty are left out."""
    allow("bezirke", "day")
    sheet = Sheet(workbook, " ".join([view.text("Day"), site.id]), view, "A4 upright")
    sheet.widths(*WIDTHS)
    sheet.top(" ".join([view.text("Day sheet"), site.name]))
    head = sheet.row
    days = [date for date in view.days if (site.id, date) in view.openings or at_work(view, site, date)]
    open_here = gaps(view, {site.id})
    for date in days:
        _day(sheet, site, date, open_here)
        _short_legend(sheet)
        if date != days[-1]:
            sheet.page_break()
    if not days:
        sheet.wide(view.text("Closed all week."), len(WIDTHS))
    sheet.finish(head)


def first_and_last(there: list[AtWork]) -> tuple[AtWork | None, AtWork | None]:
    """Who opens and who closes: a lead, if one is among the first (the last), else the first of them."""
    if not there:
        return None, None
    start, end = min(row.start for row in there), max(row.end for row in there)
    opens = sorted((row for row in there if row.start == start), key=lambda row: not row.person.lead)
    closes = sorted((row for row in there if row.end == end), key=lambda row: not row.person.lead)
    return opens[0], closes[0]


def reserve(view: View, site: Site, date: dt.date) -> list[Person]:
    """Who is at home here and has a working day without a duty: the first to ask when somebody falls ill."""
    home = [person for person in view.problem.people if person.home_site == site.id]
    return view.by_name([person for person in home if code(view, person, date).kind == "free"])


def _day(sheet: Sheet, site: Site, date: dt.date, open_here: list[Gap]) -> None:
    view = sheet.view
    there = at_work(view, site, date)
    sheet.span([formats.date(date, view.language, "long")], len(WIDTHS), look.BLOCK, height=20)
    doors = ", ".join(clock(span) for span in view.openings.get((site.id, date), ())) or view.text("closed")
    _fact(sheet, view.text("Doors open"), doors)
    opens, closes = first_and_last(there)
    _fact(sheet, view.text("Opens"), _who(view, opens))
    _fact(sheet, view.text("Closes"), _who(view, closes))
    leads = [f"{view.name(row.person)} {clock_of(row.start, row.end)}" for row in there if row.person.lead]
    _fact(sheet, view.text("Leads the site"), "; ".join(leads) or view.text("nobody"))
    spare = "; ".join(view.name(person) for person in reserve(view, site, date))
    _fact(sheet, view.text("Free on a working day"), spare or view.text("nobody"))
    today = by_task(gap for gap in open_here if gap.date == gap.last == date and not gap.is_volume)
    missing = " · ".join(f"{role_names(view, task[0].roles)} {stretches(view, task)}" for task in today)
    _fact(sheet, view.text("Missing"), missing or view.text("nobody"))
    heads = [N_("Name"), N_("Duty"), N_("There"), N_("Tasks"), N_("Breaks"), N_("Note")]
    sheet.line([view.text(head) for head in heads], look.HEAD)
    for row in there:
        _person(sheet, site, row)


def _fact(sheet: Sheet, what: str, value: str) -> None:
    sheet.span([what, value], len(WIDTHS), look.TEXT, height=height_of([value], [sum(WIDTHS[1:])]))
    sheet.put(1, what, look.BOLD)


def _person(sheet: Sheet, site: Site, row: AtWork) -> None:
    view = sheet.view
    shown = code(view, row.person, row.duty.date)
    values = [
        view.name(row.person),
        shown.text,
        clock_of(row.start, row.end),
        tasks(view, row.pieces),
        ", ".join(clock(span) for span in row.duty.breaks),
        _note(view, site, row),
    ]
    looks = [look.TEXT, BANDS[shown.band], look.MIDDLE, look.TEXT, look.MIDDLE, look.TEXT]
    sheet.line(values, looks, height=height_of(values, WIDTHS))


def tasks(view: View, pieces: tuple[Piece, ...]) -> str:
    """The roles in the order of the day; one role all day is said once, without times."""
    if len({piece.role for piece in pieces}) == 1:
        return view.roles[pieces[0].role].name
    return ", ".join(f"{clock(piece.span)} {view.roles[piece.role].name}" for piece in _joined(pieces))


def _joined(pieces: tuple[Piece, ...]) -> list[Piece]:
    """Pieces of one role that a break alone parts are one."""
    joined: list[Piece] = []
    for piece in pieces:
        if joined and joined[-1].role == piece.role:
            before = joined.pop()
            piece = before.changed(span=Span(start=before.span.start, end=piece.span.end))  # noqa: PLW2901 - grown
        joined.append(piece)
    return joined


def clock(span: Span) -> str:
    """07:45-16:15."""
    return clock_of(span.start, span.end)


def clock_of(start: int, end: int) -> str:
    """07:45-16:15."""
    return f"{formats.clock(start)}-{formats.clock(end)}"


def _who(view: View, row: AtWork | None) -> str:
    if row is None:
        return view.text("nobody")
    parts = [view.name(row.person), clock_of(row.start, row.end), *([view.text("lead")] if row.person.lead else [])]
    return ", ".join(parts)


def _note(view: View, site: Site, row: AtWork) -> str:
    notes = []
    if row.person.home_site is None:
        notes.append(view.text("Springer"))
    elif row.person.home_site != site.id:
        notes.append(" ".join([view.text("from"), view.sites[row.person.home_site].name]))
    notes.extend(" ".join([view.text("appointment"), clock(span)]) for span in row.duty.appointments)
    notes.extend(_ways(view, site, row.duty))
    return ", ".join(notes)


def _ways(view: View, site: Site, duty: Duty) -> Iterator[str]:
    """The ways to this site and from it, with the site at the other end."""
    for way in duty.travel:
        before = [piece for piece in duty.pieces if piece.span.end <= way.start]
        after = [piece for piece in duty.pieces if piece.span.start >= way.end]
        if not before or not after:
            continue
        origin = max(before, key=lambda piece: piece.span.end).site
        goal = min(after, key=lambda piece: piece.span.start).site
        if goal == site.id:
            yield view.say(message("{time} way from {site}", time=clock(way), site=view.sites[origin].name))
        elif origin == site.id:
            yield view.say(message("{time} way to {site}", time=clock(way), site=view.sites[goal].name))


def _short_legend(sheet: Sheet) -> None:
    legend = sheet.view.text("Yellow early, green mid, blue late; F1·WAN is a duty at the site WAN; times are drafts.")
    sheet.wide(legend, len(WIDTHS), look.SMALL)
