"""Refused wishes above a person's fair share cost points; each counts once, whatever its weight."""

import pytest

from models.history import History, RunningCount
from models.requests import Wish
from tests.checks.looking import charge
from tests.worlds import day, duty, rule, world


def wish(number: int, **fields: object) -> Wish:
    return Wish.model_validate({"person": "P1", "date": day(number), "kind": "free", "weight": 5} | fields)


@pytest.mark.parametrize(
    ("before", "worked", "above", "points"),
    [(0, 1, 0, 0), (0, 2, 1, 300), (0, 3, 2, 900), (1, 1, 1, 300), (1, 0, 0, 0)],
)
def test_four_in_four_weeks_are_one_in_one(before: int, worked: int, above: int, points: int) -> None:
    had = (RunningCount(person="P1", what="refused_wishes", count=before, since=day(0)),)
    rows = (rule("refused_wishes_share", "soft", 4),)
    problem = world(days=7, wishes=[wish(at) for at in range(3)], rules=rows, history=History(counts=had))
    assert charge("refused_wishes_share", problem, *(duty(date=day(at)) for at in range(worked))) == (above, points)


def test_wishes_that_are_kept_and_those_of_others() -> None:
    rows = (rule("refused_wishes_share", "soft", 0),)
    problem = world(days=7, wishes=[wish(0, kind="early"), wish(1), wish(2, person="P2")], rules=rows)
    assert charge("refused_wishes_share", problem, duty(), duty(date=day(2))) == (0, 0)
