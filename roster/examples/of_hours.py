"""Examples of the rules of hours: the end of the year, averages, extra hours and what makes shift work."""

from __future__ import annotations

import datetime as dt

from models.cards import RuleSetting
from models.history import Account, History
from models.message import message
from models.places import Opening
from roster.examples.example import Example
from roster.examples.world import (
    EARLY,
    HOME,
    MONDAY,
    MORNING,
    OPEN,
    TUESDAY,
    contract,
    duty,
    kind,
    pattern,
    person,
    world,
)

EVE = dt.date(2026, 12, 24)
DAY_BEFORE = EVE - dt.timedelta(days=1)

HALF = contract(weekly_minutes=1200, pattern=pattern(target=240))
A_QUARTER_MORE = kind("K3", 480, 735)
BEFORE = Account(person="P1", start=MONDAY, end=TUESDAY, average=240)

OF_HOURS: tuple[Example, ...] = (
    Example(
        rule="year_end",
        why=message("Christmas Eve and New Year's Eve are free with pay, unless the centre really needs somebody."),
        problem=world(
            first=DAY_BEFORE,
            openings=[Opening(site=HOME, date=DAY_BEFORE, span=OPEN)],
            rules=(RuleSetting(rule="opening_hours", mode="off"),),
        ),
        kept=(duty(EARLY, date=DAY_BEFORE),),
        broken=(duty(EARLY, date=EVE),),
        typed_in=(("central", "calendar", "kind"),),
    ),
    Example(
        rule="average_week",
        why=message("Long days are lawful only as far as shorter ones make up for them within 24 weeks."),
        problem=world(days=1, duty_types=(MORNING, A_QUARTER_MORE), history=History(accounts=(BEFORE,))),
        kept=(duty(MORNING),),
        broken=(duty(A_QUARTER_MORE),),
        typed_in=(("district", "accounts", "average"),),
    ),
    Example(
        rule="extra_hours",
        why=message("Who works part-time arranged their life around it; more hours need their consent."),
        problem=world((person(contracts=(HALF,)),), days=1, rules=(RuleSetting(rule="extra_hours", mode="strict"),)),
        kept=(duty(MORNING),),
        broken=(duty(EARLY),),
        typed_in=(("district", "people", "weekly"), ("district", "people", "extra_consent")),
    ),
)
