"""Postings and checks meet on every roster there is of a tiny world."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import chain, combinations, product
from typing import Any

import pytest
from ortools.sat.python import cp_model

from models.cards import PriceList
from models.demand import Move, Step
from models.duties import Duty, DutyType
from models.history import Account, DayOff, History
from models.people import Held, Person
from models.places import District
from models.problem import Problem
from models.requests import Absence, Wish
from roster.checks.book import CHECKS
from roster.checks.check import check
from roster.checks.given import Given
from roster.checks.verdict import Verdict
from roster.cpsat.model import RosterModel
from roster.options.build import build_options
from roster.options.cover import CoverIndex
from roster.rules.book import POSTINGS
from roster.rules.posting import Postings
from tests import worlds
from tests.worlds import (
    MONDAY,
    cell,
    counted,
    day,
    desks,
    free_duty,
    limited,
    person,
    site,
    span,
    type_cell,
    volume,
    world,
)

MORNING = DutyType(id="A", name="A", band="early", span=span(390, 720))
SOONER = DutyType(id="B", name="B", band="early", span=span(375, 720))
EVENING = DutyType(id="L", name="L", band="late", span=span(840, 1170), not_after=("A",), not_after_bands=("late",))
TYPES = (MORNING, SOONER, EVENING)
"""From the evening (19:30) to the morning (6:30) are 660 minutes exactly, to the sooner one (6:15) 645."""

MEASURE = {row.rule: row.measure for row in CHECKS}

Roster = frozenset[tuple[str, dt.date, str]]
"""Person, date and duty type of every duty."""


def postings(*rules: str) -> Postings:
    return tuple(posting for posting in POSTINGS if posting.rule in rules)


def tiny(people: int | list[Person] = 2, days: int = 3, **fields: Any) -> Problem:
    """One site, one role, the three types above and no filter in the way."""
    rows: dict[str, Any] = {
        "days": days,
        "duty_types": TYPES,
        "roles": (worlds.ROLES[0],),
        "sites": [site(desks=(desks(1, "counter"),))],
        "history": History(duties=(free_duty(840, 1185, date=day(-1), duty_type="L"),)),
    }
    return world(people, **(rows | fields))


def model_of(problem: Problem, *rules: str) -> RosterModel:
    options = build_options(problem, postings(*rules))
    return RosterModel(options, CoverIndex(options.facts), [row.id for row in problem.people])


def duties(roster: Roster) -> list[Duty]:
    spans = {row.id: row.span for row in TYPES}
    made = []
    for name, date, duty_type in roster:
        times = spans[duty_type]
        assert times is not None
        made.append(free_duty(times.start, times.end, name, date, duty_type=duty_type))
    return made


def days_of(problem: Problem, most: int) -> Iterator[Roster]:
    """Every roster with so many duties a person and day at most."""
    choices = [chosen for count in range(most + 1) for chosen in combinations([row.id for row in TYPES], count)]
    days = [(row.id, date) for row in problem.people for date in problem.horizon.days]
    for picked in product(choices, repeat=len(days)):
        given = (
            [(person_id, date, duty_type) for duty_type in chosen]
            for (person_id, date), chosen in zip(days, picked, strict=True)
        )
        yield frozenset(chain.from_iterable(given))


class Collector(cp_model.CpSolverSolutionCallback):
    """Keeps every roster that the solver comes to."""

    def __init__(self, built: RosterModel) -> None:
        super().__init__()
        self.found: set[Roster] = set()
        self._taken = [
            ((row.option.person, row.frame.date, row.frame.shape.duty_type.id), row.variable)
            for choices in built.people.values()
            for options in choices.by_day.values()
            for row in options
        ]

    def on_solution_callback(self) -> None:
        self.found.add(frozenset(duty for duty, variable in self._taken if self.boolean_value(variable)))


def every_solution(built: RosterModel) -> set[Roster]:
    solver, collector = cp_model.CpSolver(), Collector(built)
    solver.parameters.enumerate_all_solutions = True
    solver.parameters.num_workers = 1
    assert solver.solve(built.model, collector) == cp_model.OPTIMAL
    return collector.found


def verdict(rule: str, problem: Problem, roster: Roster) -> Verdict:
    return MEASURE[rule](Given(problem, duties(roster)))


def unbroken(problem: Problem, rule: str, most: int = 1) -> set[Roster]:
    return {roster for roster in days_of(problem, most) if not verdict(rule, problem, roster).breaches}


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


COMPANY = ["never_alone", "lead_present", "opening_crew", "closing_crew", "trainer_present"]
LEARNER = (Held(qualification="E", in_training=True),)
PAIR = [worlds.limited(not_alone=True).changed(qualifications=LEARNER), person("P2", lead=True)]


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


def test_leads_and_deputies_at_a_price_on_256_rosters() -> None:
    crew = [person(), person("P2", deputises_for="P1")]
    problem = tiny(crew, days=2, rules=(worlds.rule("lead_and_deputy", "soft"),))
    for roster in days_of(problem, 1):
        points = verdict("lead_and_deputy", problem, roster).points
        built = model_of(problem, "one_duty_a_day", "lead_and_deputy")
        assert built.amounts(duties(roster)) == least(built, roster) == (0, points)
        assert points == 600 * (2 - len({date for _, date, _ in roster}))


DISTRICTS = [
    District(id="D1", name="D1", lent_most=700, lent_quota=400),
    District(id="D2", name="D2", borrowed_most=660, borrowed_quota=345),
]
"""The site belongs to the second; P2, too."""
LENT: dict[str, Any] = {"sites": [site(district="D2")], "districts": DISTRICTS, "first": day(5)}


@pytest.mark.parametrize("people", [["D1", "D1"], ["D1", "D2"]])
def test_lent_hours_on_4096_rosters(people: list[str]) -> None:
    """From Saturday to Monday, in two weeks."""
    crew = [person(f"P{number + 1}", district=name) for number, name in enumerate(people)]
    problem = tiny(crew, **LENT)
    lawful = unbroken(problem, "lent_hours")
    assert every_solution(model_of(problem, "one_duty_a_day", "lent_hours")) == lawful
    assert 0 < len(lawful) < 4096


def test_lending_quotas_on_256_rosters() -> None:
    problem = tiny(2, days=2, **(LENT | {"first": MONDAY}))
    seen = set()
    for roster in days_of(problem, 1):
        built, points = model_of(problem, "one_duty_a_day", "lending_quota"), verdict("lending_quota", problem, roster)
        assert built.amounts(duties(roster)) == (0, points.points)
        assert least(built, roster) == (0, points.points), sorted(roster)
        seen.add(points.points)
    assert len(seen) > 4


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


def least(built: RosterModel, roster: Roster) -> tuple[int, int]:
    """Level 1 and points of one roster by the model: the least they can be."""
    for choices in built.people.values():
        for options in choices.by_day.values():
            for row in options:
                taken = (row.option.person, row.frame.date, row.frame.shape.duty_type.id) in roster
                built.model.add(row.variable == int(taken))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    built.model.minimize(sum((10**6 * built.level.expression, built.points.expression)))
    assert solver.solve(built.model) == cp_model.OPTIMAL
    return solver.value(built.level.expression), solver.value(built.points.expression)


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
