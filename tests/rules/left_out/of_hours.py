"""Busy days for the rules about sums and spreads of hours: left out, the check objects with this amount."""

from __future__ import annotations

import datetime as dt

from models.history import Account, History
from tests import worlds
from tests.rules.left_out.busy import DEAR, Strict, busy
from tests.worlds import MONDAY, cell, contract, day, pattern, person, rule

YESTERDAY_LATE = History(duties=(worlds.free_duty(840, 1260, date=day(-1)),))

STRICT: Strict = {
    "year_end": (
        lambda: busy(
            first=dt.date(2026, 12, 24),
            cells=(cell(date=dt.date(2026, 12, 24), spans=((480, 690), (720, 990)), below=DEAR),),
            openings=(),
            rules=(rule("opening_hours", "off"),),
        ),
        [480],
    ),
    # eight hours planned, eight hours a weekday allowed, and a quarter of an hour too many before
    "average_week": (
        lambda: busy(history=History(accounts=(Account(person="P1", start=MONDAY, end=MONDAY, average=15),))),
        [15],
    ),
    # eight hours planned, half a day asked for
    "extra_hours": (
        lambda: busy(
            [person(contracts=(contract(weekly_minutes=1200, pattern=pattern(target=240)),))],
            rules=(rule("extra_hours", "strict"),),
        ),
        [240],
    ),
    # from 8:00 to 14:00
    "start_guard": (lambda: busy(history=YESTERDAY_LATE, rules=(rule("start_guard", "strict"),)), [360 - 119]),
    # from 8:00 to 21:00 are 780 minutes
    "span_guard": (lambda: busy(history=YESTERDAY_LATE, rules=(rule("span_guard", "strict"),)), [1]),
    # the duty ends at 16:30
    "plan_span_guard": (lambda: busy(rules=(rule("plan_span_guard", "strict", 509),)), [1]),
}
