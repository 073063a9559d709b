"""Whoever has lawful days at all is given some; who has none is told why."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from models.demand import Step
from models.places import Desks
from models.problem import Problem
from models.requests import Pin
from roster.checks.check import check
from roster.options.build import build_options
from roster.options.cover import CoverIndex
from roster.rules.book import POSTINGS
from roster.solver.alone import alone
from roster.solver.impossible import lawful
from roster.solver.lawful import lawful_days
from roster.solver.settings import Settings
from roster.solver.solve import solve
from tests import worlds
from tests.solver import by_hand
from tests.solver.proof import examples, proven

SEARCH = settings(max_examples=examples(8), deadline=None, suppress_health_check=list(HealthCheck))
FEATURES = ["anything", "close days", "weeks with accounts", "accounts", "desks"]


@pytest.mark.parametrize("feature", FEATURES)
def test_days_keep_every_rule_and_are_missing_only_where_there_are_none(feature: str) -> None:
    @SEARCH
    @given(problem=by_hand.PROBLEMS[feature])
    def each(problem: Problem) -> None:
        options = build_options(problem)
        for person in problem.people:
            own = alone(problem, {person.id})
            found = lawful_days(options, CoverIndex(options.facts), person.id)
            assert (found is not None) == lawful(own, POSTINGS)
            assert check(own, found or ()).breaches == () or found is None

    each()


@pytest.mark.parametrize("feature", ["anything", "close days", "weeks with accounts", "desks"])
def test_a_roster_is_found_exactly_where_there_is_one(feature: str) -> None:
    @SEARCH
    @given(problem=by_hand.PROBLEMS[feature])
    def each(problem: Problem) -> None:
        outcome = solve(problem, Settings(seconds=20, workers=1))
        assert (outcome.status == "impossible") == (proven(problem) is None)
        assert outcome.status in {"optimal", "impossible"}

    each()


def crowd(counters: int, offices: int) -> Problem:
    """P1 can do both, P2 only the counter by a pin; both have to work, whoever is asked first takes a desk."""
    pins = [Pin(person=f"P{number}", date=worlds.MONDAY, duty_type="K") for number in (1, 2, 3)]
    pins[1] = pins[1].changed(role="counter")
    desks = (Desks(roles=("counter",), count=counters), Desks(roles=("office",), count=offices))
    cell = worlds.cell(target=3, below=(Step(points=60000),))
    return worlds.world(
        3, days=1, pins=pins, cells=(cell,), duty_types=(worlds.SHORT,), sites=[worlds.site(desks=desks)]
    )


@pytest.mark.parametrize(("counters", "offices"), [(1, 2), (2, 1), (3, 0)])
def test_others_move_so_that_everybody_has_a_desk(counters: int, offices: int) -> None:
    outcome = solve(crowd(counters, offices), Settings(seconds=20, workers=1))
    assert outcome.status == "optimal"
    assert len(outcome.duties) == 3


@pytest.mark.parametrize(("counters", "offices"), [(0, 3), (1, 1), (2, 0)])
def test_too_few_desks_for_those_who_have_to_work_are_told(counters: int, offices: int) -> None:
    outcome = solve(crowd(counters, offices), Settings(seconds=20, workers=1))
    assert outcome.status == "impossible"
    assert outcome.contradictions
