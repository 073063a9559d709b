"""Solver and checks agree about random problems with every rule of the book at work, more than a thousand of them.

Every day some dozens; `make random` draws new ones for minutes.
"""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

from models.duties import Duty
from models.in_force import setting
from models.problem import Problem
from models.rulebook import RULES
from roster.checks.check import check
from roster.solver.settings import Settings
from roster.solver.solve import solve
from tests.rich_problems import rich_problems, wild_rosters

QUICK = Settings(seconds=60, workers=1, reproducible=True)
SLOW_TO_DRAW = [HealthCheck.too_slow, HealthCheck.data_too_large]
PARTS = 8
EVERY_DAY, RANDOM = 8, 150
"""Problems in each part."""
MOST_TRIES = 2000


def examples() -> int:
    """Many with the profile `random`, which `make random` asks for."""
    return RANDOM if settings.get_current_profile_name() == "random" else EVERY_DAY


@pytest.mark.parametrize("part", range(PARTS))
def test_what_is_handed_out_is_what_the_checks_say(part: int) -> None:
    """No breach, the charges add up to the points, and no bound is above them; each part has problems of its own."""

    @settings(max_examples=examples(), suppress_health_check=SLOW_TO_DRAW)
    @given(problem=rich_problems(most_people=2 + part % 2, most_days=2 + part // 2))
    def agree(problem: Problem) -> None:
        outcome = solve(problem, QUICK)
        assert outcome.status in {"optimal", "impossible"}
        if outcome.status == "optimal":
            checked = check(problem, outcome.duties, outcome.moved)
            assert not checked.breaches
            assert sum(charge.points for charge in outcome.charges) == outcome.points == checked.points == outcome.bound
            assert checked.levels[0].amount == outcome.levels[0].amount == outcome.levels[0].bound

    agree()


@pytest.mark.parametrize("name", [rule.name for rule in RULES])
def test_every_rule_bites_in_some_of_them(name: str) -> None:
    """There is a problem drawn for the rule, and a roster for it, that breaks the rule or pays for it."""
    drawn = rich_problems(name=name, most_days=4).flatmap(lambda made: st.tuples(st.just(made), wild_rosters(made)))
    often = settings(max_examples=MOST_TRIES, phases=[Phase.generate], suppress_health_check=SLOW_TO_DRAW)
    problem, duties = find(drawn, lambda pair: bites(name, *pair), settings=often)
    assert setting(problem, name).mode != "off"
    assert bites(name, problem, duties)


def bites(name: str, problem: Problem, duties: tuple[Duty, ...]) -> bool:
    """Whether the check finds that these duties, and all demand moved that may be, break the rule or cost something."""
    checked = check(problem, duties, problem.moves)
    charged = {charge.rule for charge in checked.charges if charge.amount}
    return name in charged | {breach.rule for breach in checked.breaches}
