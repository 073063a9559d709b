"""Where the rules about shares of what nobody likes matter, and the fewest points with each and without."""

from __future__ import annotations

from typing import Any

from models.cards import RuleSetting
from models.duties import Role
from models.requests import Wish
from tests import worlds
from tests.solver.bound_cases.case import DEAR, Case, by_rule, needed, on_saturday, pinned_away, worker


def share_of_nothing(rule: str) -> tuple[RuleSetting, ...]:
    return (worlds.rule(rule, "soft", 0),)


def late_share() -> Case:
    """The afternoon is wanted, and only the late duty of eight hours covers it."""
    cells = [worlds.cell("C", spans=((630, 840),), below=DEAR)]
    problem = needed(duty_types=(worlds.LATE,), cells=cells, rules=share_of_nothing("late_share"))
    return Case(problem, 480 + 300, 480)


def saturday_share() -> Case:
    return Case(on_saturday(rules=share_of_nothing("saturday_share")), 240 + 600, 240)


def away_share() -> Case:
    problem = needed(worker(elsewhere=True, reach_minutes=30), rules=share_of_nothing("away_share"), **pinned_away())
    return Case(problem, 240 + 900 + 600, 240 + 900)


def travel_share() -> Case:
    problem = needed(worker(elsewhere=True, reach_minutes=30), rules=share_of_nothing("travel_share"), **pinned_away())
    return Case(problem, 240 + 900 + 300, 240 + 900)


def refused_wishes_share() -> Case:
    wish = Wish(person="P1", date=worlds.MONDAY, kind="free", weight=2)
    problem = needed(wishes=(wish,), rules=share_of_nothing("refused_wishes_share"))
    return Case(problem, 240 + 600 + 300, 240 + 600)


def reserve_share() -> Case:
    """Somebody has to stand by in the morning."""
    standby = Role(id="standby", name="Reserve", department="E", reserve=True)
    cells = [worlds.type_cell("C", duty_type="K", who=(worlds.counted("standby"),), below=DEAR)]
    rows: dict[str, Any] = {"duty_types": (worlds.SHORT.changed(reserve=True),), "roles": (standby,), "cells": cells}
    problem = needed(worker(elsewhere=True), rules=share_of_nothing("reserve_share"), **rows)
    return Case(problem, 240 + 300, 240)


CASES = by_rule(
    late_share,
    saturday_share,
    away_share,
    travel_share,
    refused_wishes_share,
    reserve_share,
)
