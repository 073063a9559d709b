"""A person's hours account stays between its limits."""

from typing import Any

import pytest

from models.history import Account, History
from models.problem import Problem
from models.requests import Absence
from tests.checks.looking import amounts
from tests.worlds import MONDAY, contract, day, duty, person, world


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


@pytest.mark.parametrize(("model", "outside"), [("flexitime", []), ("roster", [1]), ("fixed", [1])])
def test_the_clock_keeps_the_account_of_flexitime(model: str, outside: list[int]) -> None:
    problem = booked(lower=-959).changed(people=[person(contracts=(contract(model=model),))])
    assert amounts("account_limits", problem) == outside


def test_one_week_on_flexitime_leaves_the_balance_unknown() -> None:
    crew = [person(contracts=(contract(valid_to=day(6)), contract(model="flexitime", valid_from=day(7))))]
    account = Account(person="P1", start=MONDAY, end=MONDAY, lower=0)
    books = History(accounts=(account,))
    assert amounts("account_limits", world(crew, days=7, history=books)) == [7 * 480]
    assert amounts("account_limits", world(crew, days=8, history=books)) == []
