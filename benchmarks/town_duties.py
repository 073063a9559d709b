"""What people of a made-up town do, what they must be able to do for it, and the duties that there are."""

from __future__ import annotations

from models.base import Span
from models.duties import Band, DutyType, Qualification, Role
from models.places import Department

DEPARTMENTS = (Department(id="E", name="Einwohner"), Department(id="A", name="Ausländer"))

QUALIFICATIONS = tuple(
    Qualification(id=name, name=name.capitalize()) for name in ("PASS", "EXPRESS", "EMPFANG", "AUSL", "AKTEN")
)

COUNTER, EXPRESS, RECEPTION, PERMITS, FILES = "Schalter", "Express", "Empfang", "Aufenthalt", "Akten"

ROLES = (
    Role(id=COUNTER, name="Schalter", department="E", qualifications=("PASS",)),
    Role(id=EXPRESS, name="Expressschalter", department="E", qualifications=("PASS", "EXPRESS")),
    Role(id=RECEPTION, name="Empfang", department="E", qualifications=("EMPFANG",)),
    Role(id=PERMITS, name="Aufenthaltserlaubnisse", department="A", qualifications=("AUSL",)),
    Role(id=FILES, name="Sachbearbeitung", department="A", qualifications=("AKTEN",)),
)

CLOCKED = (COUNTER, EXPRESS, RECEPTION, PERMITS)
"""Roles with customers, who come at a time; files can be worked at any time of the week."""

PRIORITIES = {COUNTER: 2, EXPRESS: 1, RECEPTION: 3, PERMITS: 1, FILES: 3}

SKILLS: dict[str, tuple[tuple[str, ...], ...]] = {
    "E": (
        ("PASS",),
        ("PASS", "EXPRESS"),
        ("PASS",),
        ("PASS",),
        ("PASS", "EMPFANG"),
        ("PASS",),
        ("EMPFANG",),
        ("PASS",),
        ("PASS", "EXPRESS"),
        ("PASS",),
    ),
    "A": (
        ("AUSL",),
        ("AUSL", "AKTEN"),
        ("AKTEN",),
        ("AUSL",),
        ("AUSL", "AKTEN"),
        ("AKTEN",),
        ("AUSL",),
        ("AUSL", "AKTEN"),
        ("AKTEN",),
        ("AUSL",),
    ),
}
"""What the people of a department can do, in turn: three in ten do two roles, the others one."""

DOORS, SATURDAY_DOORS = Span(start=480, end=1080), Span(start=540, end=960)

NOON, AFTER_NOON = (690, 735, 765), (750, 795, 825)
"""When the half hour of break may begin: 11:30, 12:15 ..., on the grid of a quarter of an hour."""


def duty_types(saturday_sites: tuple[str, ...]) -> tuple[DutyType, ...]:
    """Nine duties for weekdays and one for the sites that open on Saturdays."""
    saturday = _duty("SA", "mid", (525, 975), NOON).changed(weekdays=(5,), sites=saturday_sites)
    return (*WEEKDAYS, saturday)


def _duty(name: str, band: Band, times: tuple[int, int], break_starts: tuple[int, ...] = ()) -> DutyType:
    return DutyType(
        id=name,
        name=name,
        band=band,
        span=Span(start=times[0], end=times[1]),
        break_minutes=30 if break_starts else 0,
        break_starts=break_starts,
        weekdays=(0, 1, 2, 3, 4),
    )


WEEKDAYS = (
    _duty("F1", "early", (465, 960), NOON),
    _duty("F2", "early", (465, 975), NOON),
    _duty("M1", "mid", (525, 1020), NOON),
    _duty("S1", "late", (600, 1095), AFTER_NOON),
    _duty("S2", "late", (585, 1095), AFTER_NOON),
    _duty("K1", "early", (465, 765)),
    _duty("K2", "early", (465, 825)),
    _duty("K3", "late", (735, 1095)),
    _duty("K4", "late", (795, 1095)),
)
