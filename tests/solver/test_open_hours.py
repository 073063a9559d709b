"""Open hours are what is wanted and not covered, weighted by nothing; the gap is told in hours and in per cent."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.demand import Cell
from models.duties import Duty
from models.outcome import Outcome
from roster.checks.check import check
from roster.options.build import build_options
from roster.options.cover import CoverIndex
from roster.solver.found import Result
from roster.solver.gap import gap_hours, gap_of, percent_of
from roster.solver.open_hours import OpenHours, hours_short
from roster.solver.settings import Settings
from roster.solver.solve import solve
from tests import worlds
from tests.strategies import problems, rosters


def open_hours(cell: Cell, *duties: Duty) -> float:
    index = CoverIndex(build_options(worlds.world(people=2, cells=[cell])).facts)
    return OpenHours(index).of_duties(duties)


@pytest.mark.parametrize(
    ("cell", "hours"),
    [
        (worlds.cell(target=2, priority=1), 4.0),
        (worlds.cell(target=1, minimum=1), 0.0),
        (worlds.cell(target=3, minimum=1), 8.0),
        (worlds.type_cell(duty_type="F", target=5), 0.0),
        (worlds.volume(target=20, unit=30), 6.0),
    ],
)
def test_hours_below_the_target_of_one_cell(cell: Cell, hours: float) -> None:
    # K works four hours without a break, which is 8 units of half an hour
    assert open_hours(cell, worlds.duty("P1", duty_type="K")) == hours


@given(st.data())
def test_solver_and_checks_see_the_same_hours(data: st.DataObject) -> None:
    problem = data.draw(problems())
    duties = data.draw(rosters(problem))
    index = CoverIndex(build_options(problem).facts)
    seen = hours_short(problem.cells, check(problem, duties).shortages)
    assert OpenHours(index).of_duties(duties) == pytest.approx(seen, abs=0.02)


@pytest.mark.parametrize(
    ("points", "bound", "share", "hours"),
    [(1000, 900, 0.1, 100 / 2400), (1000, None, None, None), (0, 0, 0.0, 0.0), (500, 500, 0.0, 0.0)],
)
def test_the_gap_is_a_share_and_hours_of_appointments(
    points: int, bound: int | None, share: float | None, hours: float | None
) -> None:
    result = Result((), 0, points, 0, bound)
    assert gap_of(result) == share
    assert gap_hours(worlds.world(), result) == hours


def test_hours_in_per_cent_of_those_rostered() -> None:
    assert percent_of(4.0, 40 * 60) == 10.0
    assert percent_of(4.0, 0) is None
    assert percent_of(None, 2400) is None


def test_an_outcome_says_all_three_and_every_roster_its_open_hours() -> None:
    cells = [worlds.cell("C1", target=3), worlds.cell("C2", worlds.day(1), target=3)]
    made = solve(worlds.world(people=2, days=2, cells=cells), Settings(seconds=20, workers=1))
    assert isinstance(made, Outcome)
    assert (made.gap, made.gap_hours, made.gap_rostered_percent) == (0.0, 0.0, 0.0)
    last = made.trace[-1]
    assert (last.stage, last.points, last.bound, last.open_hours) == ("checked", made.points, made.bound, 8.0)
    assert all(step.open_hours is not None for step in made.trace if step.points is not None)


def test_breaks_are_not_rostered() -> None:
    problem = worlds.world(people=1, cells=[worlds.cell()])
    assert check(problem, [worlds.duty("P1", duty_type="F")]).worked_minutes == 8 * 60
