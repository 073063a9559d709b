"""Whichever way people are chosen: nobody twice, nobody who is busy, no more than asked for."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest

from roster.solver.lagrange import Lagrange
from roster.solver.neighbourhoods import (
    ANYWAY,
    PRICED,
    Neighbourhood,
    Neighbourhoods,
    Promising,
    Way,
    anybody,
    one_role,
)
from roster.solver.windows import in_windows, several_weeks
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
    busy = set(list(made.standing.duties)[::2])
    near.hold(Neighbourhood(tuple(busy), dates=near.days))
    found = [pick(near, COUNT) for _ in range(20)]
    assert any(where.people for where in found)
    for where in found:
        assert list(where.people) == sorted(set(where.people))
        assert len(where.people) <= COUNT
        assert not busy.intersection(where.people)
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


# plans of several weeks


def three_weeks() -> Neighbourhoods:
    standing = by_hand.case(town(days=21)).standing
    assert several_weeks(standing)
    return Neighbourhoods(standing, Random(1), Promising({}), in_windows(standing, priced=False))


def test_a_week_is_looked_at_as_a_whole() -> None:
    made, near = settled()
    assert not several_weeks(made.standing)
    assert not any(near.choose()[1].window for _ in range(20))


def test_windows_are_days_in_a_row_of_free_people() -> None:
    near = three_weeks()
    near.hold(Neighbourhood(tuple(near.standing.duties), dates=near.days[7:9], window=True))
    lengths = set()
    for way in near.ways:
        way.people = 20
    for where in [found for _ in range(200) if (found := near.choose()[1]).people]:
        first = near.days.index(where.dates[0])
        assert where.dates == near.days[first : first + len(where.dates)]
        assert where.window == (where.dates != near.days)
        assert not set(near.days[7:9]).intersection(where.dates)
        lengths.add(len(where.dates))
    assert {3, 5, 7} <= lengths


def test_who_is_let_go_is_free_again() -> None:
    near = three_weeks()
    where = Neighbourhood(tuple(near.standing.duties), dates=near.days[3:10], window=True)
    near.hold(where)
    near.let_go(where)
    assert not near.busy


def test_ways_of_windows_grow_in_people_and_then_in_days() -> None:
    near = three_weeks()
    everybody = len(near.standing.duties)
    few = Way("few", anybody, 2.0 * 3, days=3)
    many = Way("many", anybody, 10.0 * everybody, days=3)
    near.ways = [few]
    assert (len(near.choose()[1].people), len(near.dates)) == (2, 3)
    near.ways = [many]
    assert (len(near.choose()[1].people), len(near.dates)) == (everybody, 10)
