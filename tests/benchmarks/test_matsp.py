"""Multi-activity scheduling of Qu and Curtois: costs derived by hand, and two solutions of the authors."""

import pytest

from benchmarks.matsp import Shift, evaluate
from benchmarks.matsp_read import read
from benchmarks.matsp_solution import read_solution
from tests.benchmarks.published import DATA, published, text

SMALL = read(text(DATA / "matsp.txt"))
HOUR = 60


def test_a_roster_costs_the_squares_of_what_is_missing() -> None:
    # 6:15 one instead of two in activity 1, midnight none instead of one: 1 + 1; the other two are as wanted
    roster, said = read_solution(text(DATA / "matsp.solution"))
    score = evaluate(SMALL, roster)
    assert score.total == said == 2
    assert score.breaches == ()


def test_too_few_are_a_breach_and_cost_too() -> None:
    score = evaluate(SMALL, {})
    assert score.total == 1 + 4 + 1 + 1
    assert score.breaches == (
        "cover: too few in activity 1 at minute 360",
        "cover: too few in activity 2 at minute 420",
        "1: minutes",
    )


def shift(start: float, *minutes: int, activities: str = "12") -> Shift:
    tasks = tuple(zip(activities, minutes, strict=False))
    return Shift(round(HOUR * start), tasks)


@pytest.mark.parametrize(
    ("shifts", "broken"),
    [
        ([shift(6, 360)], set()),
        ([shift(10, 600)], set()),
        ([shift(20, 600)], set()),
        ([shift(24, 360)], set()),
        ([shift(6, 345), shift(24 + 6, 360)], {"shift off the grid or too short or too long"}),
        ([shift(6, 615)], {"shift off the grid or too short or too long"}),
        ([shift(6 + 5 / 60, 360)], {"shift off the grid or too short or too long"}),
        ([shift(10.25, 360)], {"start of a shift"}),
        ([shift(6, 360), shift(20, 360)], {"two starts on a day", "rest"}),
        ([shift(14, 360), shift(24 + 10, 360)], set()),
        ([shift(14, 375), shift(24 + 10, 360)], {"rest"}),
        ([shift(6, 45, 315)], {"stretch of an activity"}),
        ([shift(6, 45, 315, activities="11")], set()),
        ([shift(6, 600), shift(24 + 8, 600), shift(24, 360)], {"minutes", "rest", "two starts on a day"}),
        ([shift(48, 375)], {"outside the horizon"}),
        ([shift(48, 360)], set()),
        ([shift(0, 360)], {"outside the horizon"}),
    ],
)
def test_a_hard_rule_broken_is_found(shifts: list[Shift], broken: set[str]) -> None:
    instance = read(text(DATA / "matsp.txt").replace(",1,1,1", ",1,0,1").replace(",2,1,1", ",2,0,1"))
    in_order = sorted(shifts, key=lambda row: row.start)
    assert set(evaluate(instance, {"1": in_order}).breaches) == {f"1: {what}" for what in broken}


@pytest.mark.parametrize(("days", "broken"), [(5, False), (6, True)])
def test_at_most_five_days_in_a_row(days: int, broken: bool) -> None:
    week = read(text(DATA / "matsp.txt").replace("2\n\nSECTION_TASKS", "7\n\nSECTION_TASKS"))
    roster = {"1": [shift(24 * day + 6, 360) for day in range(days)]}
    assert ("1: days in a row" in evaluate(week, roster).breaches) == broken


@pytest.mark.parametrize(
    ("instance", "solution", "penalty"),
    [("1_7_10_1", "test_solution_1a", 383), ("10_7_20_3", "test_solution_10a", 193)],
)
def test_the_authors_solutions_score_as_they_say(instance: str, solution: str, penalty: int) -> None:
    folder = published("matsp")
    roster, said = read_solution(text(folder / f"{solution}.solution"))
    score = evaluate(read(text(folder / f"{instance}.txt")), roster)
    assert score.total == said == penalty
    assert score.breaches == ()


def test_every_published_instance_is_read() -> None:
    files = sorted(published("matsp").glob("*_*_*_*.txt"))
    assert files
    for file in files:
        instance = read(text(file))
        _, days, staff, activities = map(int, file.stem.split("_"))
        assert (instance.days, len(instance.minutes), instance.activities) == (days, staff, activities)
        assert len(instance.cover) == days * 96 * activities
