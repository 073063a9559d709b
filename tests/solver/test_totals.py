"""Sums over many people's duties are kept and paid for while people's weeks are made one after another."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from roster.rules.facts import Facts
from roster.rules.frame import Frame, Shape
from roster.rules.posting import City
from roster.rules.total import Total, minutes_at_work, once
from roster.solver.heard import heard
from roster.solver.ties import UNLAWFUL
from roster.solver.totals import FARTHEST
from tests import worlds
from tests.solver import by_hand
from tests.solver.by_hand import Case
from tests.solver.sums import (
    ASKED,
    PAID,
    Ask,
    alike,
    asking,
    dear_hours,
    evens,
    few_hours,
    random_case,
    some_wanted,
    somebody_there,
    sum_of,
    wanted_elsewhere,
)
from tests.solver.towns import town


@pytest.mark.parametrize("asked", [*itertools.combinations(ASKED, 1), tuple(ASKED)])
def test_plan_and_roster_count_the_same(asked: tuple[Ask, ...]) -> None:
    made = random_case(asked, 1)
    assert made.plan.cost() == made.standing.cost()
    other = by_hand.case(wanted_elsewhere(), postings=asking(*asked))
    other.plan.load(made.plan.duties())
    assert other.plan.now.ties.tolist() == made.plan.now.ties.tolist() == made.standing.totals.sums


@pytest.mark.parametrize("ask", [dear_hours, some_wanted, alike])
def test_points_are_those_of_the_duties(ask: Ask) -> None:
    made = random_case((ask,), 2)
    assert made.standing.totals.points() == PAID[ask](sum_of(made, ask))
    assert made.standing.totals.is_lawful()


@pytest.mark.parametrize("heat", [0, 1])
@pytest.mark.parametrize("ask", [few_hours, somebody_there])
def test_strict_ends_are_kept_in_heat_and_cold(ask: Ask, heat: int) -> None:
    made = by_hand.case(wanted_elsewhere() if ask is few_hours else town(), postings=asking(ask))
    random = np.random.default_rng(heat)
    for _ in range(4):
        made.plan.ask(made.weeks(), *((by_hand.at_random(made), random) if heat else ()))
    by_hand.take_over(made)
    assert 0 < sum_of(made, ask) <= 600 if ask is few_hours else sum_of(made, ask) >= 2
    assert made.standing.is_lawful()
    assert made.plan.without_days() == []


def test_without_the_ends_they_would_not_be_kept() -> None:
    free = by_hand.case(wanted_elsewhere(), postings=asking(dear_hours))
    cheap = by_hand.case(wanted_elsewhere())
    for made in (free, cheap):
        made.plan.settle(made.weeks(), lambda: False)
        by_hand.take_over(made)
    assert sum_of(cheap, few_hours) > 600
    assert sum_of(free, few_hours) < sum_of(cheap, few_hours)


def test_a_roster_outside_a_strict_end_is_not_lawful() -> None:
    cheap = by_hand.case(wanted_elsewhere())
    cheap.plan.settle(cheap.weeks(), lambda: False)
    made = by_hand.case(wanted_elsewhere(), postings=asking(few_hours))
    made.plan.load(cheap.plan.duties())
    by_hand.take_over(made)
    assert not made.standing.is_lawful()
    assert made.standing.points() == made.standing.cost() - made.standing.totals.cost() - _level(made)
    # what many people share is none of theirs to mend alone
    assert made.plan.without_days() == []


def _level(made: Case) -> int:
    return made.standing.level() * 10**9


@pytest.mark.parametrize("ask", ASKED)
def test_asking_again_never_makes_it_worse(ask: Ask) -> None:
    made = by_hand.case(wanted_elsewhere(), postings=asking(ask))
    made.plan.ask(made.weeks())
    for week in made.weeks():
        before = made.plan.cost()
        made.plan.ask(np.array([week]))
        assert made.plan.cost() <= before


@pytest.mark.parametrize("ask", ASKED)
def test_a_gain_is_what_the_roster_costs_less(ask: Ask) -> None:
    made, other = random_case((ask,), 3), random_case((ask,), 4)
    for people in _threes(made):
        new = {person: other.standing.duties[person] for person in people}
        before, gain = made.standing.cost(), made.standing.gain(new)
        made.standing.give_all(new)
        assert gain == before - made.standing.cost()


def _threes(made: Case) -> list[list[str]]:
    people = list(made.standing.duties)
    return [people[at : at + 3] for at in range(0, len(people), 3)]


def test_what_nobody_can_reach_is_not_kept() -> None:
    """Three people and five days, at most ten hours each: no sum is above that."""

    def enough(city: City) -> Total:
        return Total(
            evens(city), frozenset(city.facts.days), frozenset({"S2"}), minutes_at_work, most=9000, strict=True
        )

    assert by_hand.case(wanted_elsewhere(), postings=asking(enough)).standing.totals.all == []


def test_work_without_pieces_counts_nothing() -> None:
    """An appointment has no site, so it is in no sum over sites."""
    frame = Frame(Shape(worlds.MONDAY, worlds.MEETING, worlds.span(480, 540), 60), "S2", ())
    total = Total(frozenset({"P1"}), frozenset({worlds.MONDAY}), frozenset({"S2"}), once)
    assert total.of(Facts(worlds.world()), "P1", frame) == 0


def test_all_strict_ends_together_do_not_overflow() -> None:
    """Whoever is a minute outside pays less, the more minutes there could be."""
    made = by_hand.case(wanted_elsewhere(), postings=asking(few_hours, somebody_there))
    hours, heads = made.standing.totals.all
    assert hours.over * 3 * 5 * 600 <= FARTHEST
    assert hours.over > 10**12
    assert heads.under == UNLAWFUL


def test_what_is_taken_off_can_fall_below_nothing() -> None:
    """Ends on both sides of nothing are kept, each with two prices."""
    made = by_hand.case(town(), postings=asking(alike))
    ties = made.standing.totals.all
    assert [(tie.least, tie.under) for tie in ties if tie.under] == [(0, 50), (-1, 650)]
    assert [(tie.most, tie.over) for tie in ties if tie.over] == [(0, 50), (1, 650)]
    (total,) = heard(made.standing.options).totals
    frame = Frame(Shape(worlds.MONDAY, worlds.EARLY, worlds.span(480, 990), 480), "S2", (worlds.span(480, 690),))
    facts = made.standing.options.facts
    assert (total.of(facts, "P00", frame), total.of(facts, "P01", frame)) == (1, -1)
