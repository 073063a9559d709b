"""A person's best days, found day by day, are the best of all chains of days."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.history import Account, History
from models.requests import Pin
from roster.options.build import build_options
from roster.solver.chain import ChainRules, best_days, keeps_rest
from roster.solver.days import Kind, Valued
from tests import worlds

DAYS = 3
LONG_AGO = 10**7
"""Minutes of UTC of the first midnight."""

SHIFTS = ((480, 240), (720, 240), (600, 480), (1320, 480))
"""(start, paid minutes); the last one ends at 6:00 of the next day, 11 h before 17:00."""


def _rules(used: int, *, pinned: bool) -> ChainRules:
    account = Account(person="P1", start=worlds.MONDAY, end=worlds.day(30), used=used, lower=-1000, upper=600)
    pins = (Pin(person="P1", date=worlds.day(1), duty_type="K"),) if pinned else ()
    world = worlds.world(1, days=DAYS, pins=pins, history=History(accounts=(account,)))
    return ChainRules(build_options(world), world.people[0])


def _values(worths: list[int]) -> dict[dt.date, list[Valued]]:
    found: dict[dt.date, list[Valued]] = {}
    for (number, (start, minutes)), worth in zip(product(range(DAYS), SHIFTS), worths, strict=False):
        begin = LONG_AGO + 1440 * number + start
        kind = Kind(minutes, begin, begin + minutes)
        found.setdefault(worlds.day(number), []).append(Valued(worlds.day(number), kind, 0, worth))
    return found


def _worth(rules: ChainRules, chain: tuple[Valued | None, ...]) -> int | None:
    """What a chain saves; None if it is not lawful."""
    duties = [value for value in chain if value]
    if any(later.kind.start - earlier.kind.end < 660 for earlier, later in pairwise(duties)):
        return None
    minutes = sum(value.kind.minutes for value in duties)
    lower, upper = rules.room
    assert lower is not None
    assert upper is not None
    if not lower <= minutes <= upper or (rules.must_work and chain[1] is None):
        return None
    return sum(value.worth for value in duties) - rules.week_cost(0, minutes)


@settings(deadline=None)
@given(
    worths=st.lists(st.integers(-900, 9000), min_size=12, max_size=12),
    used=st.integers(-1500, 800),
    pinned=st.booleans(),
)
def test_no_lawful_chain_saves_more(worths: list[int], used: int, pinned: bool) -> None:
    rules, values = _rules(used, pinned=pinned), _values(worths)
    all_chains = product(*([None, *values[worlds.day(number)]] for number in range(DAYS)))
    lawful = [worth for chain in all_chains if (worth := _worth(rules, chain)) is not None]
    found = best_days(rules, values)
    if found is None:
        assert not lawful
    else:
        chain = tuple(found.get(worlds.day(number)) for number in range(DAYS))
        assert _worth(rules, chain) == max(lawful)


@pytest.mark.parametrize("others", [(), (300,)], ids=["alone", "with a sooner one"])
@pytest.mark.parametrize(("rest", "days"), [(661, 2), (660, 2), (659, 1)])
def test_two_days_are_taken_if_the_rest_between_them_is_enough(rest: int, days: int, others: tuple[int, ...]) -> None:
    """The second duty starts so many minutes after the first has ended; there may be one that day far too soon."""
    rules = _rules(500, pinned=False)
    first = Kind(240, LONG_AGO + 480, LONG_AGO + 1080)
    later = [Kind(240, first.end + pause, first.end + pause + 240) for pause in (*others, rest)]
    values = {worlds.day(0): [Valued(worlds.day(0), first, 0, 9000)]}
    values[worlds.day(1)] = [Valued(worlds.day(1), kind, 0, 9000) for kind in later]
    chosen = best_days(rules, values)
    assert chosen is not None
    assert len(chosen) == days


def test_a_pinned_day_is_worked_though_it_costs_more_than_it_saves() -> None:
    values = _values([-9000] * DAYS * len(SHIFTS))
    assert not best_days(_rules(1500, pinned=False), values)
    chosen = best_days(_rules(1500, pinned=True), values)
    assert chosen is not None
    assert list(chosen) == [worlds.day(1)]


@pytest.mark.parametrize(("rest", "kept"), [(660, True), (659, False)])
def test_rest_is_kept_to_the_minute(rest: int, kept: bool) -> None:
    """A duty until 16:30, and one that starts 660 or 659 minutes later, at 3:30 or 3:29 of the next day."""
    world = worlds.world(1)
    options = build_options(world)
    start = 990 + rest - 1440
    duties = (worlds.free_duty(480, 990), worlds.free_duty(start, start + 240, date=worlds.day(1)))
    assert keeps_rest(ChainRules(options, world.people[0]), options.facts, duties) is kept


def test_states_without_room_in_the_account_go_first() -> None:
    """Long weeks are worth more, but the account has room for the shortest only: a chain is still found."""
    account = Account(person="P1", start=worlds.MONDAY, end=worlds.day(30), used=0, upper=0)
    person = worlds.person(contracts=(worlds.contract(pattern=worlds.pattern(range(6), target=60)),))
    world = worlds.world([person], days=28, history=History(accounts=(account,)))
    rules = ChainRules(build_options(world), world.people[0])
    values = {
        worlds.day(number): [
            Valued(
                worlds.day(number),
                Kind(minutes, LONG_AGO + 1440 * number, LONG_AGO + 1440 * number + 240),
                0,
                minutes * 100,
            )
            for minutes in range(30, 615, 15)
        ]
        for number in range(28)
    }
    chosen = best_days(rules, values)
    assert chosen is not None
    assert sum(value.kind.minutes for value in chosen.values()) <= 24 * 60
