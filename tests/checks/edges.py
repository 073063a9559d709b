"""One rule alone in a tiny world, at an edge of time."""

from __future__ import annotations

import datetime as dt
from typing import Any

from models.duties import Duty
from models.problem import Problem
from models.rulebook import card
from roster.checks.check import check
from tests.checks.looking import amounts, charge
from tests.worlds import MONDAY, contract, day, duty, limited, pattern, person, rule, world

FAR = person(elsewhere=True, reach_minutes=30)
YOUNG = limited(young=True)
FIVE_DAYS = person(contracts=(contract(pattern=pattern(range(5))),))


def measured(name: str, problem: Problem, *duties: Duty) -> int:
    """The amount of a rule, strict or soft."""
    soft = any(row.rule == name for row in check(problem, duties).charges)
    return charge(name, problem, *duties)[0] if soft else sum(amounts(name, problem, *duties))


def alone(name: str, who: Any = None, days: int = 1, number: int | None = None, **fields: Any) -> Problem:
    """One person, and this rule switched on even where others' instances have no law."""
    modes = [mode for mode in card(name).modes if mode != "off"]
    settings = (rule(name, modes[0], number, agreement="DV"),)
    sites = 2 if who is FAR else 1
    return world([who or person()], days=days, sites=sites, **({"rules": settings} | fields))


def worked(*numbers: int, first: dt.date = MONDAY, **fields: Any) -> list[Duty]:
    """A duty on each of these days, counted from the first."""
    return [duty(date=day(number, first), **fields) for number in numbers]
