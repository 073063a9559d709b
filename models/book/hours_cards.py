"""Hours that count for more than their day: supplements, the end of the year, averages and shift work."""

from __future__ import annotations

from models.book.sources import collective_agreement
from models.cards import RuleCard
from models.message import message

YEAR_END = RuleCard(
    name="year_end",
    title=message("24 and 31 December are free"),
    sentence=message("Nobody works on 24 and 31 December, unless the centre has opened a site on that day."),
    source=collective_agreement("§ 6 Abs. 3 Satz 1; für Beamte ebenso"),
    form="filter",
    modes=("strict", "off"),
    unit="minutes",
)

SATURDAY_SUPPLEMENT = RuleCard(
    name="saturday_supplement",
    title=message("Saturday hours with a supplement"),
    sentence=message(
        "Every minute that somebody under the collective agreement works on a Saturday between 13:00 and 21:00 "
        "costs points."
    ),
    source=collective_agreement("§ 8 Abs. 1 Satz 2 Buchst. f"),
    form="filter",
    modes=("off", "soft"),
    unit="minutes",
    price="saturday_supplement_hour",
)
