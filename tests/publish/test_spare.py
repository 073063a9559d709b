"""Who is offered for a gap may really do it, by every strict rule there is."""

from typing import Any

import pytest

from models.duties import Duty
from models.outcome import Outcome, Shortage
from models.people import Limits
from models.places import Travel
from models.problem import Problem
from models.requests import Absence, Pin
from roster.checks.check import check
from roster.publish.building import build_duty
from roster.publish.gaps import gaps
from roster.publish.shortages import offers_text
from roster.publish.spare import Offer, Spare
from roster.publish.view import View
from tests.worlds import cell, contract, day, desks, duty, pattern, person, site, world

OFFER = Offer("P1", day(0), "F", over=False)


def problem(**fields: Any) -> Problem:
    defaults: dict[str, Any] = {"people": [person()], "days": 1, "cells": [cell(spans=[(480, 540)])]}
    return world(**(defaults | fields))


def outcome(asked: Problem, *duties: Any) -> Outcome:
    return Outcome(
        status="feasible",
        law="germany",
        duties=duties,
        shortages=(Shortage(cell="C1", below_target_percent=100, minutes=60),),
        seconds=0,
        peak_memory_mb=0,
        seed=0,
        workers=1,
        reproducible=True,
        versions={},
        problem_hash=asked.hash(),
    )


def offers(asked: Problem, *duties: Any, limits: bool = True) -> list[Offer]:
    view = View(asked, outcome(asked, *duties))
    return Spare(view, limits).offers(gaps(view))


def test_somebody_without_a_duty_is_offered() -> None:
    assert offers(problem()) == [OFFER]


def test_what_is_offered_breaks_no_rule() -> None:
    asked = problem()
    view = View(asked, outcome(asked))
    made = build_duty(view, asked.people[0], day(0), view.duty_types["F"], view.sites["S1"], "counter")
    assert isinstance(made, Duty)
    assert check(asked, [made]).breaches == ()


@pytest.mark.parametrize(
    "fields",
    [
        {"people": [person(holds=("A",))]},
        {"people": [person(home_site="S2")], "sites": 2},
        {"people": [person(contracts=(contract(pattern=pattern(days=(1,))),))]},
        {"people": [person(contracts=(contract(pattern=pattern(start=600)),))]},
        {"people": [person(contracts=(contract(model="fixed"),))]},
        {"absences": [Absence(person="P1", date=day(0))]},
        {"pins": [Pin(person="P1", date=day(0), off=True)]},
        {"sites": [site(desks=(desks(0, "counter"),))]},
    ],
    ids=["not learnt", "too far", "day off", "later", "other model", "absent", "pinned off", "no desk"],
)
def test_nobody_is_offered_who_may_not(fields: dict[str, Any]) -> None:
    assert offers(problem(**fields)) == []


def test_somebody_at_work_is_not_offered() -> None:
    assert offers(problem(), duty(duty_type="N")) == []


def test_personal_limits_count_only_for_those_who_may_know_them() -> None:
    asked = problem(people=[person(limits=(Limits(earliest_start=600),))])
    assert (offers(asked), offers(asked, limits=False)) == ([], [OFFER])


def test_consent_and_way_are_looked_at() -> None:
    near = person(home_site="S2", elsewhere=True, reach_minutes=20)
    way = Travel(origin="S2", destination="S1", minutes=20)
    assert [row.person for row in offers(problem(people=[near], sites=2, travel=[way]))] == ["P1"]
    assert offers(problem(people=[near], sites=2, travel=[way.changed(minutes=25)])) == []


def test_more_than_the_target_is_said_where_hours_may_be_known() -> None:
    asked = problem(people=[person(contracts=(contract(pattern=pattern(target=60)),))])
    view = View(asked, outcome(asked))
    found = offers(asked)
    assert found == [Offer("P1", day(0), "F", over=True)]
    assert offers_text(view, found, hours=True) == "Mo P1 (F, über Sollarbeitszeit)"
    assert offers_text(view, found, hours=False) == "Mo P1 (F)"
    assert offers_text(view, [], hours=True) == "niemand mehr frei"
