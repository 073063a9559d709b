"""The tiny city of the examples: two sites, two people and a few duty types; an example says only what is different."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from models.base import Span
from models.demand import Cell, Counted, OnIntervals, Step
from models.duties import Duty, DutyType, Piece, Qualification, Role
from models.people import Contract, Held, Pattern, PatternDay, Person
from models.places import Department, District, Opening, Site, Travel
from models.problem import Horizon, Problem

MONDAY = dt.date(2026, 11, 23)
"""The first day of every example unless it says otherwise: no holiday and no change of the clocks near."""

TUESDAY = MONDAY + dt.timedelta(days=1)
HOME, AWAY = "MIT", "WAN"
ROLE = "Schalter"
OPEN = Span(start=480, end=1140)


def span(start: int, end: int) -> Span:
    """From - to, in minutes after midnight."""
    return Span(start=start, end=end)


def kind(name: str, start: int, end: int, pause: int | None = None, **fields: Any) -> DutyType:
    """A duty type from - to; `pause` is when its break of half an hour begins, if it has one."""
    rest = {} if pause is None else {"break_minutes": 30, "break_starts": (pause,)}
    return DutyType.model_validate({"id": name, "name": name, "span": span(start, end)} | rest | fields)


EARLY = kind("F1", 480, 990, 720, band="early")
LATE = kind("S1", 630, 1140, 870, band="late")
MORNING = kind("K1", 480, 720, band="early")
AFTERNOON = kind("K2", 720, 960, band="mid")
LONG = kind("L1", 480, 1005, 720, band="early")
DUTY_TYPES = (EARLY, LATE, MORNING, AFTERNOON, LONG)


def pattern(days: Iterable[int] = range(7), start: int = 360, end: int = 1320, target: int = 480) -> Pattern:
    """The same window on these days of every week (0 is Monday), the others off."""
    worked = PatternDay(window=span(start, end), target=target)
    return Pattern(
        anchor=dt.date(2026, 1, 5), weeks=(tuple(worked if weekday in days else None for weekday in range(7)),)
    )


def contract(**fields: Any) -> Contract:
    """Full time by roster, on any day from 6:00 to 22:00."""
    return Contract.model_validate({"weekly_minutes": 2400, "pattern": pattern()} | fields)


def person(person_id: str = "P1", **fields: Any) -> Person:
    """Somebody at home at MIT who may work at the counter and on Saturdays, and does not go elsewhere."""
    plain: dict[str, object] = {
        "id": person_id,
        "district": "MITTE",
        "home_site": HOME,
        "contracts": (contract(),),
        "qualifications": (Held(qualification="EWO"),),
        "saturday_pool": True,
    }
    return Person.model_validate(plain | fields)


def site(site_id: str = HOME, **fields: Any) -> Site:
    """A site of department E."""
    return Site.model_validate({"id": site_id, "name": site_id, "district": "MITTE", "departments": ("E",)} | fields)


def cell(date: dt.date = MONDAY, start: int = 480, end: int = 720, **fields: Any) -> Cell:
    """One head wanted at the counter of MIT in the morning: 60 points if missing, 10 for each one too many."""
    plain: dict[str, object] = {
        "id": "C1",
        "site": HOME,
        "when": OnIntervals(date=date, spans=(span(start, end),)),
        "who": (Counted(role=ROLE),),
        "target": 1,
        "below": (Step(points=60),),
        "above": (Step(points=10),),
    }
    return Cell.model_validate(plain | fields)


def duty(
    duty_type: DutyType = EARLY, person_id: str = "P1", date: dt.date = MONDAY, site: str = HOME, **fields: Any
) -> Duty:
    """A duty that is exactly what its type says, all of it at one site at the counter."""
    times = duty_type.span or span(0, 1440)
    breaks = [span(start, start + duty_type.break_minutes) for start in duty_type.break_starts[:1]]
    ends = [times.start, *(minute for pause in breaks for minute in (pause.start, pause.end)), times.end]
    pieces = [
        Piece(site=site, role=ROLE, span=span(start, end)) for start, end in zip(ends[::2], ends[1::2], strict=True)
    ]
    plain: dict[str, object] = {"person": person_id, "date": date, "duty_type": duty_type.id}
    return Duty.model_validate(plain | {"pieces": pieces, "breaks": breaks} | fields)


def world(people: Sequence[Person] = (person("P1"), person("P2")), days: int = 2, **fields: Any) -> Problem:
    """Two people, two days, two sites half an hour apart, doors open 8:00-19:00."""
    first: dt.date = fields.pop("first", MONDAY)
    horizon = Horizon(first=first, last=first + dt.timedelta(days=days - 1))
    plain: dict[str, object] = {
        "name": "example",
        "grid": 15,
        "horizon": horizon,
        "districts": [District(id="MITTE", name="Mitte")],
        "departments": [Department(id="E", name="Einwohner")],
        "sites": [site(HOME), site(AWAY)],
        "openings": [Opening(site=place, date=date, span=OPEN) for date in horizon.days for place in (HOME, AWAY)],
        "travel": [Travel(origin=HOME, destination=AWAY, minutes=30)],
        "roles": [Role(id=ROLE, name=ROLE, department="E", qualifications=("EWO",))],
        "qualifications": [Qualification(id="EWO", name="Einwohnerwesen")],
        "duty_types": DUTY_TYPES,
        "people": people,
    }
    return Problem.model_validate(plain | fields)
