"""Instances of Curtois and Qu as roster problems: the checks say of any roster what the evaluator says."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.__main__ import main
from benchmarks.case import Published
from benchmarks.curtois import Cover, Employee, Instance, Request, Shift, evaluate
from benchmarks.curtois_family import case_of, published_in
from benchmarks.curtois_problem import HERE, ROLE, date_of, problem_of, roster_of
from benchmarks.instance_run import in_here, read, run
from models.base import Span
from models.duties import Duty, Piece
from models.problem import Problem
from roster.checks.check import check
from roster.solver.settings import Settings
from roster.solver.solve import solve
from tests.benchmarks.published import DATA, published, text

SETTINGS = Settings(seconds=600, workers=1, reproducible=True)
SHIFTS = ("E", "L", "N")
PROVEN = {"Instance1": 607, "Instance2": 828, "Instance3": 1001, "Instance4": 1716}
"""Optima of published instances, from their authors and from an independent exact model."""


@st.composite
def instances(draw: st.DrawFn, most_days: int = 12, most_staff: int = 3) -> Instance:
    days = draw(st.integers(7, most_days))
    shifts = SHIFTS[: draw(st.integers(1, 3))]
    lengths = {name: draw(st.sampled_from((0, 300, 480, 725))) for name in shifts}
    staff = [f"P{number}" for number in range(draw(st.integers(1, most_staff)))]
    some_day, some_shift = st.integers(0, days - 1), st.sampled_from(shifts)
    requests = st.builds(Request, st.sampled_from(staff), some_day, some_shift, st.integers(0, 5), st.booleans())
    cover = st.builds(Cover, some_day, some_shift, st.integers(0, 3), st.sampled_from((0, 3, 100)), st.integers(0, 2))
    return Instance(
        days=days,
        shifts={name: Shift(name, lengths[name], draw(st.frozensets(some_shift))) for name in shifts},
        staff={name: draw(employees(name, days, shifts)) for name in staff},
        requests=tuple(draw(st.lists(requests, max_size=8))),
        cover=tuple(draw(st.lists(cover, max_size=2 * days))),
    )


@st.composite
def employees(draw: st.DrawFn, name: str, days: int, shifts: tuple[str, ...]) -> Employee:
    most = draw(st.integers(1, 6))
    longest = 480 * days
    return Employee(
        id=name,
        most={shift: draw(st.sampled_from((0, 2, days))) for shift in shifts},
        most_minutes=draw(st.sampled_from((1440, 2400, longest))),
        least_minutes=draw(st.sampled_from((0, 0, 480, 960))),
        most_in_a_row=most,
        least_in_a_row=draw(st.integers(0, min(most, 3))),
        least_off_in_a_row=draw(st.integers(0, 3)),
        most_weekends=draw(st.integers(0, 2)),
        days_off=frozenset(draw(st.frozensets(st.integers(0, days - 1), max_size=2))),
    )


def duty(person: str, day: int, shift: str) -> Duty:
    piece = Piece(site=HERE, role=ROLE, span=Span(start=0, end=1440))
    return Duty(person=person, date=date_of(day), duty_type=shift, pieces=(piece,))


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_checks_and_evaluator_say_the_same_of_any_roster(data: st.DataObject) -> None:
    instance = data.draw(instances())
    days = st.lists(st.sampled_from([None, *instance.shifts]), min_size=instance.days, max_size=instance.days)
    weeks = {name: data.draw(days) for name in instance.staff}
    roster = {(name, day): shift for name, week in weeks.items() for day, shift in enumerate(week) if shift}
    score = evaluate(instance, roster)
    found = check(problem_of(instance, "random"), [duty(*key, shift) for key, shift in roster.items()])
    assert found.points == score.total
    assert {row.person for row in found.breaches} == {breach.partition(":")[0] for breach in score.breaches}


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(instance=instances(most_days=9))
def test_what_the_engine_hands_out_costs_what_the_evaluator_says(instance: Instance) -> None:
    outcome = solve(problem_of(instance, "random"), SETTINGS)
    assert outcome.status in {"optimal", "impossible"}
    if outcome.status == "optimal":
        score = evaluate(instance, roster_of(outcome.duties))
        assert (score.total, score.breaches) == (outcome.points, ())
        assert outcome.points == outcome.bound


def test_a_file_of_the_family_from_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    solution, out = tmp_path / "roster.csv", tmp_path / "out.json"
    words = ["curtois", str(DATA / "curtois.txt"), "--seconds", "300", "--workers", "1", "--reproducible"]
    assert main([*words, "--solution", str(solution), "--json", str(out)]) == 0
    # A has E on days 0 and 1, which is enough minutes, B on day 1: nothing is short or too much, nobody is refused
    assert (read(out).value, read(out).bound, read(out).law) == (0, 0, "none")
    assert solution.read_text(encoding="utf-8").startswith("A,E,E,")
    assert "curtois curtois, seed 1: optimal, value 0, bound 0" in capsys.readouterr().out


@pytest.mark.parametrize("most", ["E=1|L=0", "E=0|L=0"])
def test_an_instance_without_any_roster_says_so(most: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A has to work 960 minutes, but may work once, or not at all."""
    file = tmp_path / "never.txt"
    file.write_text(text(DATA / "curtois.txt").replace("A,E=9|L=2,2400,960", f"A,{most},2400,960"), encoding="utf-8")
    assert main(["curtois", str(file), "--seconds", "300", "--workers", "1", "--json", str(tmp_path / "out.json")]) == 4
    found = read(tmp_path / "out.json")
    assert (found.status, found.value, found.bound) == ("impossible", None, None)
    assert "A: these cannot all hold" in found.said
    assert found.said in capsys.readouterr().err


@pytest.mark.parametrize("name", sorted(PROVEN))
def test_proven_optima_are_found(name: str) -> None:
    case = case_of(published("curtois") / f"{name}.txt")
    found = run(case, Settings(seconds=300, workers=2, reproducible=True), solver=in_here)
    assert (found.value, found.bound, found.published.best) == (PROVEN[name], PROVEN[name], PROVEN[name])


def test_every_published_instance_is_a_problem() -> None:
    files = sorted(published("curtois").glob("Instance*.txt"))
    problems: list[Problem] = [case_of(file).problem for file in files]
    assert files
    assert all(problem.law == "none" and problem.cells and problem.wishes for problem in problems)


def test_what_others_reported_stands_beside_the_instances(tmp_path: Path) -> None:
    file = tmp_path / "results.csv"
    assert published_in(file, "A") == Published()
    file.write_text(
        "instance,best_known_UB,proved_optimal,FOSA_10min,IPVNS_60min\nA,5,yes,,7\nB,,,9,\n", encoding="utf-8"
    )
    assert published_in(file, "A") == Published(best=5, proven=True, others={"IP+VNS 60 min": 7})
    assert published_in(file, "B") == Published(others={"FOSA 10 min": 9})
    assert published_in(file, "C") == Published()
