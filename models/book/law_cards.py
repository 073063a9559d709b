"""What the law says about working time: no Sundays, ten hours, breaks and eleven hours of rest."""

from __future__ import annotations

from models.book.sources import working_hours_act
from models.cards import RuleCard
from models.message import message

SUNDAY_AND_HOLIDAY = RuleCard(
    name="sunday_and_holiday",
    group="hours",
    title=message("Sundays and public holidays are free"),
    sentence=message("Nobody works on Sundays and public holidays, from midnight to midnight."),
    source=working_hours_act("9", "§ 9 Abs. 1"),
    form="filter",
    modes=("strict",),
    unit="minutes",
    law=True,
)

DAILY_MAXIMUM = RuleCard(
    name="daily_maximum",
    group="hours",
    title=message("At most ten hours a day"),
    sentence=message("Nobody works more than this many minutes a day, breaks not counted."),
    source=working_hours_act("3", "§ 3 Satz 2"),
    form="filter",
    modes=("strict",),
    unit="minutes",
    number=600,
    stricter="lower",
    law=True,
)

BREAKS = RuleCard(
    name="breaks",
    group="hours",
    title=message("Breaks"),
    sentence=message(
        "Above six hours 30 minutes of breaks, above nine hours 45, in pieces of at least 15 minutes, "
        "and never more than six hours in one go."
    ),
    source=working_hours_act("4", "§ 4"),
    form="filter",
    modes=("strict",),
    unit="minutes",
    law=True,
)

DAILY_REST = RuleCard(
    name="daily_rest",
    group="hours",
    title=message("Rest between two duties"),
    sentence=message("Between the end of a duty and the start of the next lie at least this many minutes."),
    source=working_hours_act("5", "§ 5 Abs. 1; für Beamte Art. 3 der Richtlinie 2003/88/EG"),
    form="sequence",
    modes=("strict",),
    unit="minutes",
    number=660,
    stricter="higher",
    edge="history",
    pricing="relaxed",
    law=True,
)
