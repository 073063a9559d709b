"""A wish for a certain duty is kept by that duty alone; without it the day has a price."""

import pytest

from models.duties import Duty
from models.history import History, RunningCount
from models.requests import Wish
from roster.checks.tallied import counts_after
from tests.checks.looking import charge
from tests.worlds import MONDAY, day, duty, person, rule, world

EARLY = Wish(person="P1", date=MONDAY, kind="duty_type", duty_type="F")


@pytest.mark.parametrize(
    ("duties", "refused"),
    [([duty()], 0), ([duty(duty_type="S")], 3), ([], 3), ([duty(date=day(1))], 3), ([duty("P2")], 3)],
)
def test_nothing_but_that_duty_keeps_it(duties: list[Duty], refused: int) -> None:
    problem = world(2, wishes=[EARLY.changed(weight=3)])
    assert charge("wished_duty", problem, *duties) == (refused, 300 * refused)
    assert charge("wishes", problem, *duties) == (0, 0)


def test_days_that_are_not_planned_are_not_asked() -> None:
    problem = world(days=2, wishes=[EARLY.changed(date=day(-1)), EARLY.changed(date=day(2))])
    assert charge("wished_duty", problem, duty()) == (0, 0)


def test_two_wishes_for_one_day_cannot_both_be_kept() -> None:
    problem = world(wishes=[EARLY, EARLY.changed(duty_type="S", weight=2)])
    assert charge("wished_duty", problem, duty()) == (2, 600)
    assert charge("wished_duty", problem, duty(duty_type="S")) == (1, 300)


def test_one_that_is_refused_counts_for_the_next_weeks() -> None:
    """Once, whatever its weight; one kept and one of yesterday do not."""
    wishes = [EARLY.changed(weight=3), EARLY.changed(date=day(1)), EARLY.changed(date=day(-1))]
    had = RunningCount(person="P1", what="refused_wishes", count=4)
    problem = world([person()], days=2, wishes=wishes, history=History(counts=(had,)))
    assert [row.count for row in counts_after(problem, [duty(date=day(1))])] == [5]


def test_the_share_of_refused_wishes_knows_them() -> None:
    wishes = [EARLY, EARLY.changed(date=day(1))]
    problem = world(days=2, wishes=wishes, rules=(rule("refused_wishes_share", "soft", 0),))
    assert [charge("refused_wishes_share", problem, *duties)[0] for duties in ([], [duty()])] == [2, 1]
