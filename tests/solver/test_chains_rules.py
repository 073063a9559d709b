"""Chains of two weeks keep what goes over many days: targets of weeks, accounts, numbers, weekends and blocks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from models.cards import PriceList
from models.duties import Block, Duty
from models.history import Account, History, RunningCount
from models.people import Assigned, Person
from models.problem import Problem
from roster.solver.chain_moves import Fixed
from roster.solver.chain_pricing import FAR_OFF
from tests import worlds
from tests.solver.chained import chained

DAYS = 14
TYPES = (worlds.SHORT.changed(not_after=("N",)), worlds.AFTERNOON, worlds.EARLY)
SEEDS = range(4)


def plan(person: Person, history: History | None = None, **fields: Any) -> Problem:
    """One person, two weeks, and work for everybody every day, now dear, now cheap."""
    cells = [
        worlds.type_cell(f"{kind.id}{number}", worlds.day(number), kind.id) for number in range(DAYS) for kind in TYPES
    ]
    off = [worlds.rule(name, "off", agreement="agreed") for name in ("sunday_and_holiday", "contract_target")]
    rules = [*(row for row in off if row.rule not in fields.get("on", ())), *fields.pop("rules", ())]
    fields.pop("on", None)
    known, fields = history or History(), {"prices": CHEAP} | fields
    return worlds.world([person], days=DAYS, cells=cells, duty_types=TYPES, history=known, rules=rules, **fields)


def past(*numbers: int, kind: str = "K") -> tuple[Duty, ...]:
    """Duties so many days before the first one."""
    return tuple(worlds.duty(date=worlds.day(-number), duty_type=kind) for number in numbers)


def account(**limits: int) -> History:
    """An account over the two weeks."""
    return History(accounts=(Account(person="P1", start=worlds.MONDAY, end=worlds.day(DAYS - 1), **limits),))


def soft(*names: str, number: int | None = None) -> tuple[Any, ...]:
    """These rules at a price."""
    return tuple(worlds.rule(name, "soft", number, agreement="agreed") for name in names)


CHEAP = PriceList(duty_off_number=90, weekend_above_number=60)
"""Less than most days are worth, so that it pays to be over."""

PART_TIME = worlds.contract(pattern=worlds.pattern(target=120))
SINCE = worlds.day(-20)

CASES: dict[str, Callable[[], Problem]] = {
    "nothing else": lambda: plan(worlds.person()),
    "targets of two weeks": lambda: plan(worlds.person(contracts=(PART_TIME,)), on=("contract_target",)),
    "an account": lambda: plan(worlds.person(contracts=(PART_TIME,)), account(lower=-250, upper=400)),
    "account and targets": lambda: plan(
        worlds.person(contracts=(PART_TIME,)), account(lower=-240, upper=0), on=("contract_target",)
    ),
    "a number of duties": lambda: plan(worlds.person(assignments=(Assigned(fewest=3, most=5),))),
    "a number of duties at a price": lambda: plan(
        worlds.person(assignments=(Assigned(fewest=3, most=4), Assigned(duty_type="K", fewest=2, most=3))),
        rules=soft("assignments"),
    ),
    "two numbers of duties at a price": lambda: plan(
        worlds.person(assignments=(Assigned(duty_type="K", most=2), Assigned(duty_type="N", most=3))),
        rules=soft("assignments"),
    ),
    "weekends": lambda: plan(worlds.person(weekends=1)),
    "weekends at a price": lambda: plan(worlds.person(weekends=0), rules=soft("weekends")),
    "weekends worked before": lambda: plan(
        worlds.person(weekends=2),
        History(counts=(RunningCount(person="P1", what="weekends", count=1, since=SINCE),)),
    ),
    "whole weekends": lambda: plan(worlds.person(weekends=1), rules=soft("complete_weekends")),
    "blocks, nothing known before": lambda: plan(
        worlds.person(working_block=Block(least=2, most=3), free_block=Block(least=2))
    ),
    "blocks, off before": lambda: plan(
        worlds.person(working_block=Block(least=3, most=4), free_block=Block(least=3, most=4)),
        History(duties=past(5, 6, 7)),
    ),
    "blocks, at work before": lambda: plan(
        worlds.person(working_block=Block(least=3, most=4), free_block=Block(least=2)), History(duties=past(1, 2))
    ),
    "blocks, too long before": lambda: plan(
        worlds.person(working_block=Block(least=2, most=3), free_block=Block(least=2)),
        History(duties=past(1, 2, 3, 4, 5)),
    ),
    "blocks at a price, at work before": lambda: plan(
        worlds.person(working_block=Block(least=3, most=4), free_block=Block(least=2, most=3)),
        History(duties=past(1)),
        rules=soft("working_block", "free_block"),
    ),
    "everything": lambda: plan(
        worlds.person(
            contracts=(PART_TIME,),
            weekends=1,
            working_block=Block(least=2, most=4),
            free_block=Block(least=2),
            assignments=(Assigned(duty_type="N", most=2),),
        ),
        account(lower=-480, upper=240),
    ),
}


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", CASES)
def test_the_best_two_weeks_are_those_of_a_model(name: str, seed: int) -> None:
    made = chained(CASES[name]())
    value = made.values(seed)
    assert made.pricing.left_out == [0]
    ((worth, chain),) = made.pricing.chains(value, [0])
    assert worth == made.best(0, value)
    assert chain.points == made.standing.own_cost("P1", tuple(made.pricing.duties_of(chain)))


def test_what_is_seldom_used_up_is_counted_once_somebody_has_used_more() -> None:
    made = chained(plan(worlds.person(assignments=(Assigned(most=6),))))
    value = made.values(1)
    assert made.pricing.left_out == [1]
    assert made.pricing.chains(value, [0]) == []
    assert not made.pricing.remind(lambda: True)
    assert made.pricing.left_out == [1]
    assert made.pricing.remind()
    assert made.pricing.left_out == [0]
    assert [worth for worth, _ in made.pricing.chains(value, [0])] == [made.best(0, value)]
    assert not made.pricing.remind()


def test_what_is_left_out_at_a_price_is_paid_by_the_chain() -> None:
    """There is room for a few counts only, and a price above some days' worth."""
    made = chained(CASES["two numbers of duties at a price"](), largest=1)
    assert made.pricing.left_out == [1]
    ((_, chain),) = made.pricing.chains(made.values(1), [0])
    assert chain.points == made.standing.own_cost("P1", tuple(made.pricing.duties_of(chain))) > 0


def test_whoever_may_not_have_days_has_no_chain() -> None:
    """Six duties at least and four at most."""
    lawless = plan(worlds.person(assignments=(Assigned(fewest=6), Assigned(most=4))))
    made = chained(lawless)
    assert made.best(0, made.values(1)) is None
    assert made.pricing.chains(made.values(1), [0]) == []


@pytest.mark.parametrize(("fewest", "chains"), [(1, 0), (0, 1)])
def test_who_cannot_work_and_has_to_has_no_chain(fewest: int, chains: int) -> None:
    """Nothing counts in the number on any day, so no day asks for it."""
    away = worlds.contract(pattern=worlds.pattern(days=()))
    made = chained(plan(worlds.person(contracts=(away,), saturday_pool=False, assignments=(Assigned(fewest=fewest),))))
    assert len(made.pricing.chains(made.values(1), [0])) == chains


def test_hours_that_nobody_can_work_cost_what_they_cost() -> None:
    nowhere = worlds.contract(pattern=worlds.pattern(start=0, end=60))
    made = chained(plan(worlds.person(contracts=(nowhere,)), on=("contract_target",)))
    ((_, chain),) = made.pricing.chains(made.values(1), [0])
    assert chain.points == made.standing.own_cost("P1", ()) > 0


def test_a_day_off_loses_something_exactly_where_the_best_chain_works() -> None:
    """Nothing ties the days, and no two chains are worth the same."""
    made = chained(plan(worlds.person()))
    value = made.values(3)
    _, off = made.pricing.missing(value)
    ((_, chain),) = made.pricing.chains(value, [0])
    worked = {duty.date for duty in made.pricing.duties_of(chain)}
    assert {worlds.day(day) for (_, day), lost in off.items() if lost} == worked


def test_an_option_loses_what_the_best_chain_with_it_has_less() -> None:
    """Each in turn is made the only way through its day."""
    made = chained(CASES["everything"]())
    value, days = made.values(2), made.pricing.options
    lost, _ = made.pricing.missing(value)
    ((best, _),) = made.pricing.chains(value, [0])
    for option, loss in enumerate(lost.tolist()):
        others = np.array([days.day[one] != days.day[option] or one == option for one in range(len(lost))])
        none = made.pricing.moves.day != days.day[option]
        forced = made.pricing.chains(value, [0], Fixed(others, none))
        assert [worth for worth, _ in forced] == ([best - loss] if loss < FAR_OFF else [])
