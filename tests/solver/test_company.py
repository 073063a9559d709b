"""Who needs others at a site has them in every roster that leaves, however large the problem is."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.problem import Problem
from models.requests import Pin
from roster.checks.check import check
from roster.options.build import build_options
from roster.options.cover import CoverIndex
from roster.rules.book import POSTINGS
from roster.rules.posting import among_others
from roster.solver import one_model, solve
from roster.solver.bring import bring_company
from roster.solver.clock import Clock
from roster.solver.company_costs import CompanyCosts
from roster.solver.company_numbers import CompanyNumbers
from roster.solver.ledger import NO_DESK, Ledger
from roster.solver.send_home import in_trouble, send_home
from roster.solver.settings import Settings
from roster.solver.standing import Standing
from roster.solver.watch import Unwatched
from tests import worlds
from tests.solver import by_hand
from tests.solver.proof import examples
from tests.solver.random_problems import with_company
from tests.solver.towns import town

SEARCH = settings(max_examples=examples(30), deadline=None, suppress_health_check=list(HealthCheck))
RULES = {posting.rule for posting in POSTINGS if among_others(posting)}


@SEARCH
@given(problem=with_company(), seed=st.integers(0, 999))
def test_a_roster_is_lawful_if_the_checks_find_nobody_without_company(problem: Problem, seed: int) -> None:
    made = by_hand.case(problem, seed)
    broken = {breach.rule for breach in check(problem.changed(moves=()), made.plan.duties()).breaches}
    ledger = made.standing.ledger
    assert ledger.is_lawful() == (not broken & RULES and ledger.cost() < NO_DESK)


@pytest.fixture
def in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(one_model, "LARGEST", 0)
    monkeypatch.setattr(one_model, "MIDDLING", 0)


def strict_town() -> Problem:
    """A third may be in charge, a quarter are learning, and every rule about company is strict."""
    crew = [
        person.changed(
            lead=number % 3 == 0,
            qualifications=({"qualification": "E", "in_training": number % 4 == 1},),
            limits=({"not_alone": number % 5 == 0},),
        )
        for number, person in enumerate(town().people)
    ]
    rules = [worlds.rule(name, "strict") for name in sorted(RULES - {"not_alone"})]
    return town().changed(people=tuple(crew), rules=tuple(rules))


@pytest.mark.usefixtures("in_parts")
def test_a_large_roster_keeps_everybody_in_company() -> None:
    """Everybody working nowhere would keep them, too: it is not that."""
    outcome = solve.solve(strict_town(), Settings(seconds=10, workers=2))
    assert outcome.status == "feasible"
    assert outcome.breaches == ()
    assert len(outcome.duties) > 30


def test_stretches_begin_and_end_where_somebody_could_come_or_go() -> None:
    """At doors that open at 8:00: the first half hour is a stretch of its own, for two companies."""
    problem = worlds.world(2, days=1, duty_types=(worlds.SHORT,), rules=[worlds.rule("opening_crew", "strict")])
    options = build_options(problem)
    numbers = CompanyNumbers(options, 100)
    assert [row.minutes for row in numbers.stretches] == [30, 30]
    parts = numbers.parts(problem.people[0], worlds.MONDAY, "counter")
    assert numbers.of(parts, worlds.MONDAY, "S1", 480, 720) == [(100, 1), (101, 1)]
    assert numbers.of(parts, worlds.MONDAY, "S2", 480, 720) == []
    assert CompanyCosts(numbers.stretches).table(7)[0] == ([0, 210, 0], 0)
    assert Ledger(options, CoverIndex(options.facts)).asks_for_company()


def crew(leads: tuple[bool, ...], pinned: tuple[str, ...] = ()) -> Standing:
    """Nobody is alone and nobody without a lead; all who are no lead are at work, those pinned have to be."""
    rules = [worlds.rule(name, "strict") for name in ("never_alone", "lead_present")]
    pins = [Pin(person=person, date=worlds.MONDAY, duty_type="K") for person in pinned]
    problem = worlds.world(len(leads), days=1, duty_types=(worlds.SHORT,), rules=rules, pins=pins)
    people = [row.changed(lead=lead) for row, lead in zip(problem.people, leads, strict=True)]
    options = build_options(problem.changed(people=tuple(people)))
    standing = Standing(options, CoverIndex(options.facts))
    for person in (row for row in people if not row.lead):
        option = options.of(person.id, worlds.MONDAY)[0]
        standing.give(person.id, (option.duty(("counter",)),))
    return standing


def test_those_who_would_only_need_each_other_go_home_together() -> None:
    """Either of the two gone, the other would be alone as well: no minute less that must not be."""
    standing = crew((False, False))
    assert [duty.person for duty in in_trouble(standing)] == ["P1", "P2"]
    send_home(standing)
    assert standing.is_lawful()
    assert standing.all_duties() == ()


def test_a_lead_comes_to_whoever_must_work() -> None:
    standing = crew((False, False, True), pinned=("P1",))
    send_home(standing)
    assert not standing.is_lawful()
    assert [duty.person for duty in standing.all_duties()] == ["P1", "P2"]
    bring_company(standing, Settings(seconds=20, workers=1), Clock(20, Unwatched()))
    assert standing.is_lawful()
    assert {"P1", "P3"} <= {duty.person for duty in standing.all_duties()}


def test_where_nobody_can_be_in_charge_the_roster_stays_as_it_is() -> None:
    standing = crew((False, False), pinned=("P1",))
    before = standing.all_duties()
    bring_company(standing, Settings(seconds=20, workers=1), Clock(20, Unwatched()))
    assert standing.all_duties() == before
