"""A kit is at one site a day: at those that close last, as many as there are kits."""

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.places import Kit
from models.problem import Problem
from roster.rules.facts import Facts
from tests.checks.looking import amounts, breaches
from tests.worlds import MONDAY, day, duty, opening, rule, site, world


def three(count: int = 1, orders: tuple[int, int, int] = (2, 1, 3), **fields: Any) -> Problem:
    sites = [site(f"S{number}", kit="K", closing_order=order) for number, order in enumerate(orders, start=1)]
    return world(3, sites=sites, kits=(Kit(id="K", count=count),), **fields)


@pytest.mark.parametrize(
    ("count", "without"), [(0, ["S1", "S2", "S3"]), (1, ["S1", "S3"]), (2, ["S3"]), (3, []), (4, [])]
)
def test_the_kits_go_to_the_sites_that_close_last(count: int, without: list[str]) -> None:
    duties = [duty(f"P{number}", site=f"S{number}") for number in (1, 2, 3)]
    found = breaches("kit", three(count), duties)
    assert [row.site for row in found] == [name for name in without for _ in ("before", "after the break")]


def test_of_equals_the_first_in_the_list() -> None:
    assert amounts("kit", three(orders=(1, 1, 1)), duty(site="S1")) == []
    assert amounts("kit", three(orders=(1, 1, 1)), duty("P2", site="S2")) == [210, 270]


def test_a_site_that_is_closed_leaves_its_kit_to_others() -> None:
    openings = [opening("S1"), opening("S3"), opening("S2", day(1)), opening("S3", day(1))]
    problem = three(openings=openings)
    assert amounts("kit", problem, duty(site="S1"), duty(site="S2", date=day(1))) == []
    assert [row.date for row in breaches("kit", problem, [duty(site="S1", date=day(1))])] == [day(1)] * 2
    assert [row.date for row in breaches("kit", problem, [duty(site="S2", date=MONDAY)])] == [MONDAY] * 2


def test_sites_without_a_kit_and_other_kits_are_left_alone() -> None:
    sites = [site(), site("S2", kit="K"), site("S3", kit="L")]
    problem = world(3, sites=sites, kits=(Kit(id="K"), Kit(id="L")))
    assert amounts("kit", problem, *(duty(f"P{number}", site=f"S{number}") for number in (1, 2, 3))) == []


def test_off() -> None:
    assert amounts("kit", three(0, rules=[rule("kit", "off")]), duty()) == []


@given(st.permutations((1, 2, 3)), st.integers(0, 4), st.lists(st.sampled_from(("S1", "S2", "S3")), unique=True))
def test_never_more_sites_than_kits(orders: list[int], count: int, opened: list[str]) -> None:
    """Whatever opens: the posting lets people to as many sites as there are kits, and the check to the same ones."""
    first, second, third = orders
    problem = three(count, (first, second, third), openings=[opening(name) for name in opened], days=1)
    equipped = {name for name, _ in Facts(problem).equipped}
    assert len(equipped) == min(count, len(opened))
    for name, other in combinations(("S1", "S2", "S3"), 2):
        for place in (name, other):
            assert (amounts("kit", problem, duty(site=place)) == []) == (place in equipped)
