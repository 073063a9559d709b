"""Where the rules about what is agreed with single people matter, and the fewest points with each and without."""

from __future__ import annotations

from models.history import Account, DayOff, History
from models.problem import Horizon
from models.requests import Pin
from tests import worlds
from tests.solver.bound_cases.case import DEAR, Case, by_rule, needed, worker


def pattern() -> Case:
    return Case(needed(worker(window=705)), 6000, 240)


def personal_limits() -> Case:
    return Case(needed(worker(limits=({"latest_end": 705},))), 6000, 240)


def personal_hours() -> Case:
    """Two mornings wanted in two weeks, and hours for one of them."""
    days = (worlds.day(0), worlds.day(7))
    cells = [worlds.cell(f"C{date}", date, below=DEAR) for date in days]
    return Case(needed(worker(limits=({"two_weeks_maximum": 240},)), days=8, cells=cells), 240 + 6000, 480)


def saturday_pool() -> Case:
    saturday = worlds.day(5)
    cells = [worlds.cell("C", saturday, below=DEAR)]
    return Case(needed(worker(saturday_pool=False), first=saturday, cells=cells), 6000, 240)


def reach() -> Case:
    """Without consent nobody goes; with it there are a day away (600) and half an hour's way (300)."""
    return Case(needed(sites=2, cells=[worlds.cell("C", site="S2", below=DEAR)]), 6000, 240 + 600 + 300)


def pins() -> Case:
    return Case(needed(pins=(Pin(person="P1", date=worlds.MONDAY, off=True),)), 6000, 240)


def frozen_days() -> Case:
    """A day off was published, a week ahead, and nobody asked the person; what a change costs is another rule."""
    horizon = Horizon(first=worlds.MONDAY, last=worlds.MONDAY, planned_on=worlds.day(-7))
    history = History(published_off=(DayOff(person="P1", date=worlds.MONDAY),))
    rules = (worlds.rule("changed_days", "off"),)
    return Case(needed(horizon=horizon, history=history, rules=rules), 6000, 240)


def account_limits() -> Case:
    """Two days in two weeks, four hours on each; the account has room for one of them."""
    days = (worlds.day(0), worlds.day(7))
    account = Account(person="P1", start=days[0], end=days[1], upper=240)
    cells = [worlds.cell(f"C{date}", date, below=DEAR) for date in days]
    return Case(needed(days=8, cells=cells, history=History(accounts=(account,))), 240 + 6000, 480)


def contract_target() -> Case:
    return Case(needed(), 240, 0)


def period_target() -> Case:
    """Four hours are needed on the last day of the year, with two hours of debt: two are left over, 20 points each."""
    history = History(accounts=(Account(person="P1", start=worlds.MONDAY, end=worlds.MONDAY, used=-120),))
    return Case(needed(history=history, rules=(worlds.rule("period_target", "soft"),)), 240 + 2400, 240)


def changed_days() -> Case:
    """A day off was published, and somebody is needed."""
    history = History(published_off=(DayOff(person="P1", date=worlds.MONDAY),))
    return Case(needed(history=history), 240 + 600, 240)


CASES = by_rule(
    pattern,
    personal_limits,
    personal_hours,
    saturday_pool,
    reach,
    pins,
    frozen_days,
    account_limits,
    contract_target,
    period_target,
    changed_days,
)
