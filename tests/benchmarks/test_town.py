"""Made-up towns: the same every time, as large as asked, and short of people by a few per cent."""

import pytest

from benchmarks.town import problem_of
from benchmarks.town_map import shared_out
from benchmarks.town_size import Size
from models.demand import OnIntervals, Volume
from models.problem import Problem
from roster.options.build import build_options
from tests.samples.unmet import unmet_minutes, wanted

SMALL = Size(sites=5, people=50, weeks=1, cell=30)


@pytest.fixture(scope="module")
def town() -> Problem:
    return problem_of(SMALL, 1)


def test_the_same_size_and_seed_are_the_same_problem(town: Problem) -> None:
    assert problem_of(SMALL, 1).hash() == town.hash()


def test_the_town_is_the_one_of_earlier_figures(town: Problem) -> None:
    """Whoever changes what is made here has to measure everything again, and changes these numbers."""
    assert [row.minutes for row in town.travel] == [18, 47, 33, 39, 52, 33, 45, 48, 20, 44]
    assert len(town.absences) == 50
    assert sum(cell.target * cell.head_minutes for cell in town.cells) == 79245
    assert sum(account.used for account in town.history.accounts) == 24150


def test_another_seed_is_another_town(town: Problem) -> None:
    other = problem_of(SMALL, 2)
    assert other.hash() != town.hash()
    assert [site.latitude for site in other.sites] != [site.latitude for site in town.sites]


@pytest.mark.parametrize(("sites", "people", "weeks"), [(1, 5, 1), (2, 9, 2), (5, 50, 1), (12, 130, 6)])
def test_a_town_is_as_large_as_asked(sites: int, people: int, weeks: int) -> None:
    problem = problem_of(Size(sites=sites, people=people, weeks=weeks, cell=60), 3)
    assert (len(problem.sites), len(problem.people)) == (sites, people)
    assert len(problem.horizon.days) == 7 * weeks - 1
    assert len(problem.districts) == -(-sites // 5)


@pytest.mark.parametrize("cell", [15, 30, 60])
def test_cells_are_as_long_as_asked(cell: int) -> None:
    problem = problem_of(SMALL.changed(cell=cell), 1)
    lengths = {row.when.spans[0].minutes for row in problem.cells if isinstance(row.when, OnIntervals) and row.target}
    assert lengths == {cell}


def test_what_is_asked_for_does_not_depend_on_the_length_of_cells(town: Problem) -> None:
    def minutes(problem: Problem) -> int:
        return sum(cell.target * cell.head_minutes for cell in problem.cells)

    assert minutes(problem_of(SMALL.changed(cell=15), 1)) == minutes(town)
    assert minutes(problem_of(SMALL.changed(cell=60), 1)) == minutes(town)


def test_who_is_there_has_about_fifty_frames_a_day(town: Problem) -> None:
    options = build_options(town)
    weekdays = [len(found) for (_, date), found in options.by_day.items() if date.weekday() < 5]
    assert 40 <= sum(weekdays) / len(weekdays) <= 60


def test_everybody_reaches_three_sites_of_the_own_department(town: Problem) -> None:
    options = build_options(town)
    sites: dict[str, set[str]] = {person.id: set() for person in town.people}
    for (person, _), found in options.by_day.items():
        sites[person].update(option.frame.site for option in found)
    assert {len(reached) for reached in sites.values() if reached} <= {3, 4, 5}


def test_a_fifth_is_absent_and_a_third_does_two_roles() -> None:
    problem = problem_of(Size(sites=30, people=600, weeks=1, cell=60), 1)
    days = [(person, date) for person in problem.people for date in problem.horizon.days if person.pattern_on(date)]
    away = {(row.person, row.date) for row in problem.absences}
    assert 0.17 <= sum((person.id, date) in away for person, date in days) / len(days) <= 0.23
    two = sum(len(person.qualifications) > 1 for person in problem.people)
    assert 0.27 <= two / len(problem.people) <= 0.33


@pytest.mark.parametrize("cell", [15, 60])
def test_three_to_ten_per_cent_cannot_be_met_by_anybody(cell: int) -> None:
    problem = problem_of(SMALL.changed(cell=cell), 1)
    options = build_options(problem)
    asked = wanted(problem)
    open_minutes = sum(unmet_minutes(problem, options, department) for department in asked)
    assert 0.03 <= open_minutes / sum(want.minutes for want in asked.values()) <= 0.10


def test_accounts_leave_some_hours_for_all_weeks_together() -> None:
    problem = problem_of(Size(sites=5, people=50, weeks=3, cell=60), 1)
    rooms = [(account.upper or 0) - account.used for account in problem.history.accounts]
    assert len(rooms) == 50
    assert min(rooms) >= 0
    assert max(rooms) <= 6 * 60


def test_files_are_asked_for_week_by_week() -> None:
    problem = problem_of(Size(sites=5, people=50, weeks=2, cell=60), 1)
    volumes = [cell for cell in problem.cells if isinstance(cell.when, Volume)]
    first_weeks = [cell.site for cell in volumes if isinstance(cell.when, Volume) and cell.when.first.day == 1]
    assert volumes
    assert len(volumes) == 2 * len(first_weeks)


def test_travel_is_a_start_and_so_much_a_kilometre(town: Problem) -> None:
    assert len(town.travel) == 10
    assert all(row.minutes >= 12 for row in town.travel)


@pytest.mark.parametrize(
    ("count", "weights", "parts"),
    [
        (0, [1.0, 2.0], [0, 0]),
        (3, [1.0, 2.0], [1, 2]),
        (4, [1.0, 1.0, 1.0], [2, 1, 1]),
        (2, [0.0, 0.0], [0, 0]),
        (10, [1.0, 3.0, 6.0], [1, 3, 6]),
    ],
)
def test_whole_things_are_shared_out_in_proportion(count: int, weights: list[float], parts: list[int]) -> None:
    assert shared_out(count, weights) == parts
