"""Whichever way people are chosen: nobody twice, nobody who is busy, no more than asked for."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest

from roster.solver.lagrange import Lagrange
from roster.solver.neighbourhoods import ANYWAY, PRICED, Neighbourhood, Neighbourhoods, Way, one_role
from tests.solver import by_hand
from tests.solver.by_hand import Case
from tests.solver.towns import town

COUNT = 7

WAYS = [*ANYWAY, *PRICED]


def settled() -> tuple[Case, Neighbourhoods]:
    made = by_hand.case(town())
    made.plan.ask(made.weeks())
    by_hand.take_over(made)
    ledger = made.standing.ledger
    lagrange = Lagrange(made.standing.options, ledger.index, ledger.desks, made.standing.level(), made.plan.lay)
    lagrange.run(lambda number: number / 20)
    return made, Neighbourhoods(made.standing, Random(1), lagrange.promising())


@pytest.mark.parametrize("pick", WAYS, ids=lambda pick: pick.__name__)
def test_so_many_free_people_who_could_work(pick: Callable[[Neighbourhoods, int], Neighbourhood]) -> None:
    made, near = settled()
    near.busy = set(list(made.standing.duties)[::2])
    found = [pick(near, COUNT) for _ in range(20)]
    assert any(where.people for where in found)
    for where in found:
        assert list(where.people) == sorted(set(where.people))
        assert len(where.people) <= COUNT
        assert not near.busy.intersection(where.people)
        assert all(near.sites_of[person] for person in where.people)
        assert set(where.dates) <= set(near.days)


def test_people_of_one_role() -> None:
    made, near = settled()
    for _ in range(20):
        where = one_role(near, COUNT)
        assert frozenset.intersection(*(made.standing.roles_of[person] for person in where.people))


def test_priced_crowds_have_few_options_each() -> None:
    _, near = settled()
    for pick, most in zip(PRICED, (1, 2, 4), strict=True):
        where: Neighbourhood = pick(near, COUNT)
        assert where.among
        lengths = {day: len(near.promising.by_day[day]) for day in where.among}
        assert all(len(places) <= most * lengths[day] for day, places in where.among.items())


def test_without_prices_no_way_needs_them() -> None:
    made, near = settled()
    unpriced = Neighbourhoods(made.standing, Random(1), type(near.promising)({}))
    assert {way.name for way in unpriced.ways} == {pick.__name__ for pick in ANYWAY}
    assert {way.name for way in near.ways} == {pick.__name__ for pick in WAYS}


def test_sizes_follow_the_proofs() -> None:
    way = Way("any", one_role, 10)
    way.learn(0, 0.5, proven=True)
    assert way.people == 11
    way.learn(0, 6.0, proven=True)
    assert way.people == 11
    way.learn(0, 6.0, proven=False)
    assert way.people == pytest.approx(8.8)


def test_what_pays_is_chosen_more_often() -> None:
    _, near = settled()
    for way in near.ways:
        way.paid = 1.0
    near.ways[2].paid = 100000.0
    names = [near.choose()[0].name for _ in range(100)]
    assert names.count(near.ways[2].name) > 40
