"""Solver and checks agree about every random small problem: no breach, the same charges, or no roster at all."""

from collections import Counter

from hypothesis import HealthCheck, given, settings

from models.problem import Problem
from roster.checks.check import check
from roster.solver.settings import Settings
from roster.solver.solve import solve
from tests.strategies import problems

QUICK = Settings(seconds=60, workers=1, reproducible=True)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(problems(most_people=3, most_days=4))
def test_what_is_handed_out_is_what_the_checks_say(problem: Problem) -> None:
    """`solve` compares the two itself and raises where they differ; this looks once more, from outside."""
    outcome = solve(problem, QUICK)
    assert outcome.status in {"optimal", "impossible"}
    if outcome.status == "optimal":
        checked = check(problem, outcome.duties, outcome.moved)
        assert not checked.breaches
        assert checked.points == outcome.points == outcome.bound
        assert checked.levels[0].amount == outcome.levels[0].amount


def test_the_random_problems_are_of_both_kinds() -> None:
    """Neither all of them solvable nor none, or the test above would say little."""
    seen: Counter[str] = Counter()

    @settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
    @given(problems(most_people=2, most_days=3))
    def look(problem: Problem) -> None:
        seen[solve(problem, QUICK).status] += 1

    look()
    assert seen["optimal"] >= 3
    assert seen["impossible"] >= 3
