"""The samples written by hand show what they are there for."""

import datetime as dt

import pytest

from models.demand import OnIntervals
from models.outcome import Outcome
from models.problem import Problem
from roster.options.build import build_options
from roster.solver.settings import Settings
from roster.solver.solve import solve
from tests.samples.conftest import problem_of
from tests.samples.unmet import unmet_minutes, wanted

LIMITS = Settings(seconds=120, workers=2)
TUESDAY = dt.date(2026, 6, 9)


@pytest.fixture(scope="module")
def small() -> Outcome:
    return solve(problem_of("small"), LIMITS)


def test_the_small_sample_is_small_and_solved_to_the_end(small: Outcome) -> None:
    problem = problem_of("small")
    assert len(problem.sites) == 2
    assert 8 <= len(problem.people) <= 10
    assert small.status == "optimal"
    assert small.points == small.bound


def test_the_small_sample_uses_a_bit_of_everything() -> None:
    problem = problem_of("small")
    for kind in ("absences", "appointments", "wishes", "pins", "cells", "travel"):
        assert getattr(problem, kind), kind
    assert problem.history.accounts
    assert any(row.in_training for person in problem.people for row in person.qualifications)
    assert any(len(contract.pattern.weeks) == 2 for person in problem.people for contract in person.contracts)


def express_on_tuesday(problem: Problem) -> tuple[int, set[str]]:
    """Heads wanted from two to four, and who could be given any of it."""
    heads = sum(
        cell.target
        for cell in problem.cells
        if isinstance(cell.when, OnIntervals)
        and (cell.who[0].role, cell.when.date, cell.when.spans[0].start) == ("Express", TUESDAY, 840)
    )
    able = {
        option.person
        for (_, date), found in build_options(problem).by_day.items()
        for option in found
        if date == TUESDAY
        and "Express" in option.roles
        and any(piece.start <= 840 and piece.end >= 960 for piece in option.frame.pieces)
    }
    return heads, able


def test_two_districts_lack_the_same_qualification_together() -> None:
    problem = problem_of("shortage")
    heads, able = express_on_tuesday(problem)
    assert heads == 5
    assert len(able) == 4
    assert {person.district for person in problem.people if person.id in able} == {"ALTONA", "EIMSBUETTEL"}


def test_nobody_can_be_found_for_what_is_impossible() -> None:
    outcome = solve(problem_of("impossible"), LIMITS)
    assert outcome.status == "impossible"
    assert outcome.duties == ()


def test_the_holiday_week_has_ascension_day() -> None:
    problem = problem_of("holiday")
    ascension = dt.date(2026, 5, 14)
    assert [row.date for row in problem.holidays] == [dt.date(2026, 5, 1), ascension, dt.date(2026, 5, 25)]
    assert ascension not in {row.date for row in problem.openings}
    assert {row.date for row in problem.holiday_credits} == {ascension}
    assert all(row.credited > 0 for row in problem.holiday_credits)


@pytest.mark.parametrize("name", ["altona", "holiday"])
def test_a_single_district_is_short_of_people_too(name: str) -> None:
    problem = problem_of(name)
    options = build_options(problem)
    asked = wanted(problem)
    unmet = sum(unmet_minutes(problem, options, department) for department in asked)
    assert 0.03 <= unmet / sum(of.minutes for of in asked.values()) <= 0.10
