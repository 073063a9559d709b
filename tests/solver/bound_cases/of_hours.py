"""Where the rules about sums and spreads of hours matter, and the fewest points with each and without."""

from __future__ import annotations

import datetime as dt
from typing import Any

from models.duties import DutyType
from models.history import Account, History
from tests import worlds
from tests.solver.bound_cases.case import DEAR, Case, by_rule, needed, worker


def year_end() -> Case:
    """The night before Christmas Eve ends in it, at two o'clock; the doors were opened on the day before only."""
    before = dt.date(2026, 12, 23)
    night = DutyType(id="N", name="N", span=worlds.span(1320, 1560))
    rows: dict[str, Any] = {"first": before, "openings": (worlds.opening(date=before, start=0, end=2160),)}
    cells = [worlds.cell("C", before, ((1320, 1560),), below=DEAR)]
    return Case(needed(worker(window=2160), duty_types=(night,), cells=cells, **rows), 6000, 240)


def average_week() -> Case:
    """Four hours wanted on one weekday, and before there were more than four too many."""
    account = Account(person="P1", start=worlds.MONDAY, end=worlds.MONDAY, average=241)
    return Case(needed(history=History(accounts=(account,))), 6000, 240)


def extra_hours() -> Case:
    """Half time, and a week that asks for nothing."""
    pattern = worlds.pattern(target=0)
    half = worlds.person(contracts=(worlds.contract(weekly_minutes=1200, pattern=pattern),))
    return Case(needed(half, rules=(worlds.rule("extra_hours", "strict"),)), 6000, 240)


def yesterday_late() -> History:
    """From 14:00 to 21:00 on the day before, eleven hours before eight o'clock."""
    return History(duties=(worlds.free_duty(840, 1260, date=worlds.day(-1), duty_type="K"),))


def start_guard() -> Case:
    return Case(needed(history=yesterday_late(), rules=(worlds.rule("start_guard", "strict"),)), 6000, 240)


def span_guard() -> Case:
    return Case(needed(history=yesterday_late(), rules=(worlds.rule("span_guard", "strict"),)), 6000, 240)


def plan_span_guard() -> Case:
    """The doors open at eight, and noon is four hours later."""
    return Case(needed(rules=(worlds.rule("plan_span_guard", "strict", 239),)), 6000, 240)


CASES = by_rule(
    year_end,
    average_week,
    extra_hours,
    start_guard,
    span_guard,
    plan_span_guard,
)
