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
    span,
    world,
)

EVE = dt.date(2026, 12, 24)
DAY_BEFORE = EVE - dt.timedelta(days=1)

HALF = contract(weekly_minutes=1200, pattern=pattern(target=240))
A_QUARTER_MORE = kind("K3", 480, 735)
BEFORE = Account(person="P1", start=MONDAY, end=TUESDAY, average=240)

NEARLY, TWO_HOURS = kind("M1", 585, 825), kind("M2", 600, 840)
AT_SIX, BEFORE_SEVEN, UNTIL_SEVEN = kind("B1", 360, 600), kind("A1", 885, 1125), kind("A2", 900, 1140)
WIDE_OPEN = [Opening(site=HOME, date=date, span=span(360, 1200)) for date in (MONDAY, TUESDAY)]

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
        problem=world(
            (person(contracts=(HALF,)),),
            days=1,
            duty_types=(MORNING, A_QUARTER_MORE),
            rules=(RuleSetting(rule="extra_hours", mode="strict"),),
        ),
        kept=(duty(MORNING),),
        broken=(duty(A_QUARTER_MORE),),
        typed_in=(("district", "people", "weekly"), ("district", "people", "extra_consent")),
    ),
    Example(
        rule="start_guard",
        why=message("Duties that start two hours apart become shift work under the collective agreement."),
        problem=world(
            duty_types=(EARLY, NEARLY, TWO_HOURS), rules=(RuleSetting(rule="start_guard", mode="strict", number=105),)
        ),
        kept=(duty(EARLY), duty(NEARLY, date=TUESDAY)),
        broken=(duty(EARLY), duty(TWO_HOURS, date=TUESDAY)),
        typed_in=(("district", "actuals", "from"),),
    ),
    Example(
        rule="span_guard",
        why=message("A span of thirteen hours becomes shift work under the collective agreement."),
        problem=world(
            duty_types=(AT_SIX, BEFORE_SEVEN, UNTIL_SEVEN),
            openings=WIDE_OPEN,
            rules=(RuleSetting(rule="span_guard", mode="strict", number=765),),
        ),
        kept=(duty(AT_SIX), duty(BEFORE_SEVEN, date=TUESDAY)),
        broken=(duty(AT_SIX), duty(UNTIL_SEVEN, date=TUESDAY)),
        typed_in=(("district", "actuals", "to"),),
    ),
    Example(
        rule="plan_span_guard",
        why=message("Who counts the span by plan and not by person keeps the duties of a site below thirteen hours."),
        problem=world(
            days=1,
            duty_types=(BEFORE_SEVEN, UNTIL_SEVEN),
            openings=WIDE_OPEN,
            rules=(RuleSetting(rule="plan_span_guard", mode="strict", number=765),),
        ),
        kept=(duty(BEFORE_SEVEN),),
        broken=(duty(UNTIL_SEVEN),),
        typed_in=(("central", "openings", "from"), ("central", "sites", "set_up")),
    ),
)
