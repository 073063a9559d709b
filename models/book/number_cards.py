"""How many duties and how many days away somebody has: fewest and most, as typed for the person."""

from __future__ import annotations

from models.book.sources import house
from models.cards import RuleCard
from models.message import message

ASSIGNMENTS = RuleCard(
    name="assignments",
    group="person",
    title=message("Fewest and most duties"),
    sentence=message(
        "A person has no fewer and no more duties, of all types or of one, than typed for the person; a number for all "
        "types that is typed from one day to another counts over all rosters of that time."
    ),
    source=house("Zahl der Dienste je Person und Dienstart, wo vereinbart"),
    form="sequence",
    modes=("strict", "soft", "off"),
    unit="times",
    price="duty_off_number",
    edge="history",
    pricing="relaxed",
)

AWAY_DAYS_A_MONTH = RuleCard(
    name="away_days_a_month",
    group="away",
    title=message("Days away in a month"),
    sentence=message(
        "Nobody works away from the home site on more days of a calendar month than this, or than the person agreed to."
    ),
    source=house("Einverständnis mit Einsatz anderswo, begrenzt auf Tage im Monat"),
    form="sequence",
    modes=("strict", "off"),
    unit="days",
    number=31,
    edge="history",
    pricing="relaxed",
)
