"""What Saturdays and weekends ask for: not too many, whole ones, and a day off for them."""

from __future__ import annotations

from models.book.sources import house
from models.cards import RuleCard
from models.message import message

SATURDAYS = RuleCard(
    name="saturdays",
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
