"""A start far from that of the working day before, in the same week, has a price."""

import datetime as dt
from typing import Any

import pytest

from models.duties import Duty
from models.history import History
from models.problem import Problem
from roster.checks.check import check
from tests.checks.looking import charge
from tests.worlds import MONDAY, day, duty, free_duty, rule, world

SATURDAYS = [dt.date(2026, 3, 28), dt.date(2026, 10, 24)]
"""On the nights after them the clocks change."""


def on(**fields: Any) -> Problem:
    """Two weeks, and two hours to either side."""
    rows: dict[str, Any] = {"days": 14, "rules": (rule("steady_starts", "soft"),)}
    return world(**(rows | fields))


def at(starts: dict[int, int], first: dt.date = MONDAY) -> tuple[Duty, ...]:
    """Duties of three hours: day and minute of their start."""
    return tuple(free_duty(start, start + 180, date=day(number, first)) for number, start in starts.items())


def test_it_is_off_unless_the_house_wants_it() -> None:
    charges = check(world(), at({0: 480, 1: 900})).charges
    assert "steady_starts" not in {row.rule for row in charges}


@pytest.mark.parametrize(("start", "jumps"), [(479, 1), (480, 0), (600, 0), (720, 0), (721, 1), (900, 1)])
def test_two_hours_either_way(start: int, jumps: int) -> None:
    assert charge("steady_starts", on(), *at({0: 600, 1: start})) == (jumps, 100 * jumps)


def test_each_jump_counts() -> None:
    assert charge("steady_starts", on(), *at({0: 480, 1: 900, 2: 480, 3: 480, 4: 900})) == (3, 300)


def test_days_off_between_do_not_matter() -> None:
    assert charge("steady_starts", on(), *at({0: 480, 4: 601}))[0] == 1


def test_it_is_the_last_duty_that_counts() -> None:
    assert charge("steady_starts", on(), *at({0: 480, 1: 600, 2: 720}))[0] == 0


def test_a_new_week_begins_anew() -> None:
    assert charge("steady_starts", on(), *at({6: 480, 7: 900}))[0] == 0


@pytest.mark.parametrize(("number", "jumps"), [(-1, 1), (-3, 1), (-4, 0)])
def test_the_history_of_the_same_week(number: int, jumps: int) -> None:
    """From a Thursday on: three days before is Monday, four days before Sunday of the week before."""
    thursday = day(3)
    past = History(duties=at({number: 480}, thursday))
    assert charge("steady_starts", on(first=thursday, history=past), *at({0: 601}, thursday))[0] == jumps


def test_the_last_duty_of_the_history() -> None:
    past = History(duties=at({-2: 480, -1: 600}, day(3)))
    assert charge("steady_starts", on(first=day(3), history=past), *at({0: 720}, day(3)))[0] == 0


def test_jumps_of_the_history_are_past() -> None:
    past = History(duties=at({-2: 480, -1: 900}, day(3)))
    assert charge("steady_starts", on(first=day(3), history=past)) == (0, 0)


def test_the_last_day_counts() -> None:
    assert charge("steady_starts", on(days=2), *at({0: 480, 1: 601}))[0] == 1


def test_week_53_goes_on_in_the_new_year() -> None:
    thursday = dt.date(2026, 12, 31)
    assert charge("steady_starts", on(first=thursday), *at({0: 480, 1: 601}, thursday))[0] == 1
    assert charge("steady_starts", on(first=thursday), *at({3: 480, 4: 601}, thursday))[0] == 0


@pytest.mark.parametrize("saturday", SATURDAYS)
@pytest.mark.parametrize(("start", "jumps"), [(600, 0), (601, 1)])
def test_by_the_clock_on_the_wall_when_it_changes(saturday: dt.date, start: int, jumps: int) -> None:
    assert charge("steady_starts", on(first=saturday), *at({0: 480, 1: start}, saturday))[0] == jumps


def test_a_type_without_a_clock_has_no_start() -> None:
    whole = duty(date=day(1), duty_type="X")
    assert charge("steady_starts", on(), *at({0: 480, 2: 900}), whole)[0] == 0


def test_other_people_s_duties() -> None:
    assert charge("steady_starts", on(), *at({0: 480}), free_duty(900, 1080, "P2", day(1)))[0] == 0


def test_somebody_without_duty() -> None:
    assert charge("steady_starts", on()) == (0, 0)


def test_another_number_and_price() -> None:
    problem = on(rules=(rule("steady_starts", "soft", 60),), prices={"start_jump": 7})
    assert charge("steady_starts", problem, *at({0: 480, 1: 540, 2: 601})) == (1, 7)
