"""Every sheet says what its codes and colours mean."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import zip_longest

from models.duties import DutyType
from models.message import message
from models.people import Person
from roster.publish import codes, look
from roster.publish.look import Look
from roster.publish.sheet import Sheet
from roster.publish.view import View
from roster.texts import formats
from roster.texts.catalogue import N_

LEGEND = N_("Legend")
BAND_NAMES = {"early": N_("early"), "mid": N_("mid"), "late": N_("late"), "none": ""}

Sample = tuple[str, Look, str]
"""What stands in the sample cell, how it looks, what it means."""


def code_legend(sheet: Sheet, types: Iterable[DutyType], *, pins: bool = True) -> None:
    """Append what the codes of a plan mean, one duty type a line."""
    view = sheet.view
    samples = [(kind.id, look.BANDS[kind.band], duty_type_text(view, kind)) for kind in types]
    _append(sheet, [*samples, *_general(view, pins=pins)])


def cover_legend(sheet: Sheet) -> None:
    """Append what the cells of the coverage map mean."""
    text = sheet.view.text
    samples = [
        ("3", look.COVERED, text("so many people work there")),
        ("3 -1", look.SHORT, text("three work there and one is missing")),
        ("", look.CLOSED, text("closed")),
    ]
    _append(sheet, samples)


def duty_type_text(view: View, kind: DutyType) -> str:
    """Name, band, times and window of the break of a duty type."""
    return ", ".join(part for part in (kind.name, band_name(view, kind), times(kind), break_text(view, kind)) if part)


def band_name(view: View, kind: DutyType) -> str:
    """Early, mid, late or nothing."""
    return view.text(BAND_NAMES[kind.band])


def times(kind: DutyType) -> str:
    """07:45-16:15; nothing without a span of its own."""
    return f"{formats.clock(kind.span.start)}-{formats.clock(kind.span.end)}" if kind.span else ""


def break_text(view: View, kind: DutyType) -> str:
    """The window in which the break lies; the break of the day is the team's to agree on."""
    if not kind.break_starts:
        return ""
    first, last = formats.clock(min(kind.break_starts)), formats.clock(max(kind.break_starts) + kind.break_minutes)
    return view.say(
        message("{minutes} min break between {first} and {last}", minutes=kind.break_minutes, first=first, last=last)
    )


def used_types(view: View, people: Iterable[Person], sites: set[str]) -> list[DutyType]:
    """The duty types in these people's plans, and those of whoever works at these sites, in the problem's order."""
    own = [duty for person in people for duty in view.given_to[person.id]]
    used = {duty.duty_type for duty in (*own, *view.work_at(sites))}
    return [kind for kind in view.problem.duty_types if kind.id in used]


def _general(view: View, *, pins: bool) -> list[Sample]:
    text, elsewhere = view.text, f"F1{codes.ELSEWHERE}WAN"
    samples = [
        (elsewhere, look.look_of(codes.Code("", "duty", "early", elsewhere=True)), text("at another site: WAN")),
        (codes.ABSENT, look.ABSENT, text("absent")),
        (codes.NO_WORKING_DAY, look.OFF, text("no working day")),
        (codes.free(view), look.FREE, text("working day without a duty")),
    ]
    if any(codes.changes_site(duty) for duty in view.outcome.duties):
        two_sites = f"{elsewhere}{codes.THEN}RAH"
        samples.append((two_sites, look.DUTY, text("first at WAN, after the break at RAH; the way is working time")))
    if any(duty.appointments for duty in view.outcome.duties):
        samples.append((f"F1{codes.APPOINTMENT}", look.DUTY, text("with an appointment (meeting, training)")))
    if pins and view.pins:
        samples.append((f"{codes.PINNED}F1", look.DUTY, text("fixed by planners")))
    if view.published:
        samples.append((f"F1{codes.CHANGED}", look.DUTY, text("changed since the last plan")))
    return samples


def _append(sheet: Sheet, samples: list[Sample]) -> None:
    """The samples stand below the word legend, in two columns, where no plan is read any more."""
    sheet.line()
    sheet.line([sheet.view.text(LEGEND)], look.SENTENCE)
    half = -(-len(samples) // 2)
    middle = sheet.columns // 2
    for left, right in zip_longest(samples[:half], samples[half:]):
        sheet.line(height=14)
        for sample, first, last in ((left, 1, middle), (right, middle + 1, sheet.columns)):
            if sample:
                _sample(sheet, sample, first, last)


def _sample(sheet: Sheet, sample: Sample, first: int, last: int) -> None:
    text, its_look, meaning = sample
    sheet.put(first, text, its_look)
    sheet.put(first + 1, f" {meaning}", look.MEANING)
    sheet.merge(first + 1, last)
