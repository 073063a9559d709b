"""What Saturdays and weekends ask for: not too many, whole ones, and a day off for them."""

from __future__ import annotations

from models.book.sources import house
from models.cards import RuleCard
from models.message import message

SATURDAYS = RuleCard(
    name="saturdays",
    group="weekend",
    title=message("Saturdays in a period"),
    sentence=message("Nobody works more Saturdays than this in a period, those counted before the first day included."),
    source=house("Samstage je Person begrenzt"),
    form="sequence",
    modes=("off", "strict"),
    unit="days",
    number=2,
    edge="history",
    pricing="relaxed",
)

COMPLETE_WEEKENDS = RuleCard(
    name="complete_weekends",
    group="weekend",
    title=message("Whole weekends"),
    sentence=message(
        "Saturday and Sunday are both worked or both free; a weekend that began before the first day may end."
    ),
    source=house("Wochenenden ganz oder gar nicht, wo auch sonntags geöffnet ist"),
    form="sequence",
    modes=("off", "strict", "soft"),
    unit="times",
    price="half_weekend",
    edge="history",
    pricing="relaxed",
)

COMPENSATING_DAY = RuleCard(
    name="compensating_day",
    group="weekend",
    title=message("A day off for a Saturday"),
    sentence=message(
        "Whoever works a Saturday on top of a five-day week has a day of the pattern free for it, in the same week or "
        "within this many days after the Saturday; absences and holidays are no such day."
    ),
    source=house("Freier Tag für den Samstagsdienst"),
    form="sequence",
    modes=("off", "strict"),
    unit="days",
    number=7,
    edge="history",
    pricing="relaxed",
)

WEEKENDS = RuleCard(
    name="weekends",
    group="weekend",
    title=message("Weekends with a duty"),
    sentence=message(
        "Nobody has a duty on more weekends than typed for the person, those counted before the first day included; "
        "one of the two days is enough."
    ),
    source=house("Arbeitswochenenden je Person begrenzt"),
    form="sequence",
    modes=("strict", "soft", "off"),
    unit="times",
    price="weekend_above_number",
    edge="history",
    pricing="relaxed",
)
