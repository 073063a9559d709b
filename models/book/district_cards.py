"""What districts do for each other, and who stands in for whom: hours lent, leads and their deputies."""

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

LEAD_AND_DEPUTY = RuleCard(
    name="lead_and_deputy",
    group="company",
    title=message("Lead and deputy never both away"),
    sentence=message(
        "On every date on which the lead's home site opens, the lead or somebody who deputises has a duty there, as "
        "far as one of them can come: days on which all are off or absent are said when the workbooks are read."
    ),
    source=house("Leitung und Vertretung sind nicht zugleich fort"),
    form="cover",
    modes=("off", "strict", "soft"),
    unit="days",
    price="lead_away_day",
    pricing="relaxed",
)
