"""What a mobile team needs where it goes: two people, one who drives, and its kit."""

from __future__ import annotations

from models.book.sources import house
from models.cards import RuleCard
from models.message import message

MOBILE_CREW = RuleCard(
    name="mobile_crew",
    group="mobile",
    title=message("Two at a mobile team's site"),
    sentence=message("At a mobile team's site at no time exactly one person is at work; breaks do not count as work."),
    source=house("Mobile Teams sind mindestens zu zweit vor Ort"),
    form="cover",
    modes=("strict", "soft", "off"),
    unit="person_minutes",
    price="company_hour",
    pricing="relaxed",
)

MOBILE_DRIVER = RuleCard(
    name="mobile_driver",
    group="mobile",
    title=message("A driver in the mobile team"),
    sentence=message(
        "While people work at a site that names a driver's qualification, somebody who holds it fully works there, too."
    ),
    source=house("Mobile Teams kommen mit dem Dienstwagen; wer fährt, hat die Fahrberechtigung"),
    form="cover",
    modes=("strict", "soft", "off"),
    unit="person_minutes",
    price="company_hour",
    pricing="relaxed",
)

KIT = RuleCard(
    name="kit",
    group="mobile",
    title=message("A kit for a mobile team"),
    sentence=message(
        "Where a kit is needed, people work only on days on which the site has one: of the sites open that day those "
        "that close last have the kits, as many as there are."
    ),
    source=house("Bürgerkoffer und Biometriestation sind nur begrenzt vorhanden"),
    form="filter",
    modes=("strict", "off"),
    unit="minutes",
)
