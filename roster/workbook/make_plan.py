"""The plan sheet and the sheet Ist: what was worked, what is promised, what is fixed and what is wished."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from models.base import Span
from models.duties import Duty, DutyType, Piece, Role
from models.history import DayOff
from models.people import Person
from models.places import Site
from models.problem import Horizon
from models.requests import Appointment, Pin, Wish, WishKind
from roster.workbook.codes import Code, Known, parse_codes
from roster.workbook.inputs import Inputs
from roster.workbook.make_duties import best_role, duty_of, going_on
from roster.workbook.make_places import number, text
from roster.workbook.tables import Row


@dataclass(frozen=True)
class World:
    """What codes may name, by id."""

    horizon: Horizon
    people: Mapping[str, Person]
    sites: Mapping[str, Site]
    roles: tuple[Role, ...]
    duty_types: Mapping[str, DutyType]
    ways: Mapping[tuple[str, str], int]


@dataclass(frozen=True)
class Entry:
    """One code of one day."""

    row: Row
    person: Person
    date: dt.date
    code: Code


def entries_of(inputs: Inputs, world: World) -> list[Entry]:
    """Every code of every plan sheet."""
    known = Known(tuple(world.duty_types), tuple(world.sites))
    return [entry for book in inputs.districts for row in book.rows("plan") for entry in _entries(row, known, world)]


def _entries(row: Row, known: Known, world: World) -> Iterator[Entry]:
    date, person = row.get("date"), world.people.get(text(row, "person"))
    if person is None or not isinstance(date, dt.date):
        return
    for code in parse_codes(text(row, "code"), known)[0]:
        yield Entry(row, person, date, code)


def pins_of(entries: list[Entry], world: World) -> tuple[Pin, ...]:
    """Codes with an exclamation mark, within the horizon."""
    return tuple(
        Pin(
            person=entry.person.id,
            date=entry.date,
            duty_type=entry.code.duty_type,
            site=entry.code.site,
            off=entry.code.kind == "pin_off",
            address=entry.row.at("code"),
        )
        for entry in entries
        if entry.code.kind in {"pin", "pin_off"} and _planned(entry, world)
    )


def wishes_of(entries: list[Entry], world: World) -> list[Wish]:
    """Wishes typed into the plan, within the horizon."""
    return [
        Wish(person=entry.person.id, date=entry.date, kind=cast("WishKind", entry.code.wish))
        for entry in entries
        if entry.code.kind == "wish" and _planned(entry, world)
    ]


def appointments_of(entries: list[Entry], world: World) -> list[Appointment]:
    """Appointments typed into the plan, within the horizon."""
    return [
        Appointment(person=entry.person.id, date=entry.date, span=entry.code.span, address=entry.row.at("code"))
        for entry in entries
        if entry.code.span and _planned(entry, world)
    ]


def _planned(entry: Entry, world: World) -> bool:
    return world.horizon.first <= entry.date <= world.horizon.last


def published_of(entries: list[Entry], world: World) -> tuple[Duty, ...]:
    """Duties that stand in the plan for days of the horizon, without being fixed."""
    made = (_duty(entry, world) for entry in entries if entry.code.kind == "duty" and _planned(entry, world))
    return tuple(duty for duty in made if duty)


def days_off_of(entries: list[Entry], world: World, published: tuple[Duty, ...]) -> tuple[DayOff, ...]:
    """Days without a duty in the plan of a district where others have one, unless something is fixed there."""
    dates = {(world.people[duty.person].district, duty.date) for duty in published}
    fixed = {"duty", "pin", "pin_off", "appointment"}
    said = {(entry.person.id, entry.date) for entry in entries if entry.code.kind in fixed}
    return tuple(
        DayOff(person=person.id, date=date)
        for person in world.people.values()
        for date in world.horizon.days
        if (person.district, date) in dates and (person.id, date) not in said
    )


def worked_of(inputs: Inputs, entries: list[Entry], world: World) -> tuple[Duty, ...]:
    """Duties before the horizon: the plan, but for the days on which the sheet Ist says otherwise."""
    before = [entry for entry in entries if entry.date < world.horizon.first and entry.code.kind in {"duty", "pin"}]
    planned = {(entry.person.id, entry.date): _duty(entry, world) for entry in before}
    actual = {
        (text(row, "person"), date): _actual(row, date, world)
        for book in inputs.districts
        for row in book.rows("actuals")
        if isinstance(date := row.get("date"), dt.date) and date < world.horizon.first
    }
    return tuple(duty for duty in (planned | actual).values() if duty)


def _duty(entry: Entry, world: World) -> Duty | None:
    duty_type = world.duty_types.get(entry.code.duty_type or "")
    site = world.sites.get(entry.code.site or entry.person.home_site or "")
    if duty_type is None or site is None:
        return None
    made = duty_of(entry.person, entry.date, duty_type, site, world.roles)
    then = world.sites.get(entry.code.then or "")
    role = best_role(entry.person, entry.date, then, world.roles) if then else None
    if made is None or then is None or role is None or len(made.pieces) < 2:
        return made
    there = Piece(site=then.id, role=role.id, span=made.pieces[-1].span)
    return going_on(made, there, world.ways.get((site.id, then.id), 0))


def _actual(row: Row, date: dt.date, world: World) -> Duty | None:
    person, duty_type = world.people.get(text(row, "person")), world.duty_types.get(text(row, "duty_type"))
    site = world.sites.get(text(row, "site") or (person.home_site or "" if person else ""))
    if person is None or duty_type is None or site is None:
        return None
    span = duty_type.span
    if span and (row.get("from") is not None or row.get("to") is not None):
        span = Span(start=number(row, "from", span.start), end=number(row, "to", span.end))
        duty_type = duty_type.changed(span=span)
    return duty_of(person, date, duty_type, site, world.roles)
