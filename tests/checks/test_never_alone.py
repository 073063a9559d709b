"""Nobody is the only one at work at a site."""

import datetime as dt
from typing import Any

import pytest

from models.cards import PriceList
from models.problem import Problem
from tests.checks.looking import amounts, breaches, charge
from tests.worlds import MONDAY, day, duty, free_duty, rule, world


def strict(people: int = 3, **fields: Any) -> Problem:
    return world(people, rules=[rule("never_alone", "strict")], **fields)


@pytest.mark.parametrize(("until", "missing"), [(720, []), (719, [1]), (600, [120])])
def test_two_or_nobody(until: int, missing: list[int]) -> None:
    assert amounts("never_alone", strict(), free_duty(480, 720), free_duty(480, until, "P2")) == missing
    assert amounts("never_alone", strict()) == []


def test_one_comes_when_the_other_goes() -> None:
    assert amounts("never_alone", strict(), free_duty(480, 720), free_duty(720, 960, "P2")) == [480]


def test_a_third_makes_up_for_breaks() -> None:
    three = (free_duty(480, 990), free_duty(480, 990, "P2"), duty("P3"))
    assert amounts("never_alone", strict(), *three) == []


def test_two_at_one_desk_in_different_roles() -> None:
    assert amounts("never_alone", strict(), duty("P1"), duty("P2", role="office")) == []


def test_each_site_and_date_by_itself() -> None:
    duties = [duty("P1"), duty("P2", site="S2"), free_duty(480, 540, "P3", date=day(1))]
    found = breaches("never_alone", strict(sites=2), duties)
    assert [(row.site, row.date, row.amount) for row in found] == [
        ("S1", MONDAY, 480),
        ("S1", day(1), 60),
        ("S2", MONDAY, 480),
    ]


def test_a_night_meets_the_next_morning() -> None:
    """From 22:00 to 6:00 alone but for the half hour from 5:30; the day is that on which it began."""
    duties = [free_duty(1320, 1800), free_duty(330, 360, "P2", date=day(1))]
    found = breaches("never_alone", strict(), duties)
    assert [(row.date, row.amount) for row in found] == [(MONDAY, 450)]


@pytest.mark.parametrize(("first", "hours"), [(dt.date(2026, 3, 28), 7), (dt.date(2026, 10, 24), 9)])
def test_the_night_on_which_the_clocks_change(first: dt.date, hours: int) -> None:
    found = breaches("never_alone", strict(first=first, law="none"), [free_duty(1320, 1800, date=first)])
    assert sum(row.amount for row in found) == 60 * hours


def test_what_a_minute_costs() -> None:
    soft = world(2, rules=[rule("never_alone", "soft")], prices=PriceList(company_hour=120))
    assert charge("never_alone", soft, free_duty(480, 720), free_duty(480, 715, "P2")) == (5, 10)
    assert amounts("never_alone", soft, free_duty(480, 720)) == []


def test_nobody_looks_unless_the_house_wants_it() -> None:
    assert amounts("never_alone", world(), free_duty(480, 720)) == []
