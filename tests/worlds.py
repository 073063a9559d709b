"""Tiny problems to try a rule on: everything has a sensible default, and a test says only what it is about."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from models.base import Span
from models.cards import Mode, RuleSetting
from models.demand import Cell, Counted, OnDutyType, OnIntervals, Step, Volume
from models.duties import Duty, DutyType, Piece, Qualification, Role
from models.people import Contract, Held, Limits, Pattern, PatternDay, Person
from models.places import Department, Desks, District, Opening, Site, Travel
from models.problem import Horizon, Problem
from models.services import Arrivals, Service

MONDAY = dt.date(2026, 11, 23)
"""The first day of every world unless it says otherwise: no holiday and no change of the clocks near."""

FREE = -1
"""In a list of windows: a day off."""

EARLY = DutyType(
    id="F", name="Früh", band="early", span=Span(start=480, end=990), break_minutes=30, break_starts=(690, 720, 750)
)
LATE = DutyType(
    id="S", name="Spät", band="late", span=Span(start=630, end=1140), break_minutes=30, break_starts=(840, 870, 900)
)
SHORT = DutyType(id="K", name="Kurz", band="early", span=Span(start=480, end=720))
AFTERNOON = DutyType(id="N", name="Nachmittag", band="mid", span=Span(start=720, end=960))
NIGHT = DutyType(
    id="NACHT", name="Nacht", band="late", span=Span(start=1320, end=1800), break_minutes=30, break_starts=(1560,)
)
PATTERN = DutyType(id="FEST", name="Fest", clock="pattern", break_minutes=30, break_starts=(720,), models=("fixed",))
MEETING = DutyType(id="T", name="Termine", clock="appointments", models=("roster", "flexitime", "fixed"))
CLOCKLESS = DutyType(id="X", name="Tag", clock="none", minutes=480)
DUTY_TYPES = (EARLY, LATE, SHORT, AFTERNOON, NIGHT, PATTERN, MEETING, CLOCKLESS)

ROLES = (
    Role(id="counter", name="Schalter", department="E", qualifications=("E",)),
    Role(id="office", name="Sachbearbeitung", department="E"),
)
QUALIFICATIONS = (Qualification(id="E", name="Einwohner"), Qualification(id="A", name="Ausländerrecht"))


def day(number: int, first: dt.date = MONDAY) -> dt.date:
    """The date so many days after the first one."""
    return first + dt.timedelta(days=number)


def span(start: int, end: int) -> Span:
    """From - to, in minutes after midnight."""
    return Span(start=start, end=end)


def pattern(days: Sequence[int] = range(7), start: int = 360, end: int = 1320, target: int = 480) -> Pattern:
    """A week that repeats: the same window on these weekdays (0 is Monday), the others off."""
    worked = PatternDay(window=span(start, end), target=target)
    week = tuple(worked if weekday in days else None for weekday in range(7))
    return Pattern(anchor=dt.date(2026, 1, 5), weeks=(week,))


def contract(**fields: Any) -> Contract:
    """A full-time contract by roster, any day of the week from 6:00 to 22:00, without dates."""
    return Contract.model_validate({"weekly_minutes": 2400, "pattern": pattern()} | fields)


def person(person_id: str = "P1", holds: Iterable[str] = ("E",), **fields: Any) -> Person:
    """Somebody at home at S1 who may do every role, goes nowhere else and works on any day."""
    defaults: dict[str, object] = {
        "id": person_id,
        "district": "D1",
        "home_site": "S1",
        "contracts": (contract(),),
        "qualifications": tuple(Held(qualification=held) for held in holds),
        "saturday_pool": True,
    }
    return Person.model_validate(defaults | fields)


def limited(person_id: str = "P1", **limits: Any) -> Person:
    """Somebody with one personal limit: `limited(latest_end=960)`."""
    return person(person_id, limits=(Limits.model_validate(limits),))


def site(site_id: str = "S1", **fields: Any) -> Site:
    """A site of department E; S1 lies in D1, S2 in D2 and so on."""
    defaults: dict[str, object] = {"id": site_id, "name": site_id, "district": f"D{site_id[1:]}", "departments": ("E",)}
    return Site.model_validate(defaults | fields)


def desks(count: int, *roles: str) -> Desks:
    """So many desks for these roles; for all roles if none is named."""
    return Desks(roles=roles or tuple(role.id for role in ROLES), count=count)


def counted(role: str = "counter", **fields: Any) -> Counted:
    """One line of who counts in a cell."""
    return Counted.model_validate({"role": role} | fields)


def cell(
    cell_id: str = "C1",
    date: dt.date = MONDAY,
    spans: Sequence[tuple[int, int]] = ((480, 720),),
    **fields: Any,
) -> Cell:
    """Two hours' cover by the counter of S1: one head wanted, 60 points if missing, 10 for each one too many."""
    defaults: dict[str, object] = {
        "id": cell_id,
        "site": "S1",
        "when": OnIntervals(date=date, spans=tuple(span(*ends) for ends in spans)),
        "who": (counted(),),
        "target": 1,
        "below": (Step(points=60),),
        "above": (Step(points=10),),
    }
    return Cell.model_validate(defaults | fields)


def type_cell(cell_id: str = "C1", date: dt.date = MONDAY, duty_type: str = "F", **fields: Any) -> Cell:
    """Cover by whoever has this duty type on the date."""
    return cell(cell_id, when=OnDutyType(date=date, duty_type=duty_type), **fields)


def volume(cell_id: str = "C1", first: dt.date = MONDAY, days: int = 1, unit: int = 60, **fields: Any) -> Cell:
    """Work to be done some time within these days, in units of so many minutes."""
    when = Volume(first=first, last=day(days - 1, first), unit_minutes=unit)
    return cell(cell_id, when=when, **fields)


def piece(start: int, end: int, site: str = "S1", role: str = "counter") -> Piece:
    """Work from - to."""
    return Piece(site=site, role=role, span=span(start, end))


def duty(
    person_id: str = "P1",
    date: dt.date = MONDAY,
    duty_type: str = "F",
    site: str = "S1",
    role: str = "counter",
    **fields: Any,
) -> Duty:
    """A duty of one of the types above, all of it at one site in one role; its break begins at the first chance."""
    defaults: dict[str, object] = {"person": person_id, "date": date, "duty_type": duty_type}
    if not {"pieces", "breaks", "appointments", "travel"} & set(fields):
        meant = next(known for known in DUTY_TYPES if known.id == duty_type)
        defaults |= _parts(meant, site, role)
    return Duty.model_validate(defaults | fields)


def free_duty(start: int, end: int, person_id: str = "P1", date: dt.date = MONDAY, **fields: Any) -> Duty:
    """A duty of type F in one piece from - to, whatever the type says."""
    return duty(person_id, date, pieces=(piece(start, end),), **fields)


def broken_duty(*ends: int, person_id: str = "P1") -> Duty:
    """A duty of type F with work and break in turns: 480, 690, 720, 990."""
    pieces = tuple(piece(start, end) for start, end in zip(ends[::2], ends[1::2], strict=True))
    breaks = tuple(span(start, end) for start, end in zip(ends[1:-1:2], ends[2:-1:2], strict=True))
    return duty(person_id, pieces=pieces, breaks=breaks)


def rule(name: str, mode: Mode, number: int | None = None, **fields: Any) -> RuleSetting:
    """What the central workbook says about one rule."""
    return RuleSetting.model_validate({"rule": name, "mode": mode, "number": number} | fields)


def world(people: int | Sequence[Person] = 2, days: int = 2, sites: int | Sequence[Site] = 1, **fields: Any) -> Problem:
    """A valid problem: so many people, days and sites, doors open 8:00-19:00 every day, half an hour between sites."""
    first = fields.pop("first", MONDAY)
    assert isinstance(first, dt.date)
    places = [site(f"S{number + 1}") for number in range(sites)] if isinstance(sites, int) else list(sites)
    crew = [person(f"P{number + 1}") for number in range(people)] if isinstance(people, int) else list(people)
    horizon = Horizon(first=first, last=day(days - 1, first))
    defaults: dict[str, object] = {
        "name": "world",
        "grid": 15,
        "horizon": horizon,
        "districts": [District(id=name, name=name) for name in sorted({place.district for place in places} | {"D1"})],
        "departments": [Department(id="E", name="Einwohner")],
        "sites": places,
        "openings": [opening(place.id, date) for date in horizon.days for place in places],
        "travel": [
            Travel(origin=origin.id, destination=destination.id, minutes=30)
            for origin in places
            for destination in places
            if origin != destination
        ],
        "roles": ROLES,
        "qualifications": QUALIFICATIONS,
        "duty_types": DUTY_TYPES,
        "people": crew,
    }
    return Problem.model_validate(defaults | fields)


def opening(site: str = "S1", date: dt.date = MONDAY, start: int = 480, end: int = 1140) -> Opening:
    """Doors open from - to."""
    return Opening(site=site, date=date, span=span(start, end))


def _parts(meant: DutyType, site: str, role: str) -> dict[str, object]:
    """Pieces and breaks of a duty that is exactly what its type says."""
    times = span(0, 1440) if meant.clock == "none" else meant.span
    assert times is not None, f"say the pieces of a duty of type {meant.id}"
    if not meant.break_starts:
        return {"pieces": (piece(times.start, times.end, site, role),)}
    start, end = meant.break_starts[0], meant.break_starts[0] + meant.break_minutes
    return {
        "pieces": (piece(times.start, start, site, role), piece(end, times.end, site, role)),
        "breaks": (span(start, end),),
    }


def service(service_id: str = "PASS", **said: Any) -> Service:
    """A service of the counter that takes a quarter of an hour, with an appointment unless the test says otherwise."""
    usual: dict[str, Any] = {"name": "Pass", "department": "E", "role": "counter", "minutes": 15}
    return Service.model_validate(usual | {"id": service_id} | said)


def arrivals(service: str = "PASS", site: str = "S1", cases: tuple[float, ...] = (2, 2), start: int = 480) -> Arrivals:
    """Cases expected on the first day, in half hours."""
    return Arrivals(service=service, site=site, date=MONDAY, start=start, step=30, cases=cases)
