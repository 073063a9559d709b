"""Where hours are paid with a supplement, and the fewest points with each rule and without."""

from __future__ import annotations

import datetime as dt
from typing import Any

from models.duties import DutyType
from models.requests import Pin
from tests import worlds
from tests.solver.bound_cases.case import Case, by_rule, needed


def saturday_supplement() -> Case:
    """Whoever is pinned works two of the four hours from one o'clock on."""
    saturday = worlds.day(5)
    afternoon = DutyType(id="N", name="N", span=worlds.span(660, 900))
    pinned = (Pin(person="P1", date=saturday, duty_type="N", role="counter"),)
    rows: dict[str, Any] = {"first": saturday, "duty_types": (afternoon,), "pins": pinned, "cells": ()}
    return Case(needed(rules=(worlds.rule("saturday_supplement", "soft"),), **rows), 240 + 120, 240)


def year_end_supplement() -> Case:
    """Whoever is pinned works four hours on Christmas Eve, two points a minute more."""
    eve = dt.date(2026, 12, 24)
    pinned = (Pin(person="P1", date=eve, duty_type="K", role="counter"),)
    rows: dict[str, Any] = {"first": eve, "pins": pinned, "cells": ()}
    return Case(needed(rules=(worlds.rule("year_end_supplement", "soft"),), **rows), 240 + 480, 240)


def overtime_supplement() -> Case:
    """Four hours are needed in a week that asks for none; all of them are overtime."""
    return Case(needed(rules=(worlds.rule("overtime_supplement", "soft"),)), 240 + 480, 240)


CASES = by_rule(
    saturday_supplement,
    year_end_supplement,
    overtime_supplement,
)
