"""What a service, a season or a forecast may say."""

import datetime as dt
from typing import Any

import pytest
from pydantic import ValidationError

from models.services import Arrivals, Service, Standards
from tests.worlds import MONDAY, arrivals, service


def test_a_service_holds_on_its_dates() -> None:
    row = service(valid_from=dt.date(2026, 5, 1), valid_to=dt.date(2026, 6, 30))
    assert [row.holds_on(dt.date(2026, 5, 1) + dt.timedelta(days=days)) for days in (-1, 0, 60, 61)] == [
        False,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize("said", [{"walk_in": 60, "express": 40}, {"online": 100}, {"no_show": 90}, {"spread": 0}])
def test_shares_up_to_the_whole_are_fine(said: dict[str, Any]) -> None:
    assert isinstance(service(**said), Service)


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ({"walk_in": 60, "express": 41}, "60 % walk-ins and 41 % express exceed 100 %"),
        ({"online": 101}, "less than or equal to 100"),
        ({"minutes": 0}, "greater than 0"),
        ({"minutes": float("nan")}, "minutes"),
        ({"no_show": 91}, "less than or equal to 90"),
        ({"follow_up_minutes": 1}, "its work in the back office has no role"),
        ({"online": 5, "online_minutes": 1}, "its work in the back office has no role"),
    ],
)
def test_what_cannot_be_is_said(said: dict[str, Any], fault: str) -> None:
    with pytest.raises(ValidationError, match=fault):
        service(**said)


def test_a_forecast_ends_with_the_day() -> None:
    assert arrivals(cases=(1.5,) * 32).cases[31] == 1.5
    with pytest.raises(ValidationError, match="go on after midnight"):
        arrivals(cases=(1.5,) * 33)


@pytest.mark.parametrize("cases", [(), (-1.0,), (float("inf"),), (float("nan"),)])
def test_cases_are_a_number_of_cases(cases: tuple[float, ...]) -> None:
    with pytest.raises(ValidationError):
        Arrivals(service="PASS", site="S1", date=MONDAY, start=480, step=30, cases=cases)


def test_what_is_good_cannot_be_later_than_what_is_promised() -> None:
    assert Standards(lead_days=10, lead_days_good=10).lead_days == 10
    with pytest.raises(ValidationError, match="11 days cannot be good where 10 are promised"):
        Standards(lead_days=10, lead_days_good=11)
