"""A duty typed as a code gets what a code leaves out: times, a break, and the role that fits the person best."""

from __future__ import annotations

import datetime as dt
from collections import Counter

from models.base import Span
from models.duties import Duty, DutyType, Piece
from models.message import Message, message
from models.people import Person
from models.places import Site
from roster.publish.view import View

WHOLE_DAY = Span(start=0, end=1440)


def build_duty(
    view: View, person: Person, date: dt.date, kind: DutyType, site: Site, role: str | None = None
) -> Duty | Message:
    """The duty of this type at this site, or why there is none; without a role, in the one that fits best.

    The break begins as near to the middle of the duty as its type allows; the person's appointments of the date that
    lie in the duty are part of it. Whether the duty keeps the rules is the checks' question, not this function's.
    """
    appointments = tuple(row.span for row in view.given.all_appointments[person.id, date])
    span = _span(person, date, kind, appointments)
    if isinstance(span, Message):
        return span
    if kind.clock == "appointments":
        return _meeting(person, date, kind, appointments)
    role = role or best_role(view, person, date, site, reserve=kind.reserve)
    if role is None:
        return message("{person} may do nothing that is done at {site}", person=person.id, site=site.id)
    inside = tuple(row for row in appointments if span.contains(row)) if kind.clock != "none" else ()
    breaks = _breaks(kind, span, inside)
    pieces = tuple(Piece(site=site.id, role=role, span=part) for part in without(span, (*breaks, *inside)))
    return Duty(person=person.id, date=date, duty_type=kind.id, pieces=pieces, breaks=breaks, appointments=inside)


def best_role(view: View, person: Person, date: dt.date, site: Site, *, reserve: bool = False) -> str | None:
    """The role wanted there on the date that the person has that day, else has most often; None if there is none."""
    possible = [
        role.id
        for role in view.problem.roles
        if role.reserve == reserve and role.department in site.departments and _may(person, date, role.qualifications)
    ]
    wanted = {
        line.role
        for cell in view.problem.cells
        if cell.site in (None, site.id) and (cell.when.kind == "volume" or cell.when.date == date)
        for line in cell.who
    }
    today, ever = _minutes(view, person, date), _minutes(view, person)
    return max(possible, key=lambda role: (role in wanted, today[role], ever[role]), default=None)


def without(span: Span, taken: tuple[Span, ...]) -> tuple[Span, ...]:
    """What is left of a span when others are taken out of it."""
    left, start = [], span.start
    for gone in sorted(taken, key=lambda row: row.start):
        if gone.start > start:
            left.append(Span(start=start, end=gone.start))
        start = max(start, gone.end)
    if span.end > start:
        left.append(Span(start=start, end=span.end))
    return tuple(left)


def _span(person: Person, date: dt.date, kind: DutyType, appointments: tuple[Span, ...]) -> Span | Message:
    if kind.clock == "pattern":
        pattern = person.pattern_on(date)
        if pattern is None:
            return message("{type} takes its times from the pattern, and this is no working day", type=kind.id)
        return pattern.window
    if kind.clock == "appointments" and not appointments:
        return message("{type} needs an appointment on this day, and there is none", type=kind.id)
    return kind.span or WHOLE_DAY


def _meeting(person: Person, date: dt.date, kind: DutyType, appointments: tuple[Span, ...]) -> Duty:
    """A day of appointments; what lies between them is a break."""
    span = Span(start=min(row.start for row in appointments), end=max(row.end for row in appointments))
    breaks = without(span, appointments)
    return Duty(person=person.id, date=date, duty_type=kind.id, breaks=breaks, appointments=appointments)


def _breaks(kind: DutyType, span: Span, appointments: tuple[Span, ...]) -> tuple[Span, ...]:
    all_of_them = (Span(start=start, end=start + kind.break_minutes) for start in kind.break_starts)
    possible = [row for row in all_of_them if span.contains(row) and not any(map(row.overlaps, appointments))]
    middle = span.start + span.end
    return tuple(sorted(possible, key=lambda row: (abs(row.start + row.end - middle), row.start))[:1])


def _may(person: Person, date: dt.date, needed: tuple[str, ...]) -> bool:
    held = {row.qualification for row in person.qualifications if row.holds_on(date)}
    return held.issuperset(needed)


def _minutes(view: View, person: Person, date: dt.date | None = None) -> Counter[str]:
    """Minutes the person has in each role, on a date or in all."""
    found = Counter[str]()
    for duty in view.outcome.duties:
        if duty.person == person.id and date in (None, duty.date):
            for piece in duty.pieces:
                found[piece.role] += piece.span.minutes
    return found
