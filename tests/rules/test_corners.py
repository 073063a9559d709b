"""Corners in which postings and checks have to agree as well."""

from __future__ import annotations

import datetime as dt
from typing import Any

from models.demand import Move, Step
from models.duties import DutyType
from models.people import Held
from models.problem import Problem
from models.requests import Appointment
from roster.options.build import build_options
from roster.solver.settings import Settings
from roster.solver.solve import solve
from tests import worlds
from tests.worlds import MONDAY, cell, counted, day, desks, opening, person, site, span, volume, world

QUICK = Settings(seconds=60, workers=1, reproducible=True)
DEAR = (Step(points=10**6),)
SATURDAY = dt.date(2026, 11, 28)


def solved(problem: Problem) -> int:
    """Its points; solver and checks agreed on them, or this would raise."""
    outcome = solve(problem, QUICK)
    assert outcome.status == "optimal"
    assert outcome.points is not None
    return outcome.points


def by_night(**fields: Any) -> Problem:
    """A night wanted at S1 from Saturday ten o'clock to Sunday six o'clock; the doors are always open."""
    rows: dict[str, Any] = {
        "first": SATURDAY,
        "days": 2,
        "duty_types": (worlds.NIGHT,),
        "openings": [opening(date=SATURDAY, start=0, end=2160), opening(date=day(1, SATURDAY), start=0, end=2160)],
        "cells": (cell(date=SATURDAY, spans=((1320, 1440),), below=DEAR),),
    }
    crew = [person(contracts=(worlds.contract(pattern=worlds.pattern(start=0, end=2160, target=0)),))]
    return world(crew, **(rows | fields))


def test_a_night_into_a_sunday_is_not_worked() -> None:
    assert solved(by_night()) == 10**6


def test_a_night_into_a_holiday_after_the_horizon_is_not_worked() -> None:
    friday = day(-1, SATURDAY)
    problem = by_night(
        first=friday,
        days=1,
        holidays=[{"date": SATURDAY, "name": "Feiertag"}],
        openings=[opening(date=friday, start=0, end=2160)],
        cells=(cell(date=friday, spans=((1320, 1440),), below=DEAR),),
    )
    assert solved(problem) == 10**6


def test_odd_points_beside_a_cell_in_which_somebody_counts_half() -> None:
    half = (counted(), counted(in_training=True, percent=50))
    cells = (cell("C1", spans=((60, 120),), below=(Step(points=7),)), cell("C2", spans=((60, 120),), who=half))
    assert solved(world(0, days=1, cells=cells)) == 7 + 60


def test_demand_moved_beyond_the_last_step() -> None:
    """Two heads more are wanted at C2 than it has steps for; the last one's price goes on."""
    here = cell("C1", spans=((60, 120),), target=2, below=(Step(points=50),))
    there = cell("C2", spans=((60, 120),), target=1, below=(Step(count=1, points=5),))
    arc = Move(origin="C1", destination="C2", most=2, points=1)
    # all three heads are open at C2 for 5 each, and two of them moved there for 1 each
    assert solved(world(0, days=1, cells=(here, there), moves=(arc,))) == 17


def test_more_heads_than_steps_for_them() -> None:
    closed = cell("C1", spans=((480, 690),), target=0, above=(Step(count=1, points=10),))
    pins = [
        {"person": name, "date": MONDAY, "duty_type": "F", "site": "S1", "role": "counter"}
        for name in ("P1", "P2", "P3")
    ]
    assert solved(world(3, days=1, cells=(closed,), pins=pins)) == 30


def test_who_has_finished_training_counts_in_full() -> None:
    half = (counted(), counted(in_training=True, percent=50))
    pins = [{"person": "P1", "date": MONDAY, "duty_type": "F", "site": "S1", "role": "counter"}]
    both = (Held(qualification="E"), Held(qualification="E", in_training=True))
    for held in (both, both[::-1]):
        crew = [person(qualifications=held)]
        assert solved(world(crew, days=1, cells=(cell(spans=((480, 690),), who=half),), pins=pins)) == 0


def test_a_volume_by_somebody_without_a_clock() -> None:
    wanted = volume(unit=60, target=9, below=(Step(points=50),))
    problem = world(
        [person(contracts=(worlds.contract(pattern=worlds.pattern(start=0, end=1440)),))],
        days=1,
        duty_types=(worlds.CLOCKLESS,),
        cells=(wanted,),
        openings=[opening(start=0, end=1440)],
    )
    assert solved(problem) == 50


def test_no_appointment_in_a_day_without_a_clock() -> None:
    problem = world(
        [person(contracts=(worlds.contract(pattern=worlds.pattern(start=0, end=1440)),))],
        days=1,
        duty_types=(worlds.CLOCKLESS,),
        appointments=[Appointment(person="P1", date=MONDAY, span=span(480, 540))],
        openings=[opening(start=0, end=1440)],
    )
    options = build_options(problem, ())
    assert {option.frame.shape.appointments for option in options.of("P1", MONDAY)} == {()}


def test_a_desk_is_taken_by_who_came_the_day_before() -> None:
    """The night at S1 ends at six; the morning could begin at half past five."""
    morning = DutyType(id="M", name="M", span=span(330, 600))
    doors = [opening(date=date, start=0, end=2160) for date in (MONDAY, day(1))]
    crew = [
        person(name, contracts=(worlds.contract(pattern=worlds.pattern(start=0, end=2160, target=0)),))
        for name in ("P1", "P2")
    ]
    problem = world(
        crew,
        duty_types=(worlds.NIGHT, morning),
        sites=[site(desks=(desks(1, "counter"),))],
        openings=doors,
        cells=(
            cell("C1", spans=((1590, 1800),), below=DEAR),
            cell("C2", day(1), spans=((330, 600),), below=(Step(points=6 * 10**4),)),
        ),
    )
    # the night is 450 minutes, 10 points each; the morning is left open
    assert solved(problem) == 4500 + 6 * 10**4
