"""Every day that differs from the published roster has a price."""

from typing import Any

import pytest

from models.duties import Duty
from models.history import DayOff, History
from models.problem import Horizon, Problem
from models.requests import Absence, Consent
from tests.checks.looking import charge
from tests.worlds import MONDAY, day, duty, free_duty, span, world


def promised(*duties: Duty, off: tuple[DayOff, ...] = (), **fields: Any) -> Problem:
    return world(sites=2, days=3, history=History(published=duties, published_off=off), **fields)


@pytest.mark.parametrize(
    ("worked", "days"),
    [
        ([duty()], 0),
        ([], 1),
        ([duty(duty_type="S")], 1),
        ([duty(site="S2")], 1),
        ([free_duty(480, 975)], 1),
        ([duty(role="office")], 0),
        ([duty(), duty(date=day(1)), duty("P2")], 0),
    ],
    ids=["same", "none", "type", "site", "end", "role", "days of which nothing was published"],
)
def test_a_published_duty(worked: list[Duty], days: int) -> None:
    assert charge("changed_days", promised(duty()), *worked) == (days, 600 * days)


def test_a_published_day_off() -> None:
    problem = promised(off=(DayOff(person="P1", date=MONDAY),))
    assert charge("changed_days", problem) == (0, 0)
    assert charge("changed_days", problem, duty()) == (1, 600)


def test_days_add_up() -> None:
    """Monday is swapped with Tuesday, and Wednesday is another duty."""
    problem = promised(duty(), duty(date=day(2)), off=(DayOff(person="P1", date=day(1)),))
    assert charge("changed_days", problem, duty(date=day(1)), duty(date=day(2), duty_type="S"))[0] == 3


def test_the_house_sets_the_price() -> None:
    assert charge("changed_days", promised(duty(), prices={"changed_day": 7})) == (1, 7)


def test_who_is_absent_has_changed_nothing() -> None:
    gone = Absence(person="P1", date=MONDAY)
    assert charge("changed_days", promised(duty(), absences=[gone])) == (0, 0)
    assert charge("changed_days", promised(duty(), absences=[gone.changed(span=span(990, 1020))])) == (1, 600)


def test_a_change_that_was_agreed_is_one() -> None:
    horizon = Horizon(first=MONDAY, last=MONDAY, planned_on=MONDAY)
    agreed = [Consent(person="P1", date=MONDAY, agreement="asked")]
    assert charge("changed_days", promised(duty(), horizon=horizon, consents=agreed)) == (1, 600)


def test_without_a_published_roster_nothing_changes() -> None:
    assert charge("changed_days", world(), duty()) == (0, 0)
