"""Reserve duties above a person's fair share cost points."""

import pytest

from models.history import History, RunningCount
from tests.checks.looking import charge
from tests.checks.test_reserve_duty import FREE, stand_by, with_reserve
from tests.worlds import day, duty, person, rule


@pytest.mark.parametrize(
    ("before", "worked", "above", "points"),
    [(0, 1, 0, 0), (0, 2, 1, 300), (0, 3, 2, 900), (1, 1, 1, 300), (1, 0, 0, 0)],
)
def test_four_in_four_weeks_are_one_in_one(before: int, worked: int, above: int, points: int) -> None:
    had = (RunningCount(person="P1", what="reserve", count=before, since=day(0)),)
    rows = (rule("reserve_share", "soft", 4),)
    problem = with_reserve(person(**FREE), days=7, rules=rows, history=History(counts=had))
    assert charge("reserve_share", problem, *(stand_by(date=day(at)) for at in range(worked))) == (above, points)


def test_other_duties_and_other_counts_are_none() -> None:
    had = (RunningCount(person="P1", what="late", count=9, since=day(0)),)
    problem = with_reserve(person(**FREE), rules=(rule("reserve_share", "soft", 0),), history=History(counts=had))
    assert charge("reserve_share", problem, duty()) == (0, 0)
    assert charge("reserve_share", problem, stand_by()) == (1, 300)
