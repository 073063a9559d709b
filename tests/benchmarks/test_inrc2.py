"""Nurse rostering of the second competition: parts derived by hand, and the organisers' own figures."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from benchmarks.inrc2 import Assignments, Range, read_history, read_scenario, read_solution, read_week
from benchmarks.inrc2_score import Score, evaluate, off_limits
from tests.benchmarks.published import DATA, published, text

FOLDER = DATA / "inrc2"
SCENARIO, HISTORY = read_scenario(text(FOLDER / "Sc.txt")), read_history(text(FOLDER / "H0.txt"))
WEEKS = [read_week(text(FOLDER / f"WD-{number}.txt")) for number in (0, 1)]
ROSTER = [read_solution(text(FOLDER / f"Sol-{number}.txt")) for number in (0, 1)]


def score(first_week: Assignments) -> Score:
    return evaluate(SCENARIO, HISTORY, WEEKS, [first_week, ROSTER[1]])


def test_a_roster_scores_what_was_derived_by_hand() -> None:
    # Ann, full time, one night behind her:  N N - - - E - | - E E - - - -     five assignments are enough
    #   E of Saturday stands alone: 15 as a shift, 30 as work; four days off at the end, three at most: 30
    #   asked for Saturday off: 10; the weekend is half: 30
    # Bob, half time:  E - - - - - E | - - - - - - -     E stands alone twice: 2 x 15; a weekend, none allowed: 30
    # Saturday wants two on Early (one there), Tuesday two head nurses at night (one there): 2 x 30
    found = score(ROSTER[0])
    assert found.parts == (0, 15 + 30 + 15 + 15, 30, 10, 30, 30, 60)
    assert found.total == 235
    assert found.breaches == ()


TOO_FEW = "H2 week 0: too few HeadNurse on Night of day 0"


@pytest.mark.parametrize(
    ("out", "into", "breach"),
    [
        (("Bob", 6, "Early", "Nurse"), ("Bob", 0, "Night", "Nurse"), "H1 week 0: Bob twice on day 0"),
        (
            ("Ann", 1, "Night", "HeadNurse"),
            ("Ann", 1, "Night", "Nurse"),
            "H2 week 0: too few HeadNurse on Night of day 1",
        ),
        (("Bob", 6, "Early", "Nurse"), ("Ann", 2, "Early", "Nurse"), "H3: Ann has Early after Night on day 2"),
        (("Bob", 6, "Early", "Nurse"), ("Bob", 6, "Early", "HeadNurse"), "H4 week 0: Bob as HeadNurse on day 6"),
    ],
)
def test_a_hard_rule_broken_is_found(
    out: tuple[str, int, str, str], into: tuple[str, int, str, str], breach: str
) -> None:
    changed = tuple(row for row in ROSTER[0] if row != out)
    assert score((*changed, into)).breaches == (breach,)


def test_the_history_forbids_too() -> None:
    early = tuple(("Ann", 0, "Early", "Nurse") if row[:2] == ("Ann", 0) else row for row in ROSTER[0])
    assert "H3: Ann has Early after Night on day 0" in score(early).breaches


@pytest.mark.parametrize(
    ("days", "before", "charged"),
    [
        ("-xx-", 0, 0),
        ("-x--", 0, 1),
        ("-xxxx-", 0, 1),
        ("---x", 0, 0),
        ("-xxxxx", 0, 2),
        ("x---", 1, 0),
        ("x---", 0, 1),
        ("----", 1, 1),
        ("----", 2, 0),
        ("x---", 5, 1),
        ("----", 5, 0),
        ("xx--", 2, 1),
        ("xxxx", 0, 1),
        ("", 1, 0),
    ],
)
def test_runs_of_two_to_three_days(days: Sequence[str], before: int, charged: int) -> None:
    """A run may go on from the history; what the history has too many is not charged again."""
    assert off_limits([day == "x" for day in days], before, Range(2, 3)) == charged


def solved(place: Path) -> Score:
    """The score of a published solution; its folder names history and weeks."""
    name = re.fullmatch(r"Solution_H_(\d)-WD_([\d-]+)", place.name)
    assert name
    folder, scenario, weeks = place.parent, place.parent.name, name[2].split("-")
    return evaluate(
        read_scenario(text(folder / f"Sc-{scenario}.txt")),
        read_history(text(folder / f"H0-{scenario}-{name[1]}.txt")),
        [read_week(text(folder / f"WD-{scenario}-{week}.txt")) for week in weeks],
        [read_solution(text(place / f"Sol-{scenario}-{week}-{number}.txt")) for number, week in enumerate(weeks)],
    )


def test_the_example_scores_as_the_organisers_say() -> None:
    found = solved(published("inrc2") / "n005w4" / "Solution_H_0-WD_1-2-3-3")
    assert found.parts == (320, 465, 330, 70, 210, 60, 240)
    assert found.total == 1695


def test_no_published_solution_breaks_a_hard_rule() -> None:
    places = sorted(published("inrc2").glob("*/Solution_*"))
    assert places
    assert [(place.name, breaches) for place in places if (breaches := solved(place).breaches)] == []


def test_every_published_scenario_is_read() -> None:
    folders = [folder for folder in published("inrc2").iterdir() if folder.is_dir()]
    assert folders
    for folder in folders:
        scenario = read_scenario(text(folder / f"Sc-{folder.name}.txt"))
        assert len(scenario.nurses) == int(folder.name[1:4])
        assert scenario.weeks == int(folder.name[5:])
        assert read_history(text(folder / f"H0-{folder.name}-0.txt")).keys() == scenario.nurses.keys()
        for file in folder.glob("WD-*.txt"):
            week = read_week(text(file))
            assert all(len(row.days) == 7 for row in week.requirements)
            assert {nurse for nurse, _, _ in week.unwanted} <= scenario.nurses.keys()
