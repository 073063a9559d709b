"""Nobody is alone or without somebody in charge in the first minutes after a site opens."""

from typing import Any

import pytest

from models.cards import PriceList
from models.problem import Problem
from tests.checks.looking import amounts, charge
from tests.worlds import free_duty, opening, person, rule, site, world

CREW = [person("P1", lead=True), person("P2", lead=True), person("P3"), person("P4")]


def strict(number: int | None = None, **fields: Any) -> Problem:
    return world(CREW, days=1, rules=[rule("opening_crew", "strict", number)], **fields)


@pytest.mark.parametrize(("comes", "missing"), [(480, []), (481, [1]), (509, [29]), (510, [30]), (511, [30])])
def test_a_second_for_the_first_half_hour(comes: int, missing: list[int]) -> None:
    """Doors open at 8:00; the lead is there alone until the second comes."""
    assert amounts("opening_crew", strict(), free_duty(480, 720), free_duty(comes, 720, "P3")) == missing


@pytest.mark.parametrize(("stays", "missing"), [(510, []), (509, [1]), (480, [30])])
def test_until_half_past_eight_and_no_longer(stays: int, missing: list[int]) -> None:
    """The lead was there before the doors opened; without the lead there are two."""
    problem = strict(sites=[site(set_up=30)])
    duties = [free_duty(450, stays), free_duty(480, 720, "P3"), free_duty(510, 720, "P4")]
    without = [2 * minutes for minutes in missing]
    assert amounts("opening_crew", problem, *duties) == without


def test_two_without_a_lead() -> None:
    assert amounts("opening_crew", strict(), free_duty(480, 720, "P3"), free_duty(480, 720, "P4")) == [60]


def test_setting_up_is_before_the_opening() -> None:
    problem = strict(sites=[site(set_up=30)])
    duties = [free_duty(450, 720, "P3"), free_duty(480, 720), free_duty(480, 720, "P2")]
    assert amounts("opening_crew", problem, *duties) == []


def test_only_the_first_opening_of_a_day() -> None:
    problem = strict(openings=[opening(end=720), opening(start=780)])
    assert amounts("opening_crew", problem, free_duty(780, 960, "P3")) == []


def test_a_longer_time_of_the_house() -> None:
    assert amounts("opening_crew", strict(60), free_duty(480, 720), free_duty(510, 720, "P2")) == [30]


def test_what_a_minute_costs() -> None:
    soft = world(CREW, rules=[rule("opening_crew", "soft")], prices=PriceList(company_hour=600))
    assert charge("opening_crew", soft, free_duty(480, 720)) == (30, 300)
