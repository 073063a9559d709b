"""Problems in which one rule matters, and what their rosters cost with it and without."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from models.demand import Step
from models.people import Person
from models.problem import Problem
from models.requests import Pin
from tests import worlds

DEAR = (Step(points=6000),)


class Case(NamedTuple):
    """A problem in which one rule matters, and its fewest points with the rule and without."""

    problem: Problem
    told: int
    left_out: int


def worker(window: int = 1320, model: str = "roster", days: int = 7, **fields: Any) -> Person:
    """Somebody whose week asks for nothing: every minute of work costs a point, so that four hours cost 240."""
    pattern = worlds.pattern(range(days), end=window, target=0)
    return worlds.person(contracts=(worlds.contract(pattern=pattern, model=model),), **fields)


def needed(*people: Person, **fields: Any) -> Problem:
    """One day, one duty from eight to twelve, where somebody missing costs 6000 points."""
    defaults: dict[str, Any] = {
        "days": 1,
        "duty_types": (worlds.SHORT,),
        "prices": {"off_target_hour": 60},
        "cells": [worlds.cell("C", below=DEAR)],
    }
    return worlds.world(people or (worker(),), **(defaults | fields))


def on_saturday(**fields: Any) -> Problem:
    """The same on a Saturday."""
    return needed(**({"first": worlds.day(5), "cells": [worlds.cell("C", worlds.day(5), below=DEAR)]} | fields))


def pinned_away() -> dict[str, Any]:
    """Somebody from S1 has to be at S2, half an hour away."""
    pin = Pin(person="P1", date=worlds.MONDAY, duty_type="K", site="S2", role="counter")
    return {"sites": 2, "pins": (pin,), "cells": ()}


def by_rule(*rules: Callable[[], Case]) -> dict[str, Callable[[], Case]]:
    """Functions that are called like the rules they are about."""
    return {make.__name__: make for make in rules}
