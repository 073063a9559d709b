"""What stays open is said cell by cell."""

from models.demand import Step
from models.outcome import Shortage
from roster.checks.check import check
from tests.worlds import cell, counted, duty, person, volume, world


def test_cells_below_target_or_minimum() -> None:
    cells = [
        cell("C1", spans=((480, 690),), target=1),
        cell("C2", spans=((480, 690),), target=3, minimum=2),
        cell("C3", spans=((480, 690),), target=0, minimum=2),
    ]
    assert check(world(cells=cells), [duty()]).shortages == (
        Shortage(cell="C2", below_minimum_percent=100, below_target_percent=200, minutes=420),
        Shortage(cell="C3", below_minimum_percent=100, below_target_percent=0, minutes=210),
    )


def test_half_a_head_and_a_minute_begun() -> None:
    who = (counted(), counted(in_training=True, percent=50))
    crew = [person(qualifications=({"qualification": "E", "in_training": True},))]
    wanted = cell(spans=((480, 495),), who=who)
    assert check(world(crew, cells=[wanted]), [duty()]).shortages == (
        Shortage(cell="C1", below_target_percent=50, minutes=8),
    )


def test_units_of_a_volume() -> None:
    wanted = volume(unit=30, target=20, below=(Step(points=5),))
    assert check(world(cells=[wanted]), [duty()]).shortages == (
        Shortage(cell="C1", below_target_percent=400, minutes=120),
    )
