"""Examples of the rules of hours: the end of the year, averages, extra hours and what makes shift work."""

from __future__ import annotations

import datetime as dt

from models.cards import RuleSetting
from models.message import message
from models.places import Opening
from roster.examples.example import Example
from roster.examples.world import EARLY, HOME, OPEN, duty, world

EVE = dt.date(2026, 12, 24)
DAY_BEFORE = EVE - dt.timedelta(days=1)

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
)
