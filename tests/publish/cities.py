"""A small city with everything that drafts have to show: two districts, three sites, eight people, one week."""

from __future__ import annotations

from typing import Any

from models.base import Span
from models.duties import Duty, Piece
from models.history import History
from models.message import message
from models.outcome import Charge, Level, Outcome, Shortage
from models.people import Person
from models.places import District
from models.problem import Problem
from models.requests import Absence, Appointment, Pin, Wish
from tests.worlds import cell, day, duty, opening, person, piece, site, world

FORMULA = '=HYPERLINK("http://example.invalid";"x")'
EVIL = "../../=1+1"
"""An id that must neither leave its folder nor be calculated."""

SITES = (
    site("WAN", name="Wandsbek", district="Ost", set_up=30, close_down=30),
    site("RAH", name="Rahlstedt", district="Ost"),
    site(EVIL, name=FORMULA, district="Süd"),
)


def somebody(person_id: str, home: str | None, district: str, **fields: Any) -> Person:
    return person(person_id, home_site=home, district=district, elsewhere=True, reach_minutes=60, **fields)


PEOPLE = (
    somebody("P1", "WAN", "Ost", last_name="Albers", first_name="Anke", lead=True),
    somebody("P2", "WAN", "Ost", last_name=FORMULA, first_name="Bo"),
    somebody("P3", "RAH", "Ost", last_name="Claasen"),
    somebody("P4", None, "Ost", last_name="Diercks"),
    somebody("P5", EVIL, "Süd", last_name="Ehlers"),
    somebody("P6", EVIL, "Süd", last_name="Feddersen"),
    somebody("1001", EVIL, "Süd", last_name="Goldschmidt"),
    somebody("=P8", EVIL, "Süd", last_name="Hansen"),
)
MEETING = Appointment(person="P1", date=day(1), span=Span(start=900, end=960))
DUTIES = (
    duty("P1", site="WAN"),
    Duty(
        person="P1",
        date=day(1),
        duty_type="F",
        pieces=(piece(480, 690, "WAN"), piece(720, 900, "WAN", "office"), piece(960, 990, "WAN")),
        breaks=(Span(start=690, end=720),),
        appointments=(MEETING.span,),
    ),
    duty("P2", date=day(1), duty_type="S", site="RAH"),
    duty("P3", duty_type="S", site="RAH", role="office"),
    duty("P4", site=EVIL),
    duty("P5", site=EVIL),
    Duty(
        person="P6",
        date=day(2),
        duty_type="F",
        pieces=(
            Piece(site=EVIL, role="counter", span=Span(start=480, end=690)),
            Piece(site="WAN", role="counter", span=Span(start=750, end=990)),
        ),
        breaks=(Span(start=690, end=720),),
        travel=(Span(start=720, end=750),),
    ),
    duty("1001", duty_type="N", date=day(3), site="WAN"),
)
CELLS = (
    cell("C1", spans=[(480, 540)], site="WAN", target=2, priority=1),
    cell("C2", spans=[(540, 600)], site="WAN", target=2, priority=1),
    cell("C3", spans=[(480, 600)], site="RAH", minimum=1, target=1),
)


def city(**fields: Any) -> Problem:
    defaults: dict[str, Any] = {
        "people": PEOPLE,
        "days": 7,
        "sites": SITES,
        "districts": [District(id=name, name=name) for name in ("Ost", "Süd")],
        "openings": [opening(row.id, day(number)) for row in SITES for number in range(5)],
        "absences": (Absence(person="P3", date=day(1)), Absence(person="P5", date=day(4), credited=471)),
        "appointments": (MEETING,),
        "pins": (Pin(person="P2", date=day(1), duty_type="S"),),
        "wishes": (Wish(person="P2", date=day(2), kind="not_site", site="RAH", weight=7),),
        "cells": CELLS,
        "history": History(published=DUTIES[:-1]),
        "banners": (message("There is no rule called {rule}", rule="x"),),
    }
    return world(**(defaults | fields))


def result(problem: Problem, **fields: Any) -> Outcome:
    defaults: dict[str, Any] = {
        "status": "feasible",
        "law": "germany",
        "points": 1234,
        "bound": 1000,
        "gap": 0.19,
        "gap_hours": 3.84,
        "gap_rostered_percent": 12.31,
        "levels": (
            Level(name="open_sites", amount=120, unit="person_minutes", bound=120, proven=True),
            Level(name="points", amount=1234, unit="points", bound=1000),
        ),
        "charges": (Charge(rule="open_demand", amount=240, unit="person_minutes", points=1200),),
        "duties": DUTIES,
        "shortages": (
            Shortage(cell="C1", below_target_percent=100, minutes=60),
            Shortage(cell="C2", below_target_percent=100, minutes=60),
            Shortage(cell="C3", below_minimum_percent=100, below_target_percent=100, minutes=120),
        ),
        "seconds": 1,
        "peak_memory_mb": 1,
        "seed": 1,
        "workers": 1,
        "reproducible": True,
        "versions": {},
        "problem_hash": problem.hash(),
    }
    return Outcome.model_validate(defaults | fields)
