"""What is shared fairly: late duties, Saturdays, days away, ways, refused wishes and reserve, pro rata to hours.

A person's share is fixed before solving: `number` is for four weeks of full time (39 hours), so it is
`ceil(number * min(weekly minutes, 2340) / 2340 * days / 28)` by the contract of the first day that has one. The days
run from the day on which counting began (without a count: the first day of the horizon) to the last of the horizon.
What was counted before the horizon is taken off, never below 0.
"""

from __future__ import annotations

from models.book.sources import part_time_act
from models.cards import RuleCard
from models.message import message

_EQUAL = part_time_act("4", "§ 4 Abs. 1: Teilzeit nicht schlechter gestellt; Lasten anteilig zum Vertrag")

LATE_SHARE = RuleCard(
    name="late_share",
    group="fairness",
    title=message("A fair share of late duties"),
    sentence=message(
        "Late duties above a person's share cost points, the second one above it twice as many; the share is this many "
        "in four weeks of full time, pro rata, less those counted before."
    ),
    source=_EQUAL,
    form="sequence",
    modes=("off", "soft"),
    unit="times",
    number=4,
    price="late_above_share",
    edge="history",
    pricing="relaxed",
)

SATURDAY_SHARE = RuleCard(
    name="saturday_share",
    group="fairness",
    title=message("A fair share of Saturdays"),
    sentence=message(
        "Saturdays above a person's share cost points, the second one above it twice as many; the share is this many "
        "in four weeks of full time, pro rata, less those counted before."
    ),
    source=_EQUAL,
    form="sequence",
    modes=("off", "soft"),
    unit="days",
    number=1,
    price="saturday_above_share",
    edge="history",
    pricing="relaxed",
)

AWAY_SHARE = RuleCard(
    name="away_share",
    group="fairness",
    title=message("A fair share of days away"),
    sentence=message(
        "Days away above a person's share cost points, the second one above it twice as many; the share is this many "
        "in four weeks of full time, pro rata, less those counted before."
    ),
    source=_EQUAL,
    form="sequence",
    modes=("off", "soft"),
    unit="days",
    number=4,
    price="away_above_share",
    edge="history",
    pricing="relaxed",
)

TRAVEL_SHARE = RuleCard(
    name="travel_share",
    group="fairness",
    title=message("A fair share of ways"),
    sentence=message(
        "Minutes of way above a person's share cost points, those beyond an hour above it twice as many; the share is "
        "this many in four weeks of full time, pro rata, less those counted before."
    ),
    source=_EQUAL,
    form="sequence",
    modes=("off", "soft"),
    unit="minutes",
    number=120,
    price="travel_above_share",
    edge="history",
    pricing="relaxed",
)

REFUSED_WISHES_SHARE = RuleCard(
    name="refused_wishes_share",
    group="fairness",
    title=message("A fair share of refused wishes"),
    sentence=message(
        "Refused wishes above a person's share cost points, the second one above it twice as many; the share is this "
        "many in four weeks of full time, pro rata, less those counted before."
    ),
    source=_EQUAL,
    form="sequence",
    modes=("off", "soft"),
    unit="times",
    number=2,
    price="refused_above_share",
    edge="history",
    pricing="relaxed",
)

RESERVE_SHARE = RuleCard(
    name="reserve_share",
    group="fairness",
    title=message("A fair share of reserve duties"),
    sentence=message(
        "Reserve duties above a person's share cost points, the second one above it twice as many; the share is this "
        "many in four weeks of full time, pro rata, less those counted before."
    ),
    source=_EQUAL,
    form="sequence",
    modes=("off", "soft"),
    unit="times",
    number=2,
    price="reserve_above_share",
    edge="history",
    pricing="relaxed",
)
