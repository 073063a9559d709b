"""Busy days for the rules about sites, desks and demand: left out, the check objects with this amount."""

from __future__ import annotations

from models.problem import Horizon
from models.requests import Pin, Wish
from tests.rules.left_out.busy import AWAY, FAR, PINNED, WANTED, Soft, Strict, busy
from tests.worlds import MONDAY, cell, day, desks, rule, site

STRICT: Strict = {
    "desks": (lambda: busy(sites=[site(desks=(desks(0, "counter"),))]), [480]),
    # told on Sunday of a day elsewhere on Monday
    "elsewhere_notice": (
        lambda: busy(
            FAR,
            sites=2,
            cells=(WANTED.changed(site="S2"),),
            horizon=Horizon(first=MONDAY, last=MONDAY, planned_on=day(-1)),
            rules=[rule("elsewhere_notice", "strict")],
        ),
        [3],
    ),
}

SOFT: Soft = {
    # nobody can be there at six: 60 minutes, weighted twice
    "minimum": (lambda: busy(cells=(cell(spans=((360, 420),), minimum=1, minimum_weight=2),)), (120, 0)),
    "open_demand": (lambda: busy(cells=(cell(spans=((360, 420),)),)), (0, 60)),
    "idle": (lambda: busy(pins=PINNED, cells=(cell(spans=((480, 690),), target=0),)), (0, 10)),
    "away_day": (lambda: busy(FAR, **AWAY), (0, 600)),
    "travel": (lambda: busy(FAR, **AWAY), (0, 300)),
    # P1 has to work and P2 is off; twice the price of a wish
    "together": (
        lambda: busy(
            2,
            pins=[*PINNED, Pin(person="P2", date=MONDAY, off=True)],
            wishes=[Wish(person="P1", date=MONDAY, kind="together", other="P2", weight=2)],
        ),
        (0, 600),
    ),
    # who is off has no duty, wished for or not
    "wished_duty": (
        lambda: busy(
            pins=[Pin(person="P1", date=MONDAY, off=True)],
            wishes=[Wish(person="P1", date=MONDAY, kind="duty_type", duty_type="F", weight=2)],
        ),
        (0, 600),
    ),
    "wishes": (lambda: busy(pins=PINNED, wishes=[Wish(person="P1", date=MONDAY, kind="free", weight=2)]), (0, 600)),
}
