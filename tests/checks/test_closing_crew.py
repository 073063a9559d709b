"""Nobody is alone or without somebody in charge when a site closes, nor while the till is counted."""

from typing import Any

import pytest

from models.problem import Problem
from tests.checks.looking import amounts
from tests.worlds import free_duty, opening, person, rule, site, world

CREW = [person("P1", lead=True), person("P2", lead=True), person("P3"), person("P4")]


def strict(number: int | None = None, **fields: Any) -> Problem:
    return world(CREW, days=1, rules=[rule("closing_crew", "strict", number)], **fields)


@pytest.mark.parametrize(("goes", "missing"), [(1140, []), (1139, [1]), (1110, [30]), (1109, [30])])
def test_a_second_for_the_last_half_hour(goes: int, missing: list[int]) -> None:
    """Doors close at 19:00; the lead is there alone when the second has gone."""
    assert amounts("closing_crew", strict(), free_duty(900, 1140), free_duty(900, goes, "P3")) == missing


@pytest.mark.parametrize(("goes", "missing"), [(1155, []), (1154, [1]), (1140, [15])])
def test_until_the_till_is_counted(goes: int, missing: list[int]) -> None:
    problem = strict(sites=[site(close_down=15)])
    assert amounts("closing_crew", problem, free_duty(900, 1155), free_duty(900, goes, "P3")) == missing


def test_two_without_a_lead() -> None:
    problem = strict(sites=[site(close_down=15)])
    assert amounts("closing_crew", problem, free_duty(900, 1155, "P3"), free_duty(900, 1155, "P4")) == [90]


def test_only_the_last_opening_of_a_day() -> None:
    problem = strict(openings=[opening(end=720), opening(start=780)])
    assert amounts("closing_crew", problem, free_duty(480, 720, "P3")) == []


def test_a_longer_time_of_the_house() -> None:
    assert amounts("closing_crew", strict(60), free_duty(900, 1140), free_duty(900, 1095, "P3")) == [45]


def test_a_time_longer_than_the_day_begins_at_midnight() -> None:
    problem = strict(1440, openings=[opening(start=480, end=600)])
    assert amounts("closing_crew", problem, free_duty(480, 600)) == [120]
