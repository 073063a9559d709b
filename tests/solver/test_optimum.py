"""The best roster of a tiny world is the best of all its rosters, by the checks alone."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest

from models.demand import Step
from models.duties import Duty
from models.history import Account, History
from models.problem import Problem
from models.requests import Appointment, Wish
from roster.checks.check import check
from roster.options.build import build_options
from roster.solver.settings import Settings
from roster.solver.solve import solve
from tests import worlds

SETTINGS = Settings(seconds=60, workers=2)


def two_people_two_days() -> Problem:
    """P1 is at home at S1, P2 at S2 and may go to S1; S1 needs one head in the morning, two wishes contradict it."""
    people = (
        worlds.person("P1", holds=("E",)),
        worlds.person("P2", home_site="S2", elsewhere=True, reach_minutes=30, district="D2"),
    )
    cells = [
        worlds.cell("C1", spans=((480, 600),), minimum=1),
        worlds.cell(
            "C2", date=worlds.day(1), spans=((660, 720),), target=2, below=(Step(count=1, points=600), Step(points=900))
        ),
        worlds.volume("V", days=2, unit=15, who=(worlds.counted("office"),), target=20, below=(Step(points=30),)),
    ]
    wishes = (Wish(person="P1", date=worlds.MONDAY, kind="free"), Wish(person="P2", date=worlds.day(1), kind="late"))
    return worlds.world(
        people, days=2, sites=2, cells=cells, wishes=wishes, duty_types=(worlds.SHORT, worlds.AFTERNOON)
    )


def with_appointment_and_account() -> Problem:
    """One person with a meeting on Monday and an account that is nearly full: at most 240 minutes in two days."""
    account = Account(person="P1", start=worlds.MONDAY, end=worlds.day(30), used=960 - 240 + 0, upper=0)
    return worlds.world(
        1,
        days=2,
        cells=[worlds.cell("C1", spans=((480, 720),)), worlds.cell("C2", date=worlds.day(1), spans=((720, 960),))],
        appointments=(Appointment(person="P1", date=worlds.MONDAY, span=worlds.span(540, 600)),),
        history=History(accounts=(account,)),
        duty_types=(worlds.SHORT, worlds.AFTERNOON, worlds.MEETING),
    )


def everything(problem: Problem) -> Iterator[tuple[Duty, ...]]:
    """Every roster there is: for each person and day no duty or any option in any roles."""
    options = build_options(problem)
    days = [(person.id, date) for person in problem.people for date in problem.horizon.days]
    choices = [
        [
            None,
            *(option.duty(roles) for option in options.of(*day) for roles in product(*option.roles_by_piece)),
        ]
        for day in days
    ]
    for chosen in product(*choices):
        yield tuple(duty for duty in chosen if duty)


def best_by_the_checks(problem: Problem) -> tuple[int, int]:
    """Level 1 and points of the best lawful roster."""
    lawful = (found for duties in everything(problem) if not (found := check(problem, duties)).breaches)
    return min((found.levels[0].amount, found.points) for found in lawful)


@pytest.mark.parametrize("problem", [two_people_two_days(), with_appointment_and_account()], ids=["two", "account"])
def test_the_optimum_is_the_best_of_all_rosters(problem: Problem) -> None:
    outcome = solve(problem, SETTINGS)
    assert outcome.status == "optimal"
    assert (outcome.levels[0].amount, outcome.points) == best_by_the_checks(problem)
    assert outcome.bound == outcome.points
