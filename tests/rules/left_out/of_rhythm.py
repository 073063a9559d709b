"""Busy days for the rules about the order of days and duties: left out, the check objects with this amount."""

from __future__ import annotations

from models.requests import Pin
from tests import worlds
from tests.rules.left_out.busy import ON_SATURDAY, WANTED, Soft, Strict, busy, later, typed
from tests.worlds import EARLY, MONDAY, day, rule

BOTH_DAYS = (WANTED, later(1))
# from half past ten to eight o'clock are 150 minutes
LATE_AND_EARLY = [Pin(person="P1", date=MONDAY, duty_type="S"), Pin(person="P1", date=day(1), duty_type="F")]
SOFT_SUCCESSION = [rule("disliked_succession", "soft")]
SOFT_STARTS = [rule("steady_starts", "soft", 149)]

STRICT: Strict = {
    "consecutive_days": (lambda: busy(days=2, cells=BOTH_DAYS, rules=[rule("consecutive_days", "strict", 1)]), [1]),
    # Monday and Wednesday are wanted, Tuesday is off: one day off, one is missing
    "days_off_in_a_row": (
        lambda: busy(
            days=3,
            cells=(WANTED, later(2)),
            pins=[Pin(person="P1", date=day(1), off=True)],
            rules=[rule("days_off_in_a_row", "strict", 2)],
        ),
        [1],
    ),
    "same_type_in_a_row": (
        lambda: busy(days=2, cells=BOTH_DAYS, rules=[rule("same_type_in_a_row", "strict", 1)]),
        [1],
    ),
    "forbidden_succession": (lambda: busy(days=2, cells=BOTH_DAYS, duty_types=typed(not_after=("F",))), [1]),
    "saturdays": (lambda: busy(rules=(rule("saturdays", "strict", 0),), **ON_SATURDAY), [1]),
}

SOFT: Soft = {
    "disliked_succession": (
        lambda: busy(days=2, duty_types=(worlds.LATE, EARLY), cells=(), pins=LATE_AND_EARLY, rules=SOFT_SUCCESSION),
        (0, 300),
    ),
    "steady_starts": (
        lambda: busy(days=2, duty_types=(worlds.LATE, EARLY), cells=(), pins=LATE_AND_EARLY, rules=SOFT_STARTS),
        (0, 100),
    ),
}
