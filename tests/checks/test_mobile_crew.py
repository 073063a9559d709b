"""Where a mobile team goes, nobody is the only one at work."""

from typing import Any

import pytest

from models.cards import PriceList
from models.problem import Problem
from tests.checks.looking import amounts, breaches, charge
from tests.worlds import MONDAY, day, duty, free_duty, rule, site, world


def visited(**fields: Any) -> Problem:
    return world(3, sites=[site(mobile=True), site("S2")], **fields)


@pytest.mark.parametrize(("until", "alone"), [(720, []), (719, [1]), (600, [120])])
def test_two_or_nobody(until: int, alone: list[int]) -> None:
    assert amounts("mobile_crew", visited(), free_duty(480, 720), free_duty(480, until, "P2")) == alone
    assert amounts("mobile_crew", visited()) == []


def test_breaks_at_the_same_time_leave_nobody_alone() -> None:
    assert amounts("mobile_crew", visited(), duty("P1"), duty("P2")) == []
    later = free_duty(480, 700, "P2")
    assert amounts("mobile_crew", visited(), free_duty(480, 720), later, free_duty(700, 720, "P3")) == []


def test_other_sites_do_not_count() -> None:
    assert amounts("mobile_crew", visited(), duty("P1", site="S2")) == []
    assert amounts("mobile_crew", visited(), duty("P1"), duty("P2", site="S2")) == [480]


def test_each_date_by_itself() -> None:
    found = breaches("mobile_crew", visited(), [free_duty(480, 540), free_duty(480, 510, "P2", date=day(1))])
    assert [(row.site, row.date, row.amount) for row in found] == [("S1", MONDAY, 60), ("S1", day(1), 30)]


def test_what_a_minute_costs() -> None:
    soft = visited(rules=[rule("mobile_crew", "soft")], prices=PriceList(company_hour=120))
    assert charge("mobile_crew", soft, free_duty(480, 720), free_duty(480, 715, "P2")) == (5, 10)


def test_a_site_that_is_not_mobile_is_left_alone() -> None:
    assert amounts("mobile_crew", world(2), free_duty(480, 720)) == []
    assert amounts("mobile_crew", visited(rules=[rule("mobile_crew", "off")]), free_duty(480, 720)) == []
