"""Blocks of work, of days off and of duty types in one model: every roster there is costs what its checks say."""

from __future__ import annotations

import pytest

from models.duties import Block
from models.history import History
from models.problem import Problem
from tests.rules.tiny import EVENING, MORNING, SOONER, days_of, duties, every_solution, least, model_of, tiny, verdict
from tests.worlds import day, free_duty, person, rule

BLOCKS = ("working_block", "free_block", "duty_type_block")
RULES = ("one_duty_a_day", "forbidden_succession", *BLOCKS)
KINDS = (
    MORNING.changed(block=Block(least=2, most=3), not_after=("L",)),
    SOONER,
    EVENING.changed(block=Block(least=2), not_after=(), not_after_bands=()),
)


def world_of(before: str) -> Problem:
    """Five days after some evenings; work comes in twos and threes, days off in twos."""
    crew = person(working_block=Block(least=2, most=3), free_block=Block(least=2, most=2))
    days = [day(-len(before) + number) for number, sign in enumerate(before) if sign == "x"]
    history = History(duties=tuple(free_duty(840, 1170, date=date, duty_type="L") for date in days))
    rules = tuple(rule(name, "soft") for name in BLOCKS)
    return tiny([crew], days=5, duty_types=KINDS, history=history, rules=rules)


@pytest.mark.parametrize("before", ["", "x", "x.", "xx", "x..", "xxxx"])
def test_1024_rosters(before: str) -> None:
    problem = world_of(before)
    built = model_of(problem, *RULES)
    seen = set()
    lawful = {row for row in days_of(problem, 1) if not verdict("forbidden_succession", problem, row).breaches}
    for roster in lawful:
        points = sum(verdict(name, problem, roster).points for name in BLOCKS)
        assert built.amounts(duties(roster)) == (0, points), sorted(roster)
        seen.add(points)
    assert every_solution(built) == lawful
    assert 0 < len(lawful) < 1024
    assert len(seen) > 5


@pytest.mark.parametrize("before", ["", "xx"])
def test_no_roster_is_cheaper_for_the_solver(before: str) -> None:
    problem = world_of(before)
    some = sorted(days_of(problem, 1), key=sorted)[::37]
    for roster in [row for row in some if not verdict("forbidden_succession", problem, row).breaches]:
        points = sum(verdict(name, problem, roster).points for name in BLOCKS)
        assert least(model_of(problem, *RULES), roster) == (0, points), sorted(roster)
