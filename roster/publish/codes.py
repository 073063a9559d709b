"""Somebody's day is one short code: F1, F1·WAN elsewhere, !F1 fixed by a planner, A absent, - no working day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from models.duties import Band, Duty
from models.people import Person
from roster.publish.view import View

ELSEWHERE = "·"
THEN = "/"
"""Between two sites of one day: F1·WAN/RAH is first WAN, then RAH."""
PINNED = "!"
APPOINTMENT = "+T"
CHANGED = "*"
ABSENT = "A"
NO_WORKING_DAY = "-"

Kind = Literal["duty", "free", "absent", "off"]
"""Works / could have worked / is not there / has no working day."""


@dataclass(frozen=True)
class Code:
    """What stands in the cell of a person's date, and how it looks."""

    text: str
    kind: Kind
    band: Band = "none"
    elsewhere: bool = False


def code(view: View, person: Person, date: dt.date, *, plain: bool = False) -> Code:
    """The code of this day; `plain` leaves out what planners have fixed."""
    key = (person.id, date)
    duty = view.duties.get(key)
    pinned = PINNED if key in view.pins and not plain else ""
    changed = CHANGED if is_changed(view, person.id, date) else ""
    if duty is None:
        return _without_duty(view, person, date, pinned, changed)
    sites = sites_of(duty, person)
    meeting = APPOINTMENT if duty.appointments and duty.pieces else ""
    return Code(
        text=f"{pinned}{typed(duty.duty_type, sites)}{meeting}{changed}",
        kind="duty",
        band=view.duty_types[duty.duty_type].band,
        elsewhere=bool(sites) and person.home_site is not None,
    )


def typed(duty_type: str, sites: tuple[str, ...]) -> str:
    """A duty type and the sites away from home, as a planner would type them."""
    return duty_type + (ELSEWHERE + THEN.join(sites) if sites else "")


def sites_of(duty: Duty, person: Person) -> tuple[str, ...]:
    """The sites to be named in the code: none if all of the duty is at home, else all in the order of the day."""
    pieces = sorted(duty.pieces, key=lambda piece: piece.span.start)
    sites = tuple(dict.fromkeys(piece.site for piece in pieces))
    return () if set(sites) <= {person.home_site} else sites


def changes_site(duty: Duty) -> bool:
    """Whether the person is at several sites that day."""
    return len({piece.site for piece in duty.pieces}) > 1


def is_changed(view: View, person: str, date: dt.date) -> bool:
    """Whether the day differs from what was promised before; never, if nothing was."""
    if not view.published:
        return False
    return _place(view.published.get((person, date))) != _place(view.duties.get((person, date)))


def free(view: View) -> str:
    """The word for a working day without a duty."""
    return view.text("free")


def _without_duty(view: View, person: Person, date: dt.date, pinned: str, changed: str) -> Code:
    if person.pattern_on(date) is None or date in view.holidays or date.weekday() == 6:
        return Code(NO_WORKING_DAY, "off")
    if (person.id, date) in view.absent:
        return Code(ABSENT, "absent")
    return Code(f"{pinned}{free(view)}{changed}", "free")


def _place(duty: Duty | None) -> tuple[str, frozenset[str]] | None:
    return (duty.duty_type, frozenset(piece.site for piece in duty.pieces)) if duty else None
