"""Absences with their credit, holiday credits, appointments and wishes, day by day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import cast

from models.base import Span
from models.duties import Duty, DutyType
from models.people import Person
from models.problem import Horizon
from models.requests import Absence, Appointment, Consent, HolidayCredit, Wish, WishKind
from roster.workbook.check_requests import BUDGET, absent_days
from roster.workbook.inputs import Inputs
from roster.workbook.make_places import number, text
from roster.workbook.make_plan import Entry, World
from roster.workbook.ranges import dates_between, days_of, is_meant
from roster.workbook.tables import Row

_DAY = 1440
Promised = Mapping[tuple[str, dt.date], int]


def promised_minutes(published: tuple[Duty, ...], duty_types: Mapping[str, DutyType]) -> dict[tuple[str, dt.date], int]:
    """Working minutes of each published duty, for the credit "geplanter Dienst"."""
    return {(duty.person, duty.date): _working(duty, duty_types[duty.duty_type]) for duty in published}


def _working(duty: Duty, duty_type: DutyType) -> int:
    if duty_type.minutes is not None:
        return duty_type.minutes
    return sum(piece.span.minutes for piece in duty.pieces)


def absences_of(
    inputs: Inputs, entries: list[Entry], world: World, promised: Promised, free: frozenset[dt.date]
) -> tuple[Absence, ...]:
    """One a day; on holidays without credit, because the holiday gives it already."""
    found: list[Absence] = []
    for book in inputs.districts:
        for row in book.rows("absences"):
            found.extend(_absences(row, world, promised, free))
    listed = {(absence.person, absence.date) for absence in found}
    typed = {(entry.person.id, entry.date) for entry in entries if entry.code.kind == "absent"} - listed
    for person, date in sorted(typed):
        if world.horizon.first <= date <= world.horizon.last:
            credit = 0 if date in free else _target(world.people[person], date, None)
            found.append(Absence(person=person, date=date, credited=credit))
    return tuple(found)


def _absences(row: Row, world: World, promised: Promised, free: frozenset[dt.date]) -> Iterator[Absence]:
    person = world.people[text(row, "person")]
    first, last = absent_days(row)
    span = _span(row)
    for date in dates_between(max(first, world.horizon.first), min(last, world.horizon.last)):
        if not is_meant(row, date):
            continue
        credit = 0 if date in free else _credit(row, person, date, span, promised)
        yield Absence(person=person.id, date=date, span=span, credited=credit)


def _span(row: Row) -> Span | None:
    if row.get("from") is None and row.get("to") is None:
        return None
    return Span(start=number(row, "from"), end=number(row, "to", _DAY))


def _credit(row: Row, person: Person, date: dt.date, span: Span | None, promised: Promised) -> int:
    kind = text(row, "credit") or "target"
    if kind == "hours":
        return number(row, "hours")
    if kind == "none":
        return 0
    if kind == "planned" and (person.id, date) in promised and span is None:
        return promised[person.id, date]
    return _target(person, date, span)


def _target(person: Person, date: dt.date, span: Span | None) -> int:
    """The day's target; for part of a day at most the minutes of the person's window that it covers."""
    day = person.pattern_on(date)
    if day is None:
        return 0
    if span is None:
        return day.target
    return max(0, min(day.target, min(span.end, day.window.end) - max(span.start, day.window.start)))


def holiday_credits(world: World, free: frozenset[dt.date]) -> tuple[HolidayCredit, ...]:
    """The target of each holiday that falls on a day of the person's pattern."""
    return tuple(
        HolidayCredit(person=person.id, date=date, credited=day.target)
        for person in world.people.values()
        for date in sorted(free)
        if (day := person.pattern_on(date)) and day.target
    )


def listed_appointments(inputs: Inputs, world: World, free: frozenset[dt.date]) -> Iterator[Appointment]:
    """The sheet Feste Termine: one for each person meant, on each day meant."""
    for book in inputs.districts:
        for row in book.rows("appointments"):
            for date in _dates(row, world):
                for person in _meant(row, world, date):
                    if date not in free:
                        yield _appointment(row, person, date)


def _appointment(row: Row, person: Person, date: dt.date) -> Appointment:
    span = Span(start=number(row, "from"), end=number(row, "to"))
    return Appointment(person=person.id, date=date, span=span, site=text(row, "site") or None, address=row.at("from"))


def _meant(row: Row, world: World, date: dt.date) -> list[Person]:
    if row.get("person"):
        return [world.people[text(row, "person")]]
    team = [person for person in world.people.values() if person.home_site == row.get("team")]
    return [person for person in team if person.pattern_on(date)]


def _dates(row: Row, world: World) -> list[dt.date]:
    meant = days_of(row)
    return [date for date in world.horizon.days if date in meant or date.weekday() in meant]


def listed_wishes(inputs: Inputs, world: World) -> Iterator[Wish]:
    """The sheet Wünsche; what goes beyond a person's budget counts 1."""
    budget, spent = inputs.setting("wish_budget", BUDGET), dict[str, int]()
    for book in inputs.districts:
        for row in book.rows("wishes"):
            person, weight = text(row, "person"), number(row, "weight", 1)
            spent[person] = spent.get(person, 0) + weight
            for date in _dates(row, world):
                yield _wish(row, date, weight if spent[person] <= budget else 1)


def _wish(row: Row, date: dt.date, weight: int) -> Wish:
    kind = cast("WishKind", row.get("wish"))
    site = text(row, "site") if kind == "not_site" else None
    other = text(row, "other") if kind == "together" else None
    duty_type = text(row, "duty_type") if kind in {"duty_type", "not_duty_type"} else None
    person = text(row, "person")
    return Wish(person=person, date=date, kind=kind, site=site, weight=weight, other=other, duty_type=duty_type)


def consents_of(inputs: Inputs, horizon: Horizon) -> tuple[Consent, ...]:
    """Who agrees to a change on a day of the horizon."""
    return tuple(
        Consent(person=text(row, "person"), date=date, agreement=text(row, "agreement"))
        for book in inputs.districts
        for row in book.rows("consents")
        if isinstance(date := row.get("date"), dt.date) and horizon.first <= date <= horizon.last
    )
