"""What districts do for each other: hours that their people work elsewhere."""

from __future__ import annotations

from models.book.sources import house
from models.cards import RuleCard
from models.message import message

LENT_HOURS = RuleCard(
    name="lent_hours",
    group="districts",
    title=message("Most hours lent and borrowed"),
    sentence=message(
        "In a week the people of a district work at the sites of other districts no more hours than typed for it, and "
        "those of others at its sites no more than typed; a floater belongs to the district of the workbook."
    ),
    source=house("Höchstens verliehene und geliehene Stunden je Bezirk und Woche, wo die Zentrale sie einträgt"),
    form="cover",
    modes=("strict", "off"),
    unit="minutes",
    pricing="relaxed",
)

LENDING_QUOTA = RuleCard(
    name="lending_quota",
    group="districts",
    title=message("Hours lent and borrowed beyond the quota"),
    sentence=message(
        "Every hour in a week that the people of a district work at the sites of other districts beyond its quota "
        "costs points, and every hour that those of others work at its sites beyond the quota for that."
    ),
    source=house("Verleihquote und Leihquote je Bezirk und Woche, wo die Zentrale sie einträgt"),
    form="cover",
    modes=("soft", "off"),
    unit="minutes",
    price="lent_hour",
    pricing="relaxed",
)
