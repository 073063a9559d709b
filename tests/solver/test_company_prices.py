"""What it costs that nobody is in charge is in the bound, and nothing that could be spared."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from models.problem import Problem
from models.requests import Pin
from tests import worlds
from tests.solver.proof import examples, lagrange, proven
from tests.solver.random_problems import with_company

MINUTES, MINUTE = 240, 10
SEARCH = settings(max_examples=examples(15), deadline=None, suppress_health_check=list(HealthCheck))


def at_work(rule: str, leads: tuple[bool, ...]) -> Problem:
    """Everybody has to work four hours on Monday morning at one site, and a minute without company costs ten points."""
    pins = [Pin(person=f"P{number + 1}", date=worlds.MONDAY, duty_type="K") for number in range(len(leads))]
    rules = [worlds.rule(rule, "soft")]
    problem = worlds.world(len(leads), days=1, duty_types=(worlds.SHORT,), rules=rules, pins=pins)
    people = [row.changed(lead=lead) for row, lead in zip(problem.people, leads, strict=True)]
    return problem.changed(people=tuple(people), prices=problem.prices.changed(company_hour=60 * MINUTE))


def bound(problem: Problem, level: int = 0) -> int:
    rounds = lagrange(problem, level)
    rounds.run(lambda number: number / 300)
    return rounds.bound


@pytest.mark.parametrize(("leads", "lacking"), [((False,), 1), ((False, False), 2), ((False, False, True), 0)])
def test_whoever_has_nobody_in_charge_is_paid_for_in_the_bound(leads: tuple[bool, ...], lacking: int) -> None:
    problem = at_work("lead_present", leads)
    without = at_work("lead_present", tuple(True for _ in leads))
    assert bound(problem) == bound(without) + lacking * MINUTES * MINUTE


@pytest.mark.parametrize("people", [1, 2])
def test_what_people_are_to_each_other_is_not_in_the_bound(people: int) -> None:
    problem = at_work("never_alone", (False,) * people)
    best = proven(problem)
    assert best is not None
    assert bound(problem) == best.points - (people == 1) * MINUTES * MINUTE


def test_more_of_level_1_than_need_be_takes_nothing_off_the_bound() -> None:
    problem = at_work("lead_present", (False, False))
    assert bound(problem, 500) == bound(problem)


@SEARCH
@given(problem=with_company())
def test_never_above_the_optimum(problem: Problem) -> None:
    best = proven(problem)
    rounds = lagrange(problem, best.level if best else 0)
    rounds.run(lambda number: number / 60)
    assert best is None or rounds.bound <= best.points
