"""Busy days for the rules about agreed numbers of duties and days: left out, the check objects with this amount."""

from __future__ import annotations

from models.people import Assigned
from tests.rules.left_out.busy import WANTED, Soft, Strict, busy
from tests.worlds import person, rule

FAR_AWAY = person(elsewhere=True, reach_minutes=30)

STRICT: Strict = {
    "assignments": (lambda: busy([person(assignments=(Assigned(most=0),))]), [1]),
    "away_days_a_month": (
        lambda: busy([FAR_AWAY.changed(away_days_a_month=0)], sites=2, cells=(WANTED.changed(site="S2"),)),
        [1],
    ),
}

SOFT: Soft = {
    # three are typed, and there is one day
    "assignments": (
        lambda: busy([person(assignments=(Assigned(fewest=3),))], rules=(rule("assignments", "soft"),)),
        (0, 1200),
    ),
}
