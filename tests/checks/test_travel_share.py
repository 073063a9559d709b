"""Minutes of way above a person's fair share cost points."""

import pytest

from models.history import History, RunningCount
from tests.checks.looking import charge
from tests.worlds import day, duty, person, rule, world


@pytest.mark.parametrize(
    ("number", "away", "above", "points"),
    [
        (120, 1, 0, 0),  # 30 minutes in a week of 120 in four
        (119, 1, 0, 0),  # 29.75, rounded up
        (116, 1, 1, 10),  # 29
        (0, 2, 60, 600),
        (0, 3, 90, 900 + 300),  # an hour at 10, the next half an hour at 20
    ],
)
def test_half_an_hour_a_day(number: int, away: int, above: int, points: int) -> None:
    problem = world(sites=2, days=7, rules=(rule("travel_share", "soft", number),))
    duties = [duty(date=day(at), site="S2") for at in range(away)]
    assert charge("travel_share", problem, *duties) == (above, points)


@pytest.mark.parametrize(("before", "above"), [(29, 29), (30, 30), (31, 30)])
def test_ways_of_before_count(before: int, above: int) -> None:
    had = (RunningCount(person="P1", what="travel_minutes", count=before, since=day(0)),)
    problem = world(sites=2, days=7, rules=(rule("travel_share", "soft", 120),), history=History(counts=had))
    assert charge("travel_share", problem, duty(site="S2"))[0] == above


def test_at_home_and_without_a_home() -> None:
    problem = world([person(), person("P2", home_site=None)], sites=2, rules=(rule("travel_share", "soft", 0),))
    assert charge("travel_share", problem, duty(), duty("P2", site="S2")) == (0, 0)
