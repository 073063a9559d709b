"""A person's hours account stays between its limits."""

from typing import Any

import pytest

from models.history import Account, History
from models.problem import Problem
from models.requests import Absence
from tests.checks.looking import amounts
from tests.worlds import MONDAY, day, duty, world


def booked(**limits: Any) -> Problem:
    """Two days of eight hours each are asked for."""
    account = Account.model_validate({"person": "P1", "start": MONDAY, "end": MONDAY} | limits)
    return world(history=History(accounts=(account,)))


@pytest.mark.parametrize(("used", "over"), [(-1, []), (0, []), (1, [1])])
def test_the_upper_limit(used: int, over: list[int]) -> None:
    assert amounts("account_limits", booked(used=used, upper=0), duty(), duty(date=day(1))) == over


@pytest.mark.parametrize(("used", "under"), [(481, []), (480, []), (479, [1])])
def test_the_lower_limit(used: int, under: list[int]) -> None:
    assert amounts("account_limits", booked(used=used, lower=0), duty()) == under


def test_somebody_without_duty() -> None:
    assert amounts("account_limits", booked(lower=-960)) == []
    assert amounts("account_limits", booked(lower=-959)) == [1]


def test_without_limits() -> None:
    assert amounts("account_limits", booked()) == []


def test_credit_lowers_the_target() -> None:
    problem = booked(lower=-480).changed(absences=[Absence(person="P1", date=MONDAY, credited=480)])
    assert amounts("account_limits", problem) == []
