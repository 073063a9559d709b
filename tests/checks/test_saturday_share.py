"""Saturdays above a person's fair share cost points."""

import pytest

from models.history import History, RunningCount
from tests.checks.looking import charge
from tests.worlds import contract, day, duty, person, rule, world


@pytest.mark.parametrize(
    ("number", "before", "worked", "above", "points"),
    [(2, 0, 2, 0, 0), (2, 0, 3, 1, 600), (2, 0, 4, 2, 1800), (2, 1, 2, 1, 600), (2, 9, 1, 1, 600), (4, 0, 4, 0, 0)],
)
def test_so_many_in_four_weeks(number: int, before: int, worked: int, above: int, points: int) -> None:
    had = (RunningCount(person="P1", what="saturday", count=before, since=day(-1)),) if before else ()
    crew = [person(contracts=(contract(weekly_minutes=2340),))]
    rows = (rule("saturday_share", "soft", number),)
    problem = world(crew, days=27, rules=rows, history=History(counts=had))
    duties = [duty(date=day(5 + 7 * week)) for week in range(worked)]
    assert charge("saturday_share", problem, *duties) == (above, points)


def test_other_days_do_not_count() -> None:
    problem = world(days=7, rules=(rule("saturday_share", "soft", 0),))
    assert charge("saturday_share", problem, duty(date=day(4)), duty(date=day(6))) == (0, 0)
