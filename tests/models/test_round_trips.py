"""Problems and outcomes survive being written and read, and are named by what is in them."""

from hypothesis import given
from hypothesis import strategies as st

from models.outcome import Outcome
from models.problem import Problem
from roster.checks.check import check
from tests.strategies import problems, rosters


@given(problems())
def test_a_problem_reads_back_as_it_was(problem: Problem) -> None:
    again = Problem.model_validate_json(problem.model_dump_json())
    assert again == problem
    assert again.hash() == problem.hash()


@given(problems(), st.integers(0, 5))
def test_another_problem_has_another_hash(problem: Problem, number: int) -> None:
    other = problem.changed(name=f"{problem.name} {number}")
    assert other.hash() != problem.hash()


@given(st.data())
def test_an_outcome_reads_back_as_it_was(data: st.DataObject) -> None:
    problem = data.draw(problems())
    duties = data.draw(rosters(problem))
    checked = check(problem, duties)
    outcome = Outcome(
        status="feasible",
        law=problem.law,
        points=checked.points,
        levels=checked.levels,
        charges=checked.charges,
        duties=duties,
        shortages=checked.shortages,
        breaches=checked.breaches,
        seconds=0.5,
        peak_memory_mb=1.0,
        seed=1,
        workers=1,
        reproducible=True,
        versions={"roster": "0"},
        problem_hash=problem.hash(),
    )
    assert Outcome.model_validate_json(outcome.model_dump_json()) == outcome


@given(st.data())
def test_points_are_the_sum_of_the_charges_on_any_roster(data: st.DataObject) -> None:
    problem = data.draw(problems())
    checked = check(problem, data.draw(rosters(problem)))
    assert checked.points == sum(charge.points for charge in checked.charges)
    assert all(breach.amount > 0 for breach in checked.breaches)
    assert all(shortage.minutes > 0 for shortage in checked.shortages)
