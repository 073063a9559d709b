"""Busy days for the rules about what is agreed with single people: left out, the check objects with this amount."""

from __future__ import annotations

from models.history import Account, DayOff, History
from models.problem import Horizon
from models.requests import Pin
from tests.rules.left_out.busy import DEAR, PINNED, WANTED, Soft, Strict, busy
from tests.worlds import MONDAY, cell, contract, day, limited, pattern, person, rule

STRICT: Strict = {
    "pattern": (lambda: busy([person(contracts=(contract(pattern=pattern(end=960)),))]), [30]),
    "personal_limits": (lambda: busy([limited(latest_end=960)]), [30]),
    # eight hours wanted, and no week may have more than 7:45
    "personal_hours": (lambda: busy([limited(weekly_maximum=465)]), [15]),
    "saturday_pool": (
        lambda: busy(
            [person(saturday_pool=False)],
            first=day(5),
            cells=(cell(date=day(5), spans=((480, 690), (720, 990)), below=DEAR),),
        ),
        [1],
    ),
    "reach": (lambda: busy(sites=2, cells=(WANTED.changed(site="S2"),)), [2]),
    "pins": (lambda: busy(pins=[Pin(person="P1", date=MONDAY, off=True)]), [1]),
    "frozen_days": (
        lambda: busy(
            horizon=Horizon(first=MONDAY, last=MONDAY, planned_on=MONDAY),
            history=History(published_off=(DayOff(person="P1", date=MONDAY),)),
        ),
        [1],
    ),
    # eight hours planned, eight hours asked for: the account stays where it was, 15 minutes too high
    "account_limits": (
        lambda: busy(history=History(accounts=(Account(person="P1", start=MONDAY, end=MONDAY, used=0, upper=-15),))),
        [15],
    ),
}

SOFT: Soft = {
    # the year ends on Monday, an hour is left over, twenty points a minute
    "period_target": (
        lambda: busy(
            pins=PINNED,
            history=History(accounts=(Account(person="P1", start=MONDAY, end=MONDAY, used=60),)),
            rules=(rule("period_target", "soft"),),
        ),
        (0, 1200),
    ),
    # ten points a minute of 480 less 468
    "contract_target": (
        lambda: busy([person(contracts=(contract(pattern=pattern(target=468)),))], pins=PINNED),
        (0, 120),
    ),
    "changed_days": (
        lambda: busy(pins=PINNED, history=History(published_off=(DayOff(person="P1", date=MONDAY),))),
        (0, 600),
    ),
}
