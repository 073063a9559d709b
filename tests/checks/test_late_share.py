"""Late duties above a person's fair share cost points."""

import datetime as dt

import pytest

from models.history import History, RunningCount
from models.problem import Problem
from tests.checks.looking import charge
from tests.worlds import MONDAY, contract, day, duty, person, rule, world


def shared(number: int, days: int = 28, weekly: int = 2340, *counts: RunningCount) -> Problem:
    """So many late duties in four weeks of full time; P1 works so many minutes a week."""
    crew = [person(contracts=(contract(weekly_minutes=weekly),)), person("P2")]
    return world(crew, days=days, rules=(rule("late_share", "soft", number),), history=History(counts=counts))


def had(count: int, since: dt.date | None = None, what: str = "late") -> RunningCount:
    return RunningCount.model_validate({"person": "P1", "what": what, "count": count, "since": since})


def late(problem: Problem, count: int) -> tuple[int, int]:
    return charge("late_share", problem, *(duty(date=day(number), duty_type="S") for number in range(count)))


@pytest.mark.parametrize(
    ("worked", "above", "points"), [(4, 0, 0), (5, 1, 300), (6, 2, 300 + 600), (7, 3, 300 + 600 + 600)]
)
def test_four_in_four_weeks(worked: int, above: int, points: int) -> None:
    assert late(shared(4), worked) == (above, points)


@pytest.mark.parametrize(
    ("weekly", "share"),
    # a quarter of 2340 is 585: one late duty exactly; a minute more makes it two
    [(585, 1), (586, 2), (1170, 2), (1171, 3), (2340, 4), (2400, 4), (0, 0)],
)
def test_pro_rata_to_hours_and_rounded_up(weekly: int, share: int) -> None:
    assert late(shared(4, 28, weekly), share)[0] == 0
    assert late(shared(4, 28, weekly), share + 1)[0] == 1


@pytest.mark.parametrize(("days", "share"), [(7, 1), (8, 2), (14, 2), (15, 3)])
def test_pro_rata_to_days(days: int, share: int) -> None:
    assert late(shared(4, days), share)[0] == 0
    assert late(shared(4, days), share + 1)[0] == 1


@pytest.mark.parametrize(("before", "share"), [(0, 4), (3, 1), (4, 0), (9, 0)])
def test_earlier_weeks_owe_and_are_owed(before: int, share: int) -> None:
    """Three weeks before and this one: four in four weeks, less those of the three weeks."""
    problem = shared(4, 7, 2340, had(before, MONDAY - dt.timedelta(days=21)))
    assert late(problem, share)[0] == 0
    assert late(problem, share + 1)[0] == 1


def test_without_a_day_counting_began_with_the_month() -> None:
    """From 1 to 29 November are 29 days: 4.1 late duties, so five."""
    assert late(shared(4, 7, 2340, had(0)), 5)[0] == 0
    assert late(shared(4, 6, 2340, had(0)), 5)[0] == 1


def test_other_counts_are_not_late_duties() -> None:
    assert late(shared(4, 28, 2340, had(9, what="saturday")), 4)[0] == 0


def test_early_duties_and_other_people_do_not_count() -> None:
    problem = shared(0, 7, 0)
    assert charge("late_share", problem, duty(), duty("P2", day(1), "N")) == (0, 0)
    assert charge("late_share", problem, duty("P2", day(1), "S")) == (1, 300)


def test_nobody_without_a_contract_has_a_share() -> None:
    assert late(shared(4).changed(people=[person(contracts=()), person("P2")]), 1) == (1, 300)


def test_it_is_off_until_the_centre_says_so() -> None:
    rules = {row.rule for row in shared(0).changed(rules=()).rules}
    assert rules == set()
    with pytest.raises(StopIteration):
        late(shared(0).changed(rules=()), 3)
