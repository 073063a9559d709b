"""Nurse rostering as ordinary problems: what the checks say of a roster is what the competition's evaluator says."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.case import FaultyError
from benchmarks.inrc2 import (
    ANY,
    Assignments,
    Contract,
    Nurse,
    Past,
    Range,
    Requirement,
    Scenario,
    Shift,
    Week,
    read_solution,
    solution_text,
)
from benchmarks.inrc2_family import FAMILY, static, weekly
from benchmarks.inrc2_files import Files
from benchmarks.inrc2_guess import expected
from benchmarks.inrc2_problem import DAY, START, duty_of, history_of, problem_of, solution_of
from benchmarks.inrc2_score import evaluate
from benchmarks.inrc2_weekly import onward
from benchmarks.instance_run import in_here, run
from benchmarks.own_inrc2 import FOLDER as OWN_FOLDER
from benchmarks.own_inrc2 import write
from benchmarks.process import Ended
from models.duties import Duty
from models.problem import Problem
from roster.checks.check import check
from roster.solver.settings import Settings

SHIFTS = ("Early", "Late", "Night")
SKILLS = ("Head", "Nurse")
Roster = list[Assignments]


def ranges(least: int, most: int) -> st.SearchStrategy[Range]:
    return st.tuples(st.integers(least, most), st.integers(least, most)).map(lambda two: Range(min(two), max(two)))


@st.composite
def scenarios(draw: st.DrawFn) -> Scenario:
    """Two or three nurses of one or two contracts, two or three shifts."""
    names = SHIFTS[: draw(st.integers(2, 3))]
    shifts = {
        name: Shift(name, draw(ranges(1, 5)), frozenset(draw(st.sets(st.sampled_from(names), max_size=1))))
        for name in names
    }
    weeks = draw(st.integers(1, 2))
    contracts = {
        name: Contract(
            name,
            draw(ranges(1, 5 * weeks)),
            draw(ranges(1, 6)),
            draw(ranges(1, 5)),
            draw(st.integers(0, weeks)),
            draw(st.booleans()),
        )
        for name in ("full", "part")
    }
    nurses = {
        name: Nurse(
            name,
            draw(st.sampled_from(sorted(contracts))),
            frozenset(draw(st.sets(st.sampled_from(SKILLS), min_size=1))),
        )
        for name in ("Ann", "Bob", "Cem")[: draw(st.integers(2, 3))]
    }
    return Scenario("made-up", weeks, shifts, contracts, nurses)


@st.composite
def pasts(draw: st.DrawFn, scenario: Scenario) -> dict[str, Past]:
    """No nurse above a maximum of the whole horizon; nobody's last day is unknown."""
    found = {}
    for nurse in scenario.nurses.values():
        contract = scenario.contracts[nurse.contract]
        had = draw(st.integers(0, contract.assignments.most)), draw(st.integers(0, contract.most_weekends))
        shift = draw(st.sampled_from([None, *scenario.shifts]))
        days = draw(st.integers(1, 7))
        same = draw(st.integers(1, days))
        found[nurse.id] = Past(*had, shift, same, days, 0) if shift else Past(*had, None, 0, 0, days)
    return found


@st.composite
def weeks_of(draw: st.DrawFn, scenario: Scenario) -> list[Week]:
    skills = sorted({skill for nurse in scenario.nurses.values() for skill in nurse.skills})
    days = st.tuples(*[ranges(0, 2)] * 7)
    wishes = st.tuples(
        st.sampled_from(sorted(scenario.nurses)), st.integers(0, 6), st.sampled_from([ANY, *scenario.shifts])
    )
    return [
        Week(
            tuple(Requirement(shift, skill, draw(days)) for shift in scenario.shifts for skill in skills),
            tuple(draw(st.sets(wishes, max_size=4))),
        )
        for _ in range(scenario.weeks)
    ]


@st.composite
def rosters(draw: st.DrawFn, scenario: Scenario) -> Roster:
    """Anything but two shifts on one day, now and then in a skill that the nurse has not."""
    skills = sorted({skill for nurse in scenario.nurses.values() for skill in nurse.skills})
    found = []
    for _ in range(scenario.weeks):
        rows = []
        for nurse in scenario.nurses:
            given = draw(st.lists(st.sampled_from([None, *scenario.shifts]), min_size=7, max_size=7))
            rows += [(nurse, day, shift, draw(st.sampled_from(skills))) for day, shift in enumerate(given) if shift]
        found.append(tuple(rows))
    return found


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_any_roster_costs_what_the_evaluator_says(data: st.DataObject) -> None:
    scenario = data.draw(scenarios())
    past, weeks = data.draw(pasts(scenario)), data.draw(weeks_of(scenario))
    roster = data.draw(rosters(scenario))
    checked = check(problem_of(scenario, history_of(scenario, past), weeks), duties_of(roster))
    score = evaluate(scenario, past, weeks, roster)
    assert checked.points == score.total
    assert bool(checked.levels[0].amount) == any(breach.startswith("H2") for breach in score.breaches)
    assert bool(checked.breaches) == any(breach.startswith(("H3", "H4")) for breach in score.breaches)


def duties_of(roster: Sequence[Assignments]) -> list[Duty]:
    return [
        duty_of(nurse, START + (7 * number + day) * DAY, shift, skill)
        for number, week in enumerate(roster)
        for nurse, day, shift, skill in week
    ]


OWN = OWN_FOLDER / "own006w2"
FILES = Files(OWN, "0", ("0", "1"))
QUICK = Settings(seconds=600, workers=1, reproducible=True)


def test_all_weeks_at_once_are_solved_written_and_judged(tmp_path: Path) -> None:
    found = run(static(FILES), QUICK, tmp_path, in_here)
    assert (found.breaches, found.level) == ((), 0)
    assert found.value == found.points
    assert sorted(file.name for file in tmp_path.iterdir()) == ["Sol-own006w2-0-0.txt", "Sol-own006w2-1-1.txt"]


def test_no_week_is_read_before_the_one_before_it_is_planned(tmp_path: Path) -> None:
    folder, later = tmp_path / "own006w2", "WD-own006w2-1.txt"
    shutil.copytree(OWN, folder)
    (folder / later).unlink()
    planned: list[Problem] = []

    def solver(problem: Problem, limits: Settings) -> Ended:
        planned.append(problem)
        shutil.copy(OWN / later, folder / later)
        return in_here(problem, limits)

    case = weekly(Files(folder, "0", ("0", "1")))
    found = run(case, QUICK, tmp_path / "solution", solver)
    assert [(problem.horizon.first, problem.horizon.last) for problem in planned] == [
        (START, START + 13 * DAY),
        (START + 7 * DAY, START + 13 * DAY),
    ]
    assert {duty.date for duty in planned[1].history.duties} >= {START + 6 * DAY}
    assert (found.breaches, found.level, found.bound) == ((), 0, None)
    assert found.value == found.points


def test_a_week_to_come_is_expected_to_be_the_mean_of_those_known() -> None:
    """Working days and weekends apart; whole heads, and no day with more than one above another."""

    def week(*heads: Range) -> Week:
        rows = [Requirement(shift, "Nurse", heads) for shift in ("Early", "Late")]
        return Week(tuple(rows), (("N01", 0, ANY),))

    first = week(*[Range(1, 1)] * 5, Range(0, 0), Range(0, 0))
    second = week(Range(2, 4), Range(0, 0), Range(1, 2), Range(1, 1), Range(1, 1), Range(1, 2), Range(0, 1))
    nurses = ("N01", "N02", "N03")
    assert expected([first], nurses, 0).requirements == first.requirements
    # working days: minimums 10 and heads 13 of ten days, 5 and 6.5 of five, a half is one; weekends 1 and 3 of four,
    # 0.5 and 1.5 of two
    found = expected([first, second], nurses, 0)
    early, late = (row.days for row in found.requirements)
    assert [day.most for day in early[:5]] == [1, 1, 2, 1, 2]
    assert [day.most for day in late[:5]] == [1, 2, 1, 2, 1]
    assert {day.least for day in (*early[:5], *late[:5])} == {1}
    assert early[5:] == (Range(0, 1), Range(1, 1))
    assert late[5:] == (Range(1, 1), Range(0, 1))


def test_wishes_of_weeks_to_come_are_as_many_and_other_peoples() -> None:
    heads = (Requirement("Early", "Nurse", (Range(1, 1),) * 7),)
    first, second = Week(heads, (("N01", 0, ANY),)), Week(heads, (("N02", 1, "Early"), ("N03", 2, ANY)))
    nurses = ("N01", "N02", "N03")
    found = [expected([first, second], nurses, place).unwanted for place in range(3)]
    assert found == [(("N03", 1, "Early"), ("N01", 2, ANY)), (("N03", 0, ANY),), second.unwanted]


def test_a_roster_of_some_weeks_has_their_share_of_the_weekends() -> None:
    scenario = FILES.scenario()
    weeks, history = FILES.all_weeks(), history_of(scenario, FILES.past())
    for many in range(1, scenario.weeks + 1):
        for person in problem_of(scenario, history, weeks[:many]).people:
            most = scenario.contracts[scenario.nurses[person.id].contract].most_weekends
            assert person.weekends is not None
            assert most * many <= person.weekends * scenario.weeks < most * many + scenario.weeks


def test_minimums_that_are_guessed_are_dear_and_no_part_of_level_1() -> None:
    scenario, week = FILES.scenario(), FILES.week(0)
    known, guessed = (
        problem_of(scenario, history_of(scenario, FILES.past()), [week], guessed=number).cells for number in (0, 1)
    )
    assert any(cell.minimum for cell in known)
    assert not any(cell.minimum for cell in guessed)
    for before, after in zip(known, guessed, strict=True):
        assert (after.target, after.below[-1].points) == (before.target, 300 if before.minimum else 30)
        assert sum(step.count or 0 for step in after.below[:-1]) == (
            before.target - before.minimum if before.minimum else 0
        )


def test_counts_go_on_from_week_to_week() -> None:
    scenario, week = FILES.scenario(), FILES.week(0)
    first = problem_of(scenario, history_of(scenario, FILES.past()), [week])
    outcome = in_here(first, QUICK).outcome
    assert outcome
    counts = {(row.person, row.what): row.count for row in onward(first, outcome).counts}
    for nurse in scenario.nurses:
        dates = {duty.date for duty in outcome.duties if duty.person == nurse}
        assert counts[nurse, "duties"] == len(dates)
        assert counts[nurse, "weekends"] == int(any(date.weekday() > 4 for date in dates))


def test_a_solution_comes_back_as_it_was_written() -> None:
    given = (("N01", 0, "Early", "Nurse"), ("N02", 6, "Night", "Head"))
    assert read_solution(solution_text(FILES.scenario(), 1, given)) == given
    assert solution_of(FILES.scenario(), duties_of([given, ()])) == [
        given,
        (),
    ]


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("Sc-own006w2.txt", "WEEKS = 2", "WEEKS = 3", "own006w2 has 3 weeks, 2 are named"),
        ("Sc-own006w2.txt", "WEEKS = 2", "", "Sc-own006w2.txt: there is no line WEEKS = ..."),
        ("Sc-own006w2.txt", "Early (2,5)", "Early 2", "Sc-own006w2.txt: below SHIFT_TYPES: 'Early 2' is not what"),
        ("Sc-own006w2.txt", "N01 Full", "N01 Whole", "Sc-own006w2.txt: there is no contract 'Whole'"),
        ("Sc-own006w2.txt", "CONTRACTS", "TREATIES", "Sc-own006w2.txt: there is no heading CONTRACTS"),
        ("H0-own006w2-0.txt", "N03", "N33", "H0-own006w2-0.txt: there is no nurse 'N33'"),
        ("WD-own006w2-1.txt", "Early Nurse", "Dawn Nurse", "WD-own006w2-1.txt: there is no shift 'Dawn'"),
    ],
)
def test_what_is_wrong_in_a_file_is_said(tmp_path: Path, file: str, old: str, new: str, said: str) -> None:
    folder = tmp_path / "own006w2"
    shutil.copytree(OWN, folder)
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(FaultyError) as fault:
        static(Files(folder, "0", ("0", "1")))
    assert said in str(fault.value)


def test_our_own_instances_are_what_is_kept(tmp_path: Path) -> None:
    write(tmp_path)
    made = {file.relative_to(tmp_path): file.read_bytes() for file in tmp_path.rglob("*.txt")}
    assert made == {file.relative_to(OWN_FOLDER): file.read_bytes() for file in OWN_FOLDER.rglob("*.txt")}
    assert len(FAMILY.within(OWN_FOLDER)) == 4
