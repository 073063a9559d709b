"""Strict postings and checks meet on every roster there is of a tiny world."""

from __future__ import annotations

from typing import Any

import pytest

from models.history import Account, History
from models.people import Held
from models.requests import Absence
from tests import worlds
from tests.rules.tiny import (
    COMPANY,
    LENT,
    PAIR,
    every_solution,
    model_of,
    tiny,
    unbroken,
)
from tests.worlds import MONDAY, day, free_duty, limited, person, site


def test_one_duty_a_day_on_512_rosters() -> None:
    problem = tiny(people=1)
    lawful = unbroken(problem, "one_duty_a_day", most=3)
    assert every_solution(model_of(problem, "one_duty_a_day")) == lawful
    assert len(lawful) == 4**3


STRICTER = (
    worlds.rule("consecutive_days", "strict", 2),
    worlds.rule("days_off_in_a_row", "strict", 3),
    worlds.rule("same_type_in_a_row", "strict", 2),
)
"""Numbers so small that they bite within three days."""


@pytest.mark.parametrize(
    "rule",
    [
        "daily_rest",
        "consecutive_days",
        "days_off_in_a_row",
        "same_type_in_a_row",
        "forbidden_succession",
        "desks",
        "account_limits",
    ],
)
def test_strict_rules_on_4096_rosters(rule: str) -> None:
    accounts = (Account(person="P1", start=MONDAY, end=day(2), used=780, lower=0, upper=15),)
    late = History(duties=(free_duty(840, 1185, date=day(-1), duty_type="L"),), accounts=accounts)
    problem = tiny(history=late, rules=STRICTER)
    lawful = unbroken(problem, rule)
    assert every_solution(model_of(problem, "one_duty_a_day", rule)) == lawful
    assert 0 < len(lawful) < 4096


@pytest.mark.parametrize(
    "limits",
    [{"weekly_maximum": 660}, {"two_weeks_maximum": 660}, {"no_extra_work": True}],
    ids=lambda limits: next(iter(limits)),
)
def test_personal_hours_on_64_rosters(limits: dict[str, Any]) -> None:
    """From Saturday to Monday, in two weeks; 315 minutes of Friday leave room for 345 more."""
    hours = worlds.contract(pattern=worlds.pattern(target=340))
    past = History(duties=(free_duty(840, 1155, date=day(4), duty_type="L"),))
    problem = tiny([limited(**limits).changed(contracts=(hours,))], first=day(5), history=past)
    lawful = unbroken(problem, "personal_hours")
    assert every_solution(model_of(problem, "one_duty_a_day", "personal_hours")) == lawful
    assert 1 < len(lawful) < 64


@pytest.mark.parametrize("rule", ["not_alone", *COMPANY])
def test_strict_company_on_4096_rosters(rule: str) -> None:
    problem = tiny(PAIR, rules=tuple(worlds.rule(name, "strict") for name in COMPANY))
    lawful = unbroken(problem, rule)
    assert every_solution(model_of(problem, "one_duty_a_day", rule)) == lawful
    assert 0 < len(lawful) < 4096


@pytest.mark.parametrize("away", [(), ((1, "P1"), (2, "P1"), (2, "P2"))])
def test_leads_and_deputies_on_4096_rosters(away: tuple[tuple[int, str], ...]) -> None:
    """From Monday to Wednesday, without absences and with some, the last day without anybody."""
    absences = tuple(Absence(person=name, date=day(number)) for number, name in away)
    crew = [person(), person("P2", deputises_for="P1")]
    problem = tiny(crew, absences=absences, rules=(worlds.rule("lead_and_deputy", "strict"),))
    lawful = unbroken(problem, "lead_and_deputy")
    assert every_solution(model_of(problem, "one_duty_a_day", "lead_and_deputy")) == lawful
    assert len(lawful) == 15**2 * (16 if away else 15)


@pytest.mark.parametrize("people", [["D1", "D1"], ["D1", "D2"]])
def test_lent_hours_on_4096_rosters(people: list[str]) -> None:
    """From Saturday to Monday, in two weeks."""
    crew = [person(f"P{number + 1}", district=name) for number, name in enumerate(people)]
    problem = tiny(crew, **LENT)
    lawful = unbroken(problem, "lent_hours")
    assert every_solution(model_of(problem, "one_duty_a_day", "lent_hours")) == lawful
    assert 0 < len(lawful) < 4096


@pytest.mark.parametrize("rule", ["mobile_crew", "mobile_driver"])
def test_mobile_teams_on_4096_rosters(rule: str) -> None:
    drives = person("P2", qualifications=(*(Held(qualification=name) for name in ("E", "A")),))
    problem = tiny([person(), drives], sites=[site(mobile=True, driver="A")])
    lawful = unbroken(problem, rule)
    assert every_solution(model_of(problem, "one_duty_a_day", rule)) == lawful
    assert 0 < len(lawful) < 4096


@pytest.mark.parametrize("rule", ["youth_rest", "youth_week", "youth_days"])
def test_young_people_on_4096_rosters(rule: str) -> None:
    """From Tuesday on; P1 is under 18 and worked until 19:45 on Monday, which belongs to the same week."""
    late = free_duty(840, 1185, date=MONDAY, duty_type="L")
    numbers = (worlds.rule("youth_week", "strict", 345 + 1005), worlds.rule("youth_days", "strict", 3))
    crew = [limited(young=True), person("P2")]
    problem = tiny(crew, first=day(1), history=History(duties=(late,)), rules=numbers)
    lawful = unbroken(problem, rule)
    assert every_solution(model_of(problem, "one_duty_a_day", rule)) == lawful
    assert 0 < len(lawful) < 4096


@pytest.mark.parametrize(("rule", "number"), [("start_guard", 14), ("start_guard", 449), ("span_guard", 779)])
def test_guards_on_4096_rosters(rule: str, number: int) -> None:
    """Starts at 6:15, 6:30 and 14:00; from 6:30 to 19:30 are 780 minutes. Only one of two people was there before."""
    past = History(duties=(free_duty(390, 720, date=day(-1), duty_type="A"),))
    problem = tiny(history=past, rules=[worlds.rule(rule, "strict", number, agreement="DV 7")])
    lawful = unbroken(problem, rule)
    assert every_solution(model_of(problem, "one_duty_a_day", rule)) == lawful
    assert 0 < len(lawful) < 4096


@pytest.mark.parametrize("rule", ["average_week", "extra_hours"])
def test_hours_of_a_week_on_4096_rosters(rule: str) -> None:
    """1005 minutes in three days: twice 330 and 345, but not 330 and twice 345."""
    half = worlds.contract(weekly_minutes=1005, pattern=worlds.pattern(target=335))
    before = Account(person="P1", start=MONDAY, end=day(2), average=3 * 480 - 1005)
    crew = [person(contracts=(half,)), person("P2")]
    problem = tiny(crew, rules=[worlds.rule("extra_hours", "strict")], history=History(accounts=(before,)))
    lawful = unbroken(problem, rule)
    assert every_solution(model_of(problem, "one_duty_a_day", rule)) == lawful
    assert 0 < len(lawful) < 4096
