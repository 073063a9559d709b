"""What a distance from the target costs."""

import pytest

from models.demand import Step
from roster.checks.steps import cost

STEPS = (Step(count=1, points=10), Step(count=2, points=30), Step(points=100))


@pytest.mark.parametrize(
    ("percent", "points"), [(0, 0), (50, 5), (100, 10), (150, 25), (300, 70), (301, 71), (400, 170), (1000, 770)]
)
def test_each_head_the_next_step(percent: int, points: int) -> None:
    assert cost(STEPS, percent) == points


def test_beyond_the_last_step_its_price_goes_on() -> None:
    assert cost(STEPS[:2], 500) == 10 + 4 * 30


def test_no_steps_no_points() -> None:
    assert cost((), 500) == 0
