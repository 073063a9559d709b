"""A code such as F1·WAN becomes a duty: its type's times, the first break there may be, a role the person can do."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from models.base import Span
from models.duties import Duty, DutyType, Piece, Role
from models.people import Person
from models.places import Site

WHOLE_DAY = Span(start=0, end=1440)


def duty_of(person: Person, date: dt.date, duty_type: DutyType, site: Site, roles: Sequence[Role]) -> Duty | None:
    """The duty that a code stands for; None if its times cannot be known (no pattern, or appointments only)."""
    span = _span(person, date, duty_type)
    role = best_role(person, date, site, [role for role in roles if role.reserve == duty_type.reserve])
    if span is None or role is None:
        return None
    return with_times(person.id, date, duty_type, span, Piece(site=site.id, role=role.id, span=span))


def with_times(person: str, date: dt.date, duty_type: DutyType, span: Span, piece: Piece) -> Duty:
    """A duty from - to in one role at one site, with the first break of its type that lies inside."""
    start = next(
        (at for at in duty_type.break_starts if span.start < at and at + duty_type.break_minutes < span.end), None
    )
    if start is None:
        return Duty(person=person, date=date, duty_type=duty_type.id, pieces=(piece.changed(span=span),))
    pause = Span(start=start, end=start + duty_type.break_minutes)
    before, after = Span(start=span.start, end=pause.start), Span(start=pause.end, end=span.end)
    pieces = (piece.changed(span=before), piece.changed(span=after))
    return Duty(person=person, date=date, duty_type=duty_type.id, pieces=pieces, breaks=(pause,))


def going_on(duty: Duty, there: Piece, way: int) -> Duty:
    """The same duty with what follows its break at another site, after the way there; its last piece gives the times.

    `way` is in minutes; one that takes all that is left of the day is not known to be one.
    """
    *before, last = duty.pieces
    arrival = last.span.start + way
    if not last.span.start < arrival < last.span.end:
        return duty.changed(pieces=(*before, there.changed(span=last.span)))
    after = there.changed(span=Span(start=arrival, end=last.span.end))
    return duty.changed(pieces=(*before, after), travel=(Span(start=last.span.start, end=arrival),))


def _span(person: Person, date: dt.date, duty_type: DutyType) -> Span | None:
    if duty_type.clock == "pattern":
        day = person.pattern_on(date)
        return day.window if day else None
    return WHOLE_DAY if duty_type.clock == "none" else duty_type.span


def best_role(person: Person, date: dt.date, site: Site, roles: Sequence[Role]) -> Role | None:
    """The first role of the site's departments that the person can do; else the first there is."""
    local = [role for role in roles if role.department in site.departments] or list(roles)
    held = {held.qualification for held in person.qualifications if held.holds_on(date)}
    return next((role for role in local if set(role.qualifications) <= held), local[0] if local else None)
