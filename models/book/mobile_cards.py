"""What a mobile team needs where it goes: two people, a driver and its kit; and who stands by in reserve."""

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

RESERVE_DUTY = RuleCard(
    name="reserve_duty",
    group="mobile",
    title=message("Who stands by in reserve"),
    sentence=message(
        "Reserve roles are worked in reserve duties only: at the home site, by a Springer in the own district, and "
        "only by people who can be sent elsewhere alone: with consent, over 18, fully trained for something, without "
        "the limits of home only or never alone."
    ),
    source=house("Reservedienst am Stammstandort, um bei Krankmeldungen einzuspringen"),
    form="filter",
    modes=("strict", "off"),
    unit="times",
)
