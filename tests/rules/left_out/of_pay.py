"""Busy days for what is paid with a supplement: left out, the check objects with this amount."""

from __future__ import annotations

import datetime as dt

from tests.rules.left_out.busy import PINNED, Soft, busy
from tests.worlds import contract, day, pattern, person, rule

EVE = dt.date(2026, 12, 24)

SOFT: Soft = {
    # 13:00 to 16:30 on a Saturday, a point a minute
    "saturday_supplement": (
        lambda: busy(
            first=day(5), pins=[PINNED[0].changed(date=day(5))], cells=(), rules=(rule("saturday_supplement", "soft"),)
        ),
        (0, 210),
    ),
    # eight hours on Christmas Eve, two points a minute
    "year_end_supplement": (
        lambda: busy(
            first=EVE, pins=[PINNED[0].changed(date=EVE)], cells=(), rules=(rule("year_end_supplement", "soft"),)
        ),
        (0, 2 * 480),
    ),
    # eight hours worked, seven and a half asked for, two points a minute
    "overtime_supplement": (
        lambda: busy(
            [person(contracts=(contract(pattern=pattern(target=450)),))],
            pins=PINNED,
            rules=(rule("overtime_supplement", "soft"),),
        ),
        (0, 60),
    ),
}
