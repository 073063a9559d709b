"""Who works part-time has no more hours in a week than the contract asks for, unless they agreed to more."""

from __future__ import annotations

from typing import Any

import pytest

from models.people import Contract
from models.problem import Problem
from models.requests import Absence, HolidayCredit
from tests.checks.looking import amounts, breaches
from tests.worlds import contract, day, duty, pattern, person, rule, world

WANTED = rule("extra_hours", "strict")


def part_time(target: int = 240, **fields: Any) -> Contract:
    return contract(**({"weekly_minutes": 1200, "pattern": pattern(target=target)} | fields))


def employed(*contracts: Contract, days: int = 1, **fields: Any) -> Problem:
    return world([person(contracts=contracts)], days=days, **({"rules": (WANTED,)} | fields))


@pytest.mark.parametrize(("target", "over"), [(481, []), (480, []), (479, [1]), (0, [480])])
def test_not_a_minute_above_the_week(target: int, over: list[int]) -> None:
    assert amounts("extra_hours", employed(part_time(target)), duty()) == over


def test_with_consent_there_may_be_more() -> None:
    assert amounts("extra_hours", employed(part_time(extra_consent=True)), duty()) == []


@pytest.mark.parametrize(
    ("weekly", "group", "over"),
    [(2309, "tariff", [240]), (2310, "tariff", []), (2399, "civil_servant", [240]), (2400, "civil_servant", [])],
)
def test_full_time_needs_no_consent(weekly: int, group: str, over: list[int]) -> None:
    problem = employed(part_time(weekly_minutes=weekly, legal_group=group))
    assert amounts("extra_hours", problem, duty()) == over


def test_the_week_counts_and_not_the_day() -> None:
    problem = employed(part_time(240), days=7)
    assert amounts("extra_hours", problem, *(duty(date=day(number)) for number in range(3))) == []
    found = breaches("extra_hours", problem, [duty(date=day(number)) for number in range(4)])
    assert [(breach.date, breach.amount) for breach in found] == [(day(6), 4 * 480 - 7 * 240)]


def test_weeks_do_not_help_each_other() -> None:
    problem = employed(part_time(60), days=8)
    assert amounts("extra_hours", problem, duty(date=day(7))) == [420]


def test_consent_has_dates() -> None:
    agreed = part_time(extra_consent=True, valid_to=day(6))
    problem = employed(agreed, part_time(valid_from=day(7)), days=14)
    assert amounts("extra_hours", problem, *(duty(date=day(number)) for number in range(4))) == []
    assert amounts("extra_hours", problem, *(duty(date=day(number)) for number in range(7, 11))) == [240]


def test_credits_lower_what_may_be_worked() -> None:
    credits_: dict[str, Any] = {
        "absences": [Absence(person="P1", date=day(1), credited=240)],
        "holiday_credits": [HolidayCredit(person="P1", date=day(2), credited=240)],
    }
    assert amounts("extra_hours", employed(part_time(), days=3, **credits_), duty()) == [240]


def test_a_house_may_agree_on_some_room() -> None:
    roomy = rule("extra_hours", "strict", 240, agreement="DV 7")
    assert amounts("extra_hours", employed(part_time(), rules=(roomy,)), duty()) == []
    tight = rule("extra_hours", "strict", 239, agreement="DV 7")
    assert amounts("extra_hours", employed(part_time(), rules=(tight,)), duty()) == [1]


def test_room_needs_an_agreement() -> None:
    with pytest.raises(ValueError, match="Rule extra_hours: 1 is laxer than 0"):
        employed(part_time(), rules=(rule("extra_hours", "strict", 1),))


def test_without_a_contract_nothing_is_looked_at() -> None:
    assert amounts("extra_hours", employed(), duty()) == []


def test_unless_the_centre_wants_it_nothing_is_refused() -> None:
    assert amounts("extra_hours", employed(part_time(), rules=()), duty()) == []
