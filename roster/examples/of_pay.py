"""Examples of hours that are paid with a supplement: Saturdays, the end of the year, overtime."""

from __future__ import annotations

import datetime as dt
from datetime import timedelta

from models.cards import RuleSetting
from models.message import message
from roster.examples.example import Example
from roster.examples.world import EARLY, LONG, MONDAY, MORNING, duty, kind, person, world

SATURDAY = MONDAY + timedelta(days=5)
DAY_BEFORE, EVE = dt.date(2026, 12, 23), dt.date(2026, 12, 24)
UNTIL_ONE = kind("K3", 540, 780)
UNTIL_TWO = kind("K4", 600, 840)

OF_PAY: tuple[Example, ...] = (
    Example(
        rule="saturday_supplement",
        why=message("Saturday afternoons are paid with a supplement; where it matters little, the morning is cheaper."),
        problem=world(
            days=1,
            first=SATURDAY,
            duty_types=(UNTIL_ONE, UNTIL_TWO),
            rules=(RuleSetting(rule="saturday_supplement", mode="soft"),),
        ),
        kept=(duty(UNTIL_ONE, date=SATURDAY),),
        broken=(duty(UNTIL_TWO, date=SATURDAY),),
        typed_in=(("central", "duty_types", "weekdays"), ("district", "people", "legal_group")),
    ),
    Example(
        rule="year_end_supplement",
        why=message("Hours on Christmas Eve and New Year's Eve are paid with a supplement of 35 per cent."),
        problem=world(
            first=DAY_BEFORE,
            duty_types=(MORNING,),
            rules=(RuleSetting(rule="year_end_supplement", mode="soft"),),
        ),
        kept=(duty(MORNING, date=DAY_BEFORE),),
        broken=(duty(MORNING, date=EVE),),
        typed_in=(("central", "calendar", "kind"), ("district", "people", "legal_group")),
    ),
    Example(
        rule="overtime_supplement",
        why=message("Overtime is paid with a supplement of 30 per cent, in higher grades 15; it should be rare."),
        problem=world((person(),), days=1, rules=(RuleSetting(rule="overtime_supplement", mode="soft"),)),
        kept=(duty(EARLY),),
        broken=(duty(LONG),),
        typed_in=(("district", "people", "weekly"), ("district", "people", "legal_group")),
    ),
)
