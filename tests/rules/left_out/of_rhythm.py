"""Busy days for the rules about the order of days and duties: left out, the check objects with this amount."""

from __future__ import annotations

from typing import Any

from models.duties import Block
from models.problem import Problem
from models.requests import Pin
from tests import worlds
from tests.rules.left_out.busy import ON_SATURDAY, WANTED, Soft, Strict, busy, later, typed
from tests.worlds import EARLY, MONDAY, day, person, rule

BOTH_DAYS = (WANTED, later(1))
# from half past ten to eight o'clock are 150 minutes
LATE_AND_EARLY = [Pin(person="P1", date=MONDAY, duty_type="S"), Pin(person="P1", date=day(1), duty_type="F")]
ONE_DAY = Block(most=1)
IN_A_ROW = [person(working_block=ONE_DAY)]
TWO_OFF = [person(free_block=Block(least=2))]
SOFT_SUCCESSION = [rule("disliked_succession", "soft")]
SOFT_STARTS = [rule("steady_starts", "soft", 149)]


def tuesday_off(people: Any = 1, **fields: Any) -> Problem:
    """Monday and Wednesday are wanted, Tuesday is off: of two days off in a row one is missing."""
    off = [Pin(person="P1", date=day(1), off=True)]
    return busy(people, days=3, cells=(WANTED, later(2)), pins=off, **fields)


STRICT: Strict = {
    "consecutive_days": (lambda: busy(days=2, cells=BOTH_DAYS, rules=[rule("consecutive_days", "strict", 1)]), [1]),
    "days_off_in_a_row": (lambda: tuesday_off(rules=[rule("days_off_in_a_row", "strict", 2)]), [1]),
    "same_type_in_a_row": (
        lambda: busy(days=2, cells=BOTH_DAYS, rules=[rule("same_type_in_a_row", "strict", 1)]),
        [1],
    ),
    "forbidden_succession": (lambda: busy(days=2, cells=BOTH_DAYS, duty_types=typed(not_after=("F",))), [1]),
    "working_block": (lambda: busy(IN_A_ROW, days=2, cells=BOTH_DAYS), [1]),
    "free_block": (lambda: tuesday_off(TWO_OFF), [1]),
    "duty_type_block": (lambda: busy(days=2, cells=BOTH_DAYS, duty_types=typed(block=ONE_DAY)), [1]),
    "saturdays": (lambda: busy(rules=(rule("saturdays", "strict", 0),), **ON_SATURDAY), [1]),
}

SOFT: Soft = {
    "working_block": (
        lambda: busy(IN_A_ROW, days=2, cells=BOTH_DAYS, rules=[rule("working_block", "soft")]),
        (0, 300),
    ),
    "free_block": (lambda: tuesday_off(TWO_OFF, rules=[rule("free_block", "soft")]), (0, 300)),
    "duty_type_block": (
        lambda: busy(days=2, cells=BOTH_DAYS, duty_types=typed(block=ONE_DAY), rules=[rule("duty_type_block", "soft")]),
        (0, 150),
    ),
    "disliked_succession": (
        lambda: busy(days=2, duty_types=(worlds.LATE, EARLY), cells=(), pins=LATE_AND_EARLY, rules=SOFT_SUCCESSION),
        (0, 300),
    ),
    "steady_starts": (
        lambda: busy(days=2, duty_types=(worlds.LATE, EARLY), cells=(), pins=LATE_AND_EARLY, rules=SOFT_STARTS),
        (0, 100),
    ),
}
