"""What binds a person's days to each other is looked up as the rules say it."""

from __future__ import annotations

from typing import Any

import pytest

from models.history import Account, History
from models.requests import Pin
from roster.options.build import build_options
from roster.solver.chain import ChainRules
from tests import worlds


def rules(**fields: Any) -> ChainRules:
    world = worlds.world(1, days=3, **fields)
    return ChainRules(build_options(world), world.people[0])


def test_a_week_is_the_part_of_it_in_the_horizon() -> None:
    found = rules(first=worlds.day(5))
    assert found.weeks == ((worlds.day(5), worlds.day(6)), (worlds.day(7),))
    assert found.targets == [960, 480]


@pytest.mark.parametrize(("minutes", "points"), [(1440, 0), (1500, 600), (1380, 600)])
def test_an_hour_off_target_costs_its_price(minutes: int, points: int) -> None:
    assert rules().week_cost(0, minutes) == points


def test_the_room_of_an_account_is_told_in_minutes_of_the_horizon() -> None:
    """Three days of eight hours; 100 minutes are there already."""
    account = Account(person="P1", start=worlds.MONDAY, end=worlds.day(30), used=100, lower=-60, upper=600)
    assert rules(history=History(accounts=(account,))).room == (1280, 1940)


def test_of_several_accounts_the_narrowest_room_counts() -> None:
    ends = {"person": "P1", "start": worlds.MONDAY, "end": worlds.day(30)}
    accounts = [Account.model_validate(ends | {"lower": low, "upper": up}) for low, up in ((-60, 600), (-100, 30))]
    assert rules(history=History(accounts=tuple(accounts))).room == (1380, 1470)


def test_a_pinned_day_has_to_be_worked() -> None:
    found = rules(pins=(Pin(person="P1", date=worlds.day(1), duty_type="K"),))
    assert found.must_work == {worlds.day(1)}


def test_the_last_duty_before_the_horizon_is_known_to_the_minute() -> None:
    """Monday 23 Nov 2026, 6:00 in Berlin is 5:00 UTC."""
    before = (worlds.duty(date=worlds.day(-1), duty_type="NACHT"), worlds.duty(date=worlds.day(-2), duty_type="F"))
    assert rules(history=History(duties=before)).ended * 60 == 1795410000
    assert rules().ended == 0
