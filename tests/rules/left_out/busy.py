"""Busy days: somebody is so dearly wanted that only a rule keeps a duty from being given."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from models.demand import Cell, Step
from models.duties import DutyType
from models.problem import Problem
from models.requests import Pin
from tests.worlds import EARLY, MONDAY, cell, day, opening, person, world

Strict = dict[str, tuple[Callable[[], Problem], list[int]]]
"""For each strict rule a problem, and the amounts of which the check complains when the rule is left out."""
Soft = dict[str, tuple[Callable[[], Problem], tuple[int, int]]]
"""For each soft rule a problem, and level 1 and points that the solver does not see when the rule is left out."""

DEAR = (Step(points=10**6),)
"""Nobody leaves this open if there is any way."""
WANTED = cell(spans=((480, 690), (720, 990)), below=DEAR)
"""Somebody at the counter of S1 from 8:00 to 16:30, but for the first of the three breaks there could be."""


def later(days: int) -> Cell:
    """The same wanted so many days later."""
    return cell("C2", day(days), spans=((480, 690), (720, 990)), below=DEAR)


def busy(people: Any = 1, days: int = 1, **fields: Any) -> Problem:
    """One person, one day, one duty type, and a dear demand for it."""
    rows: dict[str, Any] = {"days": days, "duty_types": (EARLY,), "cells": (WANTED,)}
    return world(people, **(rows | fields))


def typed(**fields: Any) -> tuple[DutyType, ...]:
    return (EARLY.changed(**fields),)


ON_SATURDAY: dict[str, Any] = {
    "first": day(5),
    "cells": (cell(date=day(5), spans=((480, 690), (720, 990)), below=DEAR),),
}
NINE_AT_NIGHT = [opening(date=MONDAY, start=360, end=1200), opening(date=day(1), start=360, end=1200)]
PINNED = [Pin(person="P1", date=MONDAY, duty_type="F", site="S1", role="counter")]
AWAY: dict[str, Any] = {"sites": 2, "pins": [PINNED[0].changed(site="S2")]}
FAR = [person(elsewhere=True, reach_minutes=30)]
