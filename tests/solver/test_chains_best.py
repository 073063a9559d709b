"""The best chain of days of one person is what a model of that person says, and it is lawful and costs what it says."""

from __future__ import annotations

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from models.problem import Problem
from models.rulebook import card
from roster.checks.check import check
from roster.solver.chain_pricing import Chain
from roster.solver.lagrange import SCALE
from roster.solver.standing import by_person
from roster.solver.ties import UNLAWFUL
from tests.solver.chained import Chained, chained, long_problems
from tests.solver.proof import examples

# a chain over ten days is not made plainer by the half hour that shrinking takes
FOUND = (Phase.explicit, Phase.reuse, Phase.generate)
MANY = settings(max_examples=examples(80), deadline=None, suppress_health_check=list(HealthCheck), phases=FOUND)
SEEDS = st.integers(0, 10**6)


def best_chains(made: Chained, seed: int) -> dict[int, tuple[int, Chain]]:
    """Everybody's best chain, once no graph has to be reminded of anything any more."""
    value, people = made.values(seed), range(len(made.problem.people))
    found = made.pricing.chains(value, people)
    while made.pricing.remind():
        found = made.pricing.chains(value, people)
    return {chain.person: (worth, chain) for worth, chain in found}


def breaches(problem: Problem, made: Chained, chain: Chain) -> list[str]:
    """The rules about one person's days that a chain breaks, by the checks."""
    person, duties = problem.people[chain.person].id, made.pricing.duties_of(chain)
    found = check(problem, duties).breaches
    return [row.rule for row in found if row.person == person and card(row.rule).form == "sequence"]


@MANY
@given(problem=long_problems(), seed=SEEDS)
def test_nothing_is_better_than_the_best_chain(problem: Problem, seed: int) -> None:
    made = chained(problem)
    found, value = best_chains(made, seed), made.values(seed)
    for person, left_out in enumerate(made.pricing.left_out):
        best = made.best(person, value)
        if not left_out:
            assert (found[person][0] if person in found else None) == best
        elif best is not None and person in found:
            assert found[person][0] <= best


@MANY
@given(problem=long_problems(), seed=SEEDS)
def test_a_chain_is_lawful_and_costs_what_it_says(problem: Problem, seed: int) -> None:
    made = chained(problem)
    for worth, chain in best_chains(made, seed).values():
        name, duties = problem.people[chain.person].id, tuple(made.pricing.duties_of(chain))
        assert made.standing.may_have(name, duties)
        assert breaches(problem, made, chain) == []
        assert chain.points == made.standing.own_cost(name, duties) < UNLAWFUL
        sold = sum(int(made.values(seed)[cell]) * ticks for cell, ticks in chain.cover)
        assert worth == sold - SCALE * chain.points
        assert made.pricing.chain_of(chain.person, by_person(duties, [name])[name], chain.points) == chain


@MANY
@given(problem=long_problems(), seed=SEEDS, largest=st.integers(1, 6))
def test_what_graphs_leave_out_never_makes_a_chain_worth_less(problem: Problem, seed: int, largest: int) -> None:
    made = chained(problem, largest)
    value = made.values(seed)
    best = [made.best(person, value) for person in range(len(problem.people))]
    if None not in best:
        assert made.pricing.price(value).worth >= sum(worth for worth in best if worth is not None)


@MANY
@given(problem=long_problems(), seed=SEEDS)
def test_an_option_of_a_best_chain_loses_nothing(problem: Problem, seed: int) -> None:
    made = chained(problem)
    value = made.values(seed)
    lost, off = made.pricing.missing(value)
    assert (lost >= 0).all()
    assert min(off.values(), default=0) >= 0
    priced = made.pricing.price(value)
    if priced.worth > -(2**58):
        assert not lost[priced.chosen].any()
        days = made.pricing.options
        worked = {(days.person[option], days.day[option]) for option in priced.chosen.tolist()}
        every = {(who, day) for who in range(len(problem.people)) for day in range(made.pricing.days)}
        assert {off[one] for one in every - worked} <= {0}
