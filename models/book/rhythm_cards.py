"""What keeps a person's days in rhythm: days in a row, days off together, starts that do not jump about."""

from __future__ import annotations

from models.book.sources import house, working_hours_act
from models.cards import RuleCard
from models.message import message

CONSECUTIVE_DAYS = RuleCard(
    name="consecutive_days",
    group="rhythm",
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

DAYS_OFF_IN_A_ROW = RuleCard(
    name="days_off_in_a_row",
    group="rhythm",
    title=message("Days off together"),
    sentence=message(
        "Whoever is given a day off between two duties gets at least so many days off in a row; days that are free by "
        "contract, absence, Sunday or holiday count, but alone ask for nothing."
    ),
    source=house("Freie Tage zusammenhängend; § 6 Abs. 1 ArbZG: gesicherte Erkenntnisse über Schichtarbeit"),
    form="sequence",
    modes=("off", "strict"),
    unit="days",
    number=2,
    edge="history",
    pricing="relaxed",
)

SAME_TYPE_IN_A_ROW = RuleCard(
    name="same_type_in_a_row",
    group="rhythm",
    title=message("The same duty again and again"),
    sentence=message("The same duty type is given on at most so many days in a row."),
    source=house("Abwechslung zwischen den Dienstarten"),
    form="sequence",
    modes=("off", "strict"),
    unit="days",
    number=4,
    edge="history",
    pricing="relaxed",
)

DISLIKED_SUCCESSION = RuleCard(
    name="disliked_succession",
    group="rhythm",
    title=message("Early after late"),
    sentence=message("An early duty on the day after a late one costs points."),
    source=working_hours_act("6", "§ 6 Abs. 1: gesicherte arbeitswissenschaftliche Erkenntnisse, Vorwärtswechsel"),
    form="sequence",
    modes=("off", "soft"),
    unit="times",
    price="early_after_late",
    edge="history",
    pricing="relaxed",
)

STEADY_STARTS = RuleCard(
    name="steady_starts",
    group="rhythm",
    title=message("Starts that do not jump"),
    sentence=message(
        "A duty that starts more than so many minutes earlier or later than the one before it in the same week costs "
        "points."
    ),
    source=working_hours_act("6", "§ 6 Abs. 1: gesicherte arbeitswissenschaftliche Erkenntnisse, stetige Zeiten"),
    form="sequence",
    modes=("off", "soft"),
    unit="times",
    number=120,
    number_unit="minutes",
    price="start_jump",
    edge="history",
    pricing="relaxed",
)

FORBIDDEN_SUCCESSION = RuleCard(
    name="forbidden_succession",
    group="rhythm",
    title=message("Duties that do not follow each other"),
    sentence=message("A duty type is not given on the day after one that it may not follow."),
    source=house("Unzulässige Dienstfolgen, an der Dienstart eingetragen; vgl. § 6 Abs. 1 ArbZG"),
    form="sequence",
    modes=("strict", "off"),
    unit="times",
    edge="history",
    pricing="relaxed",
)

WORKING_BLOCK = RuleCard(
    name="working_block",
    group="rhythm",
    title=message("Working days in blocks"),
    sentence=message(
        "Days with a duty come in blocks of as many days as typed for the person; a block at the end of the plan may "
        "go on."
    ),
    source=house("Arbeitsblöcke je Person: so viele Arbeitstage hintereinander"),
    form="sequence",
    modes=("strict", "soft", "off"),
    unit="days",
    price="working_block_day",
    edge="history",
    pricing="relaxed",
)

FREE_BLOCK = RuleCard(
    name="free_block",
    group="rhythm",
    title=message("Days off in blocks"),
    sentence=message(
        "Days without a duty come in blocks of as many days as typed for the person; a block at the end of the plan "
        "may go on."
    ),
    source=house("Freiblöcke je Person: so viele freie Tage hintereinander"),
    form="sequence",
    modes=("strict", "soft", "off"),
    unit="days",
    price="free_block_day",
    edge="history",
    pricing="relaxed",
)

DUTY_TYPE_BLOCK = RuleCard(
    name="duty_type_block",
    group="rhythm",
    title=message("The same duty in blocks"),
    sentence=message(
        "A duty type is given on as many days in a row as it asks for; a block at the end of the plan may go on."
    ),
    source=house("Gleiche Dienste hintereinander, an der Dienstart eingetragen"),
    form="sequence",
    modes=("strict", "soft", "off"),
    unit="days",
    price="duty_type_block_day",
    edge="history",
    pricing="relaxed",
)
