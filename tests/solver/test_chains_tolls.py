"""Strict sums that a graph has no room for are kept by tolls, and the bound stays a bound."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.people import Assigned, Person
from models.problem import Problem
from roster.solver.chain_pricing import Chain
from tests import worlds
from tests.solver.chained import Chained, chained
from tests.solver.test_chains_best import breaches
from tests.solver.test_chains_rules import plan

SEEDS = range(6)

ROUNDS = 60
"""More than it takes to be reminded of everything and to find the tolls."""

PEOPLE: dict[str, Callable[[], Person]] = {
    "at most": lambda: worlds.person(assignments=(Assigned(duty_type="K", most=2), Assigned(duty_type="N", most=3))),
    "at most of three": lambda: worlds.person(
        assignments=tuple(Assigned(duty_type=kind, most=2) for kind in ("K", "N", "F"))
    ),
    "at least": lambda: worlds.person(
        assignments=(Assigned(duty_type="K", fewest=4, most=5), Assigned(duty_type="N", fewest=2, most=3))
    ),
    "weekends": lambda: worlds.person(assignments=(Assigned(duty_type="K", most=2),), weekends=1),
}


def strict(person: Person) -> Problem:
    return plan(person, rules=(worlds.rule("assignments", "strict"), worlds.rule("weekends", "strict")))


def searched(person: Person, seed: int, largest: int) -> tuple[Chained, list[tuple[int, Chain]], int]:
    """The last chain of one person at some values, and the most that a chain is said to be worth."""
    made = chained(strict(person), largest)
    value = made.values(seed)
    found, most = [], 0
    for _ in range(ROUNDS):
        most = made.pricing.price(value).worth
        found = made.pricing.chains(value, [0])
        made.pricing.remind()
    return made, found, most


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", PEOPLE)
def test_what_there_is_no_room_for_is_kept(name: str, seed: int) -> None:
    made, found, most = searched(PEOPLE[name](), seed, 1)
    best = made.best(0, made.values(seed))
    assert found
    assert best is not None
    ((worth, chain),) = found
    assert breaches(made.problem, made, chain) == []
    assert worth <= best <= most


def test_tolls_are_needed_for_it_and_lead_near_the_best() -> None:
    charged, worth, best, most = 0, 0, 0, 0
    for person in PEOPLE.values():
        for seed in SEEDS:
            made, found, bound = searched(person(), seed, 1)
            charged += made.pricing.tolls.charged
            worth, best, most = worth + found[0][0], best + (made.best(0, made.values(seed)) or 0), most + bound
    assert charged > len(PEOPLE) * len(SEEDS) / 2
    assert worth >= 0.95 * best
    assert most <= 1.03 * best


def test_whoever_has_another_graph_pays_no_tolls() -> None:
    made, _, _ = searched(PEOPLE["at most"](), 0, 1)
    assert made.pricing.tolls.charged
    made.pricing.tolls.forget(0)
    assert not made.pricing.tolls.points.any()
    # a bound may be one of those before
    assert made.pricing.tolls.charged
