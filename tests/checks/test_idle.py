"""Every head over the target of a cell has its price."""

from models.demand import Step
from tests.checks.looking import charge
from tests.worlds import cell, duty, world

ONE = cell(spans=((480, 690),), target=1, above=(Step(count=1, points=10), Step(points=25)))


def test_each_head_too_many_the_next_step() -> None:
    problem = world(people=3, cells=[ONE])
    duties = [duty(row.id) for row in problem.people]
    assert charge("idle", problem) == (0, 0)
    assert charge("idle", problem, *duties[:1]) == (0, 0)
    assert charge("idle", problem, *duties[:2]) == (210, 10)
    assert charge("idle", problem, *duties) == (420, 35)
