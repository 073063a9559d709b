"""Every head short of the target of a cell has its price, and the farther from the target the dearer."""

from models.demand import Step
from roster.checks.check import check
from tests.checks.looking import charge
from tests.worlds import cell, duty, person, world

THREE = cell(spans=((480, 690),), target=3, below=(Step(count=1, points=10), Step(count=1, points=30), Step(points=70)))


def test_each_head_the_next_step() -> None:
    problem = world(people=3, cells=[THREE])
    duties = [duty(row.id) for row in problem.people]
    assert charge("open_demand", problem) == (630, 110)
    assert charge("open_demand", problem, *duties[:1]) == (420, 40)
    assert charge("open_demand", problem, *duties[:2]) == (210, 10)
    assert charge("open_demand", problem, *duties) == (0, 0)


def test_beyond_the_last_step_its_price_goes_on() -> None:
    closed = THREE.changed(below=(Step(count=1, points=10), Step(count=1, points=30)))
    assert charge("open_demand", world(cells=[closed])) == (630, 70)


def test_without_steps_it_costs_nothing_and_is_still_said() -> None:
    checked = check(world(cells=[THREE.changed(below=())]), [])
    assert charge("open_demand", world(cells=[THREE.changed(below=())])) == (630, 0)
    assert [(row.cell, row.below_target_percent, row.minutes) for row in checked.shortages] == [("C1", 300, 630)]


def test_half_a_head_costs_half_a_step() -> None:
    who = ({"role": "counter"}, {"role": "counter", "in_training": True, "percent": 50})
    crew = [person(qualifications=({"qualification": "E", "in_training": True},))]
    problem = world(crew, cells=[THREE.changed(who=who)])
    assert charge("open_demand", problem, duty()) == (525, 75)
