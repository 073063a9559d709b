"""A tiny world of which every roster can be listed, as the checks and as the model see it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import chain, combinations, product
from typing import Any

from ortools.sat.python import cp_model

from models.duties import Duty, DutyType
from models.history import History
from models.people import Held, Person
from models.places import District
from models.problem import Problem
from roster.checks.book import CHECKS
from roster.checks.given import Given
from roster.checks.verdict import Verdict
from roster.cpsat.model import RosterModel
from roster.options.build import build_options
from roster.options.cover import CoverIndex
from roster.rules.book import POSTINGS
from roster.rules.posting import Postings
from tests import worlds
from tests.worlds import day, desks, free_duty, person, site, span, world

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


COMPANY = ["never_alone", "lead_present", "opening_crew", "closing_crew", "trainer_present"]
LEARNER = (Held(qualification="E", in_training=True),)
PAIR = [worlds.limited(not_alone=True).changed(qualifications=LEARNER), person("P2", lead=True)]

DISTRICTS = [
    District(id="D1", name="D1", lent_most=700, lent_quota=400),
    District(id="D2", name="D2", borrowed_most=660, borrowed_quota=345),
]
"""The site belongs to the second; P2, too."""
LENT: dict[str, Any] = {"sites": [site(district="D2")], "districts": DISTRICTS, "first": day(5)}
