"""What keeps a person's days in rhythm: days in a row, days off together, starts that do not jump about."""

from __future__ import annotations

from models.book.sources import house
from models.cards import RuleCard
from models.message import message

CONSECUTIVE_DAYS = RuleCard(
    name="consecutive_days",
    title=message("Working days in a row"),
    sentence=message("After so many days with a duty, one after the other, at least one day is free."),
    source=house("Höchstens sechs Arbeitstage hintereinander; § 9 ArbZG lässt bei freiem Sonntag nie mehr zu"),
    form="sequence",
    modes=("strict", "off"),
    unit="days",
    number=6,
    stricter="lower",
    edge="history",
    pricing="relaxed",
)
