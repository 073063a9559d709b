"""A time with a lead or without is priced together with its cover: half a lead in each of two times is no lead."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.demand import Cell, Counted, Step
from models.people import Held
from models.problem import Problem
from models.requests import Pin
from tests import worlds
from tests.solver.proof import examples, lagrange, proven

MINUTE = 10
DEAR = (Step(points=100_000),)
SEARCH = settings(max_examples=examples(40), deadline=None, suppress_health_check=list(HealthCheck))


def cell(name: str, start: int, end: int, **fields: Any) -> Cell:
    return worlds.cell(name, spans=((start, end),), target=2, below=DEAR, above=DEAR, **fields)


def one_lead(*cells: Cell, could_come: int = 2) -> Problem:
    """Two in the morning and two in the afternoon, more who could come, and a lead who comes for half a day."""
    crew = [worlds.person(f"P{number}") for number in range(5 + could_come)]
    crew[4] = worlds.person("P4", lead=True)
    pins = [Pin(person=f"P{number}", date=worlds.MONDAY, duty_type="KKNN"[number]) for number in range(4)]
    asked = cells or (cell("C1", 480, 720), cell("C2", 720, 960))
    problem = worlds.world(
        crew,
        days=1,
        duty_types=(worlds.SHORT, worlds.AFTERNOON),
        rules=[worlds.rule("lead_present", "soft")],
        pins=pins,
        cells=asked,
    )
    return problem.changed(prices=problem.prices.changed(company_hour=60 * MINUTE))


def bound(problem: Problem) -> int:
    rounds = lagrange(problem, 0)
    rounds.run(lambda number: number / 300)
    return rounds.bound


def without(problem: Problem) -> Problem:
    return problem.changed(rules=())


@pytest.mark.parametrize(
    "cells",
    [
        (cell("C1", 480, 720), cell("C2", 720, 960)),
        # who covers the second cell of the morning is among those who cover the first
        (cell("C1", 480, 720), cell("C2", 720, 960), worlds.cell("C3", spans=((480, 720),), target=1)),
        (
            cell("C1", 480, 720),
            cell("C2", 720, 960),
            cell("C3", 480, 720, who=(worlds.counted(),)),
            cell("C4", 720, 960, who=(worlds.counted(),)),
        ),
        # nobody can come or go between two cells
        (cell("C1", 480, 600), cell("C2", 600, 720), cell("C3", 720, 840), cell("C4", 840, 960)),
        # two cells of a time in which nobody can be twice
        (
            cell("C1", 480, 720),
            cell("C2", 720, 960),
            worlds.cell("C3", spans=((480, 720),), who=(Counted(role="office"),), target=0, below=()),
        ),
    ],
)
def test_one_lead_is_not_in_two_times(cells: tuple[Cell, ...]) -> None:
    problem = one_lead(*cells)
    best, free = proven(problem), proven(without(problem))
    assert best is not None
    assert free is not None
    assert best.points == free.points + 2 * 240 * MINUTE
    assert bound(problem) == best.points


def test_what_is_free_of_charge_is_not_charged() -> None:
    problem = one_lead()
    crew = [*problem.people, worlds.person("P9", lead=True)]
    both = problem.changed(people=tuple(crew))
    assert bound(both) == bound(without(both))


def test_whoever_needs_nobody_is_not_charged() -> None:
    """In the morning one of two is in training, and nobody who has learned it is there."""
    office = (worlds.counted("office"),)
    problem = one_lead(cell("C1", 480, 720, who=office), cell("C2", 720, 960, who=office))
    learns = worlds.person("P0", qualifications=(Held(qualification="E", in_training=True),))
    other = worlds.person("P1", holds=())
    rules = (worlds.rule("trainer_present", "soft"),)
    problem = problem.changed(people=(learns, other, *problem.people[2:4]), rules=rules)
    best = proven(problem)
    assert best is not None
    assert bound(problem) <= best.points


@pytest.mark.parametrize(
    "who",
    [
        (Counted(role="counter", in_training=True, percent=50), Counted(role="counter")),
        (Counted(role="counter", percent=50),),
    ],
)
def test_shares_of_a_head_are_charged_no_more_than_the_head(who: tuple[Counted, ...]) -> None:
    problem = one_lead(cell("C1", 480, 720, who=who), cell("C2", 720, 960, who=who))
    best = proven(problem)
    assert best is not None
    assert bound(problem) <= best.points


def test_a_lead_at_any_moment_of_a_time_is_there() -> None:
    """Cells of all day and a lead of half a day: nobody says in which half the others are charged."""
    problem = one_lead(cell("C1", 480, 960))
    best = proven(problem)
    assert best is not None
    assert bound(problem) <= best.points


def times(problem: Problem) -> int:
    rounds = lagrange(problem, 0)
    return len(rounds._times.number) if rounds._times else 0


@st.composite
def led_or_not(draw: st.DrawFn) -> Problem:
    """Some people of whom some lead or are in training, and cells of half hours to half days at one site."""
    crew = [
        worlds.person(
            f"P{number}",
            lead=draw(st.booleans()),
            qualifications=(Held(qualification="E", in_training=draw(st.booleans())),),
        )
        for number in range(draw(st.integers(2, 4)))
    ]
    who = st.sampled_from(
        (
            (worlds.counted(),),
            (worlds.counted(in_training=True, percent=50), worlds.counted()),
            (worlds.counted("office"),),
            (worlds.counted(), worlds.counted("office")),
        )
    )
    spans = st.sampled_from(((480, 510), (480, 720), (690, 720), (705, 765), (720, 960), (480, 960), (930, 990)))
    cells = [
        worlds.cell(
            f"C{number}",
            spans=(draw(spans),),
            who=draw(who),
            target=draw(st.integers(0, 2)),
            below=(Step(points=draw(st.integers(0, 40)) * 50),),
            above=(Step(points=draw(st.integers(0, 8)) * 50),),
            minimum=draw(st.integers(0, 1)),
        )
        for number in range(draw(st.integers(1, 4)))
    ]
    rules = [worlds.rule("lead_present", draw(st.sampled_from(("soft", "strict"))))]
    rules += [worlds.rule("opening_crew", "soft")] if draw(st.booleans()) else []
    problem = worlds.world(
        crew, days=1, duty_types=(worlds.EARLY, worlds.SHORT, worlds.AFTERNOON), rules=rules, cells=cells
    )
    return problem.changed(prices=problem.prices.changed(company_hour=60 * draw(st.integers(1, 9))))


def test_never_above_the_optimum_where_there_are_such_times() -> None:
    seen = []

    @SEARCH
    @given(problem=led_or_not())
    def look(problem: Problem) -> None:
        best = proven(problem)
        rounds = lagrange(problem, best.level if best else 0)
        rounds.run(lambda number: number / 60)
        seen.append(times(problem))
        assert best is None or rounds.bound <= best.points

    look()
    assert sum(count > 0 for count in seen) >= len(seen) / 4
