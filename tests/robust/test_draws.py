"""Dice, shares and their intervals."""

import pytest

from roster.robust.draws import missing
from roster.robust.wilson import wilson
from tests import worlds

PEOPLE = tuple(f"P{number}" for number in range(1000))


def test_the_same_seed_draws_the_same_people_whoever_else_is_there() -> None:
    all_of_them = missing(PEOPLE, worlds.MONDAY, 8, 3, 1)
    assert missing(PEOPLE[500:], worlds.MONDAY, 8, 3, 1) == tuple(name for name in all_of_them if name in PEOPLE[500:])


def test_other_days_draws_and_seeds_draw_others() -> None:
    drawn = [
        missing(PEOPLE, worlds.MONDAY, 8, 3, 1),
        missing(PEOPLE, worlds.day(1), 8, 3, 1),
        missing(PEOPLE, worlds.MONDAY, 8, 4, 1),
        missing(PEOPLE, worlds.MONDAY, 8, 3, 2),
    ]
    assert len(set(drawn)) == 4


@pytest.mark.parametrize(("percent", "least", "most"), [(0, 0, 0), (8, 50, 110), (100, 1000, 1000)])
def test_about_so_many_per_cent_are_missing(percent: int, least: int, most: int) -> None:
    assert least <= len(missing(PEOPLE, worlds.MONDAY, percent, 0, 1)) <= most


def test_an_interval_from_the_literature() -> None:
    # Newcombe, Statistics in Medicine 17 (1998), table I, method 3: 81 of 263 and 0 of 20
    assert wilson(81, 263) == pytest.approx((0.2553, 0.3662), abs=5e-5)
    assert wilson(0, 20) == pytest.approx((0, 0.1611), abs=5e-5)
