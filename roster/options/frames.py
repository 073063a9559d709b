"""Every frame there could be at a site on a date, before anybody is asked whether it may be."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from models.base import Span
from models.duties import DutyType
from roster.rules.facts import Facts
from roster.rules.frame import Change, Frame, Shape

Appointments = tuple[Span, ...]
WHOLE_DAY = Span(start=0, end=1440)


def shapes(
    facts: Facts, duty_type: DutyType, date: dt.date, window: Span | None, appointments: Appointments
) -> Iterator[Shape]:
    """What a duty type looks like on a date for somebody with this pattern window and these appointments.

    With appointments there are two shapes, with them and without: that they are kept is the business of a rule.
    """
    span = _times(duty_type, window, appointments)
    if span is None:
        return
    if appointments and duty_type.clock != "none" and all(span.contains(row) for row in appointments):
        yield Shape(date, duty_type, span, _paid(facts, duty_type, date, span, appointments), appointments)
    if duty_type.clock != "appointments":
        yield Shape(date, duty_type, span, _paid(facts, duty_type, date, span, ()))


def frames(shape: Shape, site: str) -> Iterator[Frame]:
    """The shape at a site, once for each place its break may take."""
    for breaks in _breaks(shape):
        if not any(pause.overlaps(row) for pause in breaks for row in shape.appointments):
            yield Frame(shape, site, tuple(_pieces(shape, breaks)), breaks)


def changing(shape: Shape, site: str, other: str, way: int, least: int) -> Iterator[Frame]:
    """The shape begun at one site and ended at another, once for each place its break may take.

    People go when the break is over. The way takes so many minutes; a piece too short for `least` is not worth it.
    """
    for pause in () if shape.appointments else _pauses(shape):
        arrival = pause.end + way
        before, after = pause.start - shape.span.start, shape.span.end - arrival
        if min(before, after) >= max(least, 1):
            pieces = Span(start=shape.span.start, end=pause.start), Span(start=arrival, end=shape.span.end)
            yield Frame(shape, site, pieces, (pause,), Change(other, Span(start=pause.end, end=arrival)))


def _times(duty_type: DutyType, window: Span | None, appointments: Appointments) -> Span | None:
    if duty_type.clock == "span":
        return duty_type.span
    if duty_type.clock == "pattern":
        return window
    if duty_type.clock == "none":
        return WHOLE_DAY
    return Span(start=appointments[0].start, end=appointments[-1].end) if appointments else None


def _paid(facts: Facts, duty_type: DutyType, date: dt.date, span: Span, appointments: Appointments) -> int:
    if duty_type.minutes is not None:
        return duty_type.minutes
    if duty_type.clock == "appointments":
        return sum(facts.lasting(date, row) for row in appointments)
    return facts.lasting(date, span) - duty_type.break_minutes


def _breaks(shape: Shape) -> Iterator[tuple[Span, ...]]:
    duty_type = shape.duty_type
    if duty_type.clock == "appointments":
        gaps = [Span(start=one.end, end=two.start) for one, two in pairwise(shape.appointments) if one.end < two.start]
        yield tuple(gaps)
    elif not duty_type.break_starts:
        yield ()
    yield from ((pause,) for pause in _pauses(shape))


def _pauses(shape: Shape) -> Iterator[Span]:
    """Where the one break of the duty type may lie."""
    duty_type = shape.duty_type
    for start in duty_type.break_starts:
        pause = Span(start=start, end=start + duty_type.break_minutes)
        if shape.span.start < pause.start and pause.end < shape.span.end:
            yield pause


def _pieces(shape: Shape, breaks: tuple[Span, ...]) -> Iterator[Span]:
    if shape.duty_type.clock == "appointments":
        return
    start = shape.span.start
    for taken in sorted((*breaks, *shape.appointments), key=lambda span: span.start):
        if taken.start > start:
            yield Span(start=start, end=taken.start)
        start = taken.end
    if start < shape.span.end:
        yield Span(start=start, end=shape.span.end)
