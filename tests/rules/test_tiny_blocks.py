"""Blocks of days alike and their checks meet on every roster of some days of one person, after any history."""

from __future__ import annotations

from typing import Any

import pytest

from models.duties import Block
from models.history import History
from models.problem import Problem
from roster.options.build import build_options
from tests.rules.test_chains import by_rows
from tests.rules.test_tiny_weeks import any_days, check_agrees, fortnight
from tests.rules.tiny import EVENING, MORNING, SOONER, days_of, every_solution, least, model_of, tiny, unbroken, verdict
from tests.worlds import day, free_duty, person, rule

PASTS = ("", ".", "x", "x.", "x..", "xx", ".xxxx", "x...x.")
"""The days right before the first one, with an x where somebody worked."""
BLOCKS = (Block(least=2, most=2), Block(least=3), Block(most=3), Block(least=3, most=5))

each_past = pytest.mark.parametrize("before", PASTS)
each_block = pytest.mark.parametrize("block", BLOCKS, ids=lambda block: f"{block.least}-{block.most}")
each_rule = pytest.mark.parametrize("name", ["working_block", "free_block"])


def past(before: str, kind: str = "A") -> History:
    """Mornings worked by P1 on the days before a Friday."""
    days = [day(4 - len(before) + number) for number, sign in enumerate(before) if sign == "x"]
    return History(duties=tuple(free_duty(390, 720, date=date, duty_type=kind) for date in days))


@each_past
@each_block
@each_rule
def test_strict_blocks_on_2048_rosters(name: str, block: Block, before: str) -> None:
    crew = [person().changed(**{name: block})]
    check_agrees(fortnight(name, people=crew, history=past(before)), name)


@pytest.mark.parametrize("before", ["", "x", "x.", "xx"])
@pytest.mark.parametrize("block", [Block(least=2, most=2), Block(least=4)], ids=["2-2", "4-"])
@each_rule
def test_blocks_at_a_price_on_64_rosters(name: str, block: Block, before: str) -> None:
    crew = [person().changed(**{name: block})]
    problem = fortnight(name, people=crew, history=past(before), days=6).changed(rules=(rule(name, "soft"),))
    seen = set()
    for roster in any_days(problem):
        points = verdict(name, problem, roster).points
        assert least(model_of(problem, "one_duty_a_day", name), roster) == (0, points), sorted(roster)
        seen.add(points)
    assert len(seen) > 2


def of_types(mode: Any, before: str, days: int) -> Problem:
    """Evenings come twice or three times in a row, one kind of mornings not on two days."""
    kinds = (MORNING.changed(block=Block(most=1)), SOONER, EVENING.changed(block=Block(least=2, most=3), not_after=()))
    rules = (rule("duty_type_block", mode),)
    return tiny(1, days=days, first=day(4), duty_types=kinds, history=past(before, "L"), rules=rules)


@each_past
def test_strict_blocks_of_duty_types_on_1024_rosters(before: str) -> None:
    problem = of_types("strict", before, 5)
    lawful = unbroken(problem, "duty_type_block")
    assert every_solution(model_of(problem, "one_duty_a_day", "duty_type_block")) == lawful
    assert 0 < len(lawful) < 1024


@pytest.mark.parametrize("before", ["", "x", "x.", "xxx"])
def test_blocks_of_duty_types_at_a_price_on_64_rosters(before: str) -> None:
    problem = of_types("soft", before, 3)
    seen = set()
    for roster in days_of(problem, 1):
        points = verdict("duty_type_block", problem, roster).points
        assert least(model_of(problem, "one_duty_a_day", "duty_type_block"), roster) == (0, points), sorted(roster)
        seen.add(points)
    assert len(seen) > 2


@each_past
@each_block
@each_rule
def test_blocks_as_sums_over_days_on_128_rosters(name: str, block: Block, before: str) -> None:
    """Searches that know no blocks go by these."""
    crew = [person().changed(**{name: block})]
    plain = fortnight(name, people=crew, history=past(before), days=7)
    for row in (rule(name, "strict"), rule(name, "soft")):
        problem = plain.changed(rules=(row,))
        options = build_options(problem, ())
        for roster in any_days(problem):
            given = {date for _, date, _ in roster}
            week = {date: options.of("P1", date)[0] if date in given else None for date in options.facts.days}
            found = verdict(name, problem, roster)
            assert by_rows(row, options, {"P1": week}) == (not found.breaches, found.points), sorted(given)
