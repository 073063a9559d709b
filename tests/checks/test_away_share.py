"""Days away from the home site above a person's fair share cost points."""

import pytest

from models.history import History, RunningCount
from tests.checks.looking import charge
from tests.worlds import day, duty, person, rule, world


@pytest.mark.parametrize(
    ("before", "away", "above", "points"),
    [(0, 1, 0, 0), (0, 2, 1, 600), (0, 3, 2, 1800), (1, 1, 1, 600), (1, 0, 0, 0)],
)
def test_four_in_four_weeks_are_one_in_one(before: int, away: int, above: int, points: int) -> None:
    had = (RunningCount(person="P1", what="away", count=before, since=day(0)),)
    problem = world(sites=2, days=7, rules=(rule("away_share", "soft", 4),), history=History(counts=had))
    assert charge("away_share", problem, *(duty(date=day(number), site="S2") for number in range(away))) == (
        above,
        points,
    )


def test_at_home_and_without_a_home() -> None:
    problem = world([person(), person("P2", home_site=None)], sites=2, rules=(rule("away_share", "soft", 0),))
    assert charge("away_share", problem, duty(), duty("P2", site="S2")) == (0, 0)
