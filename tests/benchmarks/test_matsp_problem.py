"""Multi-activity instances as roster problems: the checks say of any roster what the evaluator says."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.__main__ import main
from benchmarks.case import FaultyError
from benchmarks.instance_run import read as read_run
from benchmarks.matsp import BEGIN, DAY, PERIOD, Cover, Instance, Shift, evaluate
from benchmarks.matsp_family import case_of
from benchmarks.matsp_problem import HERE, date_of, problem_of, roster_of
from benchmarks.matsp_read import read
from benchmarks.matsp_solution import read_solution, solution_of
from models.base import Span
from models.duties import Duty, Piece
from roster.checks.check import check
from tests.benchmarks.published import DATA, published, text

SMALL = text(DATA / "matsp.txt")


@st.composite
def instances(draw: st.DrawFn) -> Instance:
    days, activities = draw(st.integers(1, 3)), draw(st.integers(1, 2))
    staff = [str(number) for number in range(1, draw(st.integers(1, 3)) + 1)]
    periods = range(BEGIN, DAY * days + BEGIN, PERIOD)
    wanted = {
        (draw(st.sampled_from(periods)), str(draw(st.integers(1, activities)))): sorted(
            (draw(st.integers(0, 2)), draw(st.integers(0, 3)))
        )
        for _ in range(draw(st.integers(0, 20)))
    }
    limits = st.sampled_from(((0, 1200), (360, 600), (600, 900)))
    return Instance(
        days=days,
        activities=activities,
        minutes={name: draw(limits) for name in staff},
        cover=tuple(Cover(start, activity, *most) for (start, activity), most in wanted.items()),
    )


@st.composite
def shifts(draw: st.DrawFn, instance: Instance, day: int) -> Shift:
    """Mostly a lawful shift; its start may be none, its tasks too short."""
    start = draw(st.sampled_from((0, 360, 600, 840, 1080, 1200, 1425)))
    minutes = draw(st.lists(st.sampled_from((45, 60, 120, 180, 300, 360)), min_size=1, max_size=3))
    if not 360 <= sum(minutes) <= 600:
        minutes = [draw(st.sampled_from((360, 480, 600)))]
    tasks = [(str(draw(st.integers(1, instance.activities))), length) for length in minutes]
    joined: list[tuple[str, int]] = []
    for activity, length in tasks:
        if joined and joined[-1][0] == activity:
            joined.append((activity, length + joined.pop()[1]))
        else:
            joined.append((activity, length))
    return Shift(DAY * day + start, tuple(joined))


def duty(person: str, shift: Shift) -> Duty:
    day, minute = divmod(shift.start, DAY)
    pieces, at = [], minute
    for activity, length in shift.tasks:
        pieces.append(Piece(site=HERE, role=activity, span=Span(start=at, end=at + length)))
        at += length
    name = f"{minute // 60:02}:{minute % 60:02} {(at - minute) // 60:02}:{(at - minute) % 60:02}"
    return Duty(person=person, date=date_of(day), duty_type=name, pieces=tuple(pieces))


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_checks_and_evaluator_say_the_same_of_any_roster(data: st.DataObject) -> None:
    instance = data.draw(instances())
    days = range(instance.days + 1)
    roster = {
        name: tuple(data.draw(shifts(instance, day)) for day in days if data.draw(st.booleans()))
        for name in instance.minutes
    }
    score = evaluate(instance, roster)
    duties = [duty(name, shift) for name, mine in roster.items() for shift in mine]
    found = check(problem_of(instance, "random"), duties)
    assert found.points == score.total
    too_few = {breach for breach in score.breaches if breach.startswith("cover")}
    assert (found.levels[0].amount > 0) == bool(too_few)
    assert {row.person for row in found.breaches} == {
        breach.partition(":")[0] for breach in score.breaches if breach not in too_few
    }
    assert roster_of(duties) == {name: mine for name, mine in roster.items() if mine}


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("SECTION_TASKS\n2", "SECTION_TASKS\n2\n3", "SECTION_TASKS has 2 lines, but must have one"),
        ("1,360,1200", "1,1200,360", "line 10 (SECTION_STAFF): at most 360 and at least 1200 minutes cannot be"),
        ("1,360,1200", "", "SECTION_STAFF has no line"),
        ("1,06:00-06:15,1,1,1", "1,05:45-06:00,1,1,1", "line 14 (SECTION_COVER): the period lies outside the horizon"),
        ("1,06:00-06:15,1,1,1", "1,06:00-06:30,1,1,1", "a quarter of an hour on the clock expected"),
        ("1,06:00-06:15,1,1,1", "1,06:00-06:15,3,1,1", "the activity is 3, but must be from 1 to 2"),
        ("1,06:00-06:15,1,1,1", "1,06:00-06:15,1,2,1", "at most 1 and at least 2 people cannot be"),
        ("1,06:15-06:30,1,0,2", "1,06:00-06:15,1,0,2", "stands there twice"),
        ("1,06:15-06:30,1,0,2", "1,06:15-06:30,1,0", "5 fields expected"),
    ],
)
def test_a_fault_in_a_file_is_said_with_its_line(before: str, after: str, said: str) -> None:
    assert before in SMALL
    with pytest.raises(FaultyError) as caught:
        read(SMALL.replace(before, after))
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("</Solution>", "", "this is no XML"),
        ("<Start>06:00:00</Start>", "<Start>six</Start>", "<Start> is no time"),
        ("<Day>0</Day>", "<Day></Day>", "<Day> is no whole number"),
        ("<Penalty>2</Penalty>", "", "<Penalty> is no whole number"),
    ],
)
def test_a_fault_in_a_solution_is_said(before: str, after: str, said: str) -> None:
    solution = text(DATA / "matsp.solution")
    assert before in solution
    with pytest.raises(FaultyError, match=said):
        read_solution(solution.replace(before, after))


def test_a_solution_is_read_as_it_was_written() -> None:
    roster, penalty = read_solution(text(DATA / "matsp.solution"))
    assert read_solution(solution_of(read(SMALL), roster, "matsp", penalty)) == (roster, penalty)


def test_a_file_of_the_family_from_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    solution, out = tmp_path / "matsp.solution", tmp_path / "out.json"
    words = ["matsp", str(DATA / "matsp.txt"), "--seconds", "300", "--workers", "1", "--reproducible"]
    assert main([*words, "--solution", str(solution), "--json", str(out)]) == 0
    found = read_run(out)
    # one person alone: at 6:15 there is one of two (1); whoever begins at 6:00 works until noon at least, and may not
    # begin at midnight (1)
    assert (found.status, found.value, found.bound, found.breaches) == ("optimal", 2, 2, ())
    assert read_solution(text(solution))[1] == 2
    assert "matsp matsp, seed 1: optimal, value 2, bound 2" in capsys.readouterr().out


def test_every_published_instance_is_a_problem() -> None:
    files = sorted(published("matsp").glob("*_*_*_*.txt"))
    assert files
    for file in files[:2]:
        problem = case_of(file).problem
        assert problem.law == "none"
        assert {duty_type.role_changes for duty_type in problem.duty_types} == {"any"}
