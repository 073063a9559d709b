"""What a roster costs is the same by postings and by checks, for every roster there is of a tiny world."""

from __future__ import annotations

import pytest

from models.cards import PriceList
from models.demand import Move, Step
from models.history import Account, DayOff, History
from models.people import Held
from models.requests import Absence, Wish
from roster.checks.check import check
from tests import worlds
from tests.rules.tiny import (
    COMPANY,
    LENT,
    PAIR,
    days_of,
    duties,
    least,
    model_of,
    tiny,
    verdict,
)
from tests.worlds import MONDAY, cell, counted, day, free_duty, person, type_cell, volume

HALF = (counted(), counted(in_training=True, percent=50))
CELLS = (
    cell("early", spans=((480, 720),), who=HALF, target=2, minimum=1, minimum_weight=2, below=(Step(points=60),)),
    cell("both", spans=((480, 540), (600, 660)), target=1, below=(Step(points=100),)),
    type_cell("typed", duty_type="L", target=0, above=(Step(count=1, points=6), Step(points=20))),
    volume("office", days=2, unit=60, target=8, below=(Step(count=2, points=4), Step(points=8))),
)
TRAINEE = person("P2", qualifications=(Held(qualification="E", in_training=True),))


@pytest.mark.parametrize("rule", ["minimum", "open_demand", "idle", "contract_target"])
def test_soft_rules_on_256_rosters(rule: str) -> None:
    problem = tiny([person(), TRAINEE], days=2, cells=CELLS)
    seen = set()
    for roster in days_of(problem, 1):
        found = verdict(rule, problem, roster)
        costs = (found.amount if rule == "minimum" else 0, found.points)
        assert least(model_of(problem, "one_duty_a_day", rule), roster) == costs, sorted(roster)
        seen.add(costs)
    assert len(seen) > 2


@pytest.mark.parametrize("rule", COMPANY)
def test_company_at_a_price_on_256_rosters(rule: str) -> None:
    problem = tiny(PAIR, days=2, rules=(worlds.rule(rule, "soft"),))
    seen = set()
    for roster in days_of(problem, 1):
        built, points = model_of(problem, "one_duty_a_day", rule), verdict(rule, problem, roster).points
        assert built.amounts(duties(roster)) == (0, points)
        assert least(built, roster) == (0, points), sorted(roster)
        seen.add(points)
    assert len(seen) > 2


@pytest.mark.parametrize("weekly", [2340, 1989])
def test_overtime_on_64_rosters(weekly: int) -> None:
    """From Saturday to Monday, in weeks that ask for 335 and 330 minutes; part-time has room for 351 more."""
    hours = worlds.contract(weekly_minutes=weekly, pattern=worlds.pattern(target=330))
    prices, rules = PriceList(overtime_hour=60), (worlds.rule("overtime_supplement", "soft"),)
    gone = (Absence(person="P1", date=day(5), credited=325),)
    problem = tiny([person(contracts=(hours,))], first=day(5), prices=prices, rules=rules, absences=gone)
    seen = set()
    for roster in days_of(problem, 1):
        found = verdict("overtime_supplement", problem, roster)
        assert found.points == found.amount
        built = model_of(problem, "one_duty_a_day", "overtime_supplement")
        assert least(built, roster) == (0, found.points), sorted(roster)
        seen.add(found.points)
    assert len(seen) > 1


@pytest.mark.parametrize("days_left", [0, 2, 6])
def test_period_target_on_64_rosters(days_left: int) -> None:
    """From Saturday to Monday; the account began on Friday and ends on Monday or later."""
    account = Account(person="P1", start=day(4), end=day(7 + days_left), used=100, lower=-900)
    hours = worlds.contract(pattern=worlds.pattern(target=330))
    rules = (worlds.rule("period_target", "soft"),)
    problem = tiny([person(contracts=(hours,))], first=day(5), rules=rules, history=History(accounts=(account,)))
    seen = set()
    for roster in days_of(problem, 1):
        points = verdict("period_target", problem, roster).points
        assert least(model_of(problem, "one_duty_a_day", "period_target"), roster) == (0, points), sorted(roster)
        seen.add(points)
    assert len(seen) > 2


def test_together_on_256_rosters() -> None:
    """P1 would like to be with P2 on Monday, and P2 with P1 on both days."""
    wishes = [
        Wish(person=one, other=other, date=date, kind="together", weight=weight)
        for one, other, date, weight in (("P1", "P2", MONDAY, 2), ("P2", "P1", MONDAY, 1), ("P2", "P1", day(1), 4))
    ]
    problem = tiny(days=2, wishes=wishes)
    seen = set()
    for roster in days_of(problem, 1):
        built, points = model_of(problem, "one_duty_a_day", "together"), verdict("together", problem, roster).points
        assert built.amounts(duties(roster)) == (0, points)
        assert least(built, roster) == (0, points), sorted(roster)
        seen.add(points)
    assert seen == {0, 900, 1200, 2100}


@pytest.mark.parametrize("name", ["wished_duty", "wishes", "refused_wishes_share"])
def test_wishes_for_one_duty_on_64_rosters(name: str) -> None:
    """P1 would like the late duty on Monday and an early one on the days after."""
    wishes = [
        Wish(person="P1", date=MONDAY, kind="duty_type", duty_type="L", weight=2),
        Wish(person="P1", date=day(1), kind="not_duty_type", duty_type="L", weight=3),
        Wish(person="P1", date=day(1), kind="duty_type", duty_type="A"),
        Wish(person="P1", date=day(2), kind="duty_type", duty_type="B", weight=4),
    ]
    rules = (worlds.rule("refused_wishes_share", "soft", 4),)
    problem = tiny(people=1, wishes=wishes, rules=rules)
    seen = set()
    for roster in days_of(problem, 1):
        points = verdict(name, problem, roster).points
        built = model_of(problem, "one_duty_a_day", name)
        assert built.amounts(duties(roster)) == least(built, roster) == (0, points), sorted(roster)
        seen.add(points)
    assert len(seen) > 1


def test_changed_days_on_64_rosters() -> None:
    """An evening, a day off and a morning at times that no type has any more were published."""
    old = free_duty(390, 705, date=day(2), duty_type="A")
    off = (DayOff(person="P1", date=day(1)),)
    evening = free_duty(840, 1170, duty_type="L")
    problem = tiny(people=1, history=History(published=(evening, old), published_off=off))
    seen = set()
    for roster in days_of(problem, 1):
        points = verdict("changed_days", problem, roster).points
        assert least(model_of(problem, "one_duty_a_day", "changed_days"), roster) == (0, points), sorted(roster)
        seen.add(points)
    assert seen == {600, 1200, 1800}


def test_moved_demand_on_16_rosters() -> None:
    arc = Move(origin="early", destination="late", most=2, points=30)
    late = cell("late", spans=((900, 960),), target=1, below=(Step(count=1, points=50), Step(points=90)))
    problem = tiny(days=1, cells=(CELLS[0], late), moves=(arc,))
    rules = ("minimum", "open_demand", "idle", "moves")
    for roster in days_of(problem, 1):
        moved = [[], [arc.changed(most=1)], [arc]]
        found = [check(problem, duties(roster), heads) for heads in moved]
        costs = [(row.levels[0].amount, sum(c.points for c in row.charges if c.rule in rules)) for row in found]
        assert least(model_of(problem, "one_duty_a_day", *rules), roster) == min(costs), sorted(roster)


def test_leads_and_deputies_at_a_price_on_256_rosters() -> None:
    crew = [person(), person("P2", deputises_for="P1")]
    problem = tiny(crew, days=2, rules=(worlds.rule("lead_and_deputy", "soft"),))
    for roster in days_of(problem, 1):
        points = verdict("lead_and_deputy", problem, roster).points
        built = model_of(problem, "one_duty_a_day", "lead_and_deputy")
        assert built.amounts(duties(roster)) == least(built, roster) == (0, points)
        assert points == 600 * (2 - len({date for _, date, _ in roster}))


def test_lending_quotas_on_256_rosters() -> None:
    problem = tiny(2, days=2, **(LENT | {"first": MONDAY}))
    seen = set()
    for roster in days_of(problem, 1):
        built, points = model_of(problem, "one_duty_a_day", "lending_quota"), verdict("lending_quota", problem, roster)
        assert built.amounts(duties(roster)) == (0, points.points)
        assert least(built, roster) == (0, points.points), sorted(roster)
        seen.add(points.points)
    assert len(seen) > 4
