"""Hours for which the collective agreement pays more: Saturdays, the end of the year, overtime."""

from __future__ import annotations

from models.book.sources import SUPPLEMENTS, collective_agreement
from models.cards import RuleCard
from models.message import message

SATURDAY_SUPPLEMENT = RuleCard(
    name="saturday_supplement",
    group="weekend",
    title=message("Saturday hours with a supplement"),
    sentence=message(
        "Every minute that somebody under the collective agreement works on a Saturday between 13:00 and 21:00 costs "
        "points; on 24 and 31 December the higher supplement of that day takes its place."
    ),
    source=collective_agreement(
        "§ 8 Abs. 1 Satz 2 Buchst. f, Satz 3; nicht bei Wechselschicht- oder Schichtarbeit", SUPPLEMENTS
    ),
    form="filter",
    modes=("off", "soft"),
    unit="minutes",
    price="saturday_supplement_hour",
)

YEAR_END_SUPPLEMENT = RuleCard(
    name="year_end_supplement",
    group="hours",
    title=message("Hours of 24 and 31 December with a supplement"),
    sentence=message(
        "Every minute that somebody under the collective agreement works on 24 or 31 December from 6:00 on costs "
        "points, on a Saturday as well, when the Saturday supplement is not paid."
    ),
    source=collective_agreement("§ 8 Abs. 1 Satz 2 Buchst. e, Satz 3", SUPPLEMENTS),
    form="filter",
    modes=("off", "soft"),
    unit="minutes",
    price="year_end_supplement_hour",
)

OVERTIME_SUPPLEMENT = RuleCard(
    name="overtime_supplement",
    group="hours",
    title=message("Overtime with a supplement"),
    sentence=message(
        "Every minute of a week that somebody under the collective agreement works above the contract, and part-time "
        "also above the hours of full time, costs points, besides the other supplements. That the next week could "
        "make up for it is not counted on; on flexitime there is no overtime by roster."
    ),
    source=collective_agreement("§ 8 Abs. 1 Satz 2 Buchst. a, § 7 Abs. 6 bis 8"),
    form="sequence",
    modes=("off", "soft"),
    unit="minutes",
    price="overtime_hour",
    pricing="relaxed",
)
