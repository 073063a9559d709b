"""Who must not be at a site without others: nobody alone, nobody in training without a trainer, a lead on site."""

from __future__ import annotations

from models.book.sources import house
from models.cards import RuleCard
from models.message import message

NOT_ALONE = RuleCard(
    name="not_alone",
    group="company",
    title=message("Not alone by personal limit"),
    sentence=message(
        "Who has this personal limit works at a site only while somebody else is at work there; breaks do not count."
    ),
    source=house("Persönliche Grenzen ohne Begründung, nur für die zentrale Planung sichtbar"),
    form="cover",
    modes=("strict", "off"),
    unit="person_minutes",
    pricing="relaxed",
)

NEVER_ALONE = RuleCard(
    name="never_alone",
    group="company",
    title=message("Nobody alone at a site"),
    sentence=message("At no time is exactly one person at work at a site; breaks do not count as work."),
    source=house("Keine Alleinarbeit am Standort, Vier-Augen-Prinzip an der Kasse"),
    form="cover",
    modes=("off", "strict", "soft"),
    unit="person_minutes",
    price="company_hour",
    pricing="relaxed",
)

LEAD_PRESENT = RuleCard(
    name="lead_present",
    group="company",
    title=message("Somebody in charge at the site"),
    sentence=message("While people work at a site, somebody who may take responsibility for it works there, too."),
    source=house("Leitung oder Vertretung am Standort"),
    form="cover",
    modes=("off", "strict", "soft"),
    unit="person_minutes",
    price="company_hour",
    pricing="relaxed",
)

OPENING_CREW = RuleCard(
    name="opening_crew",
    group="company",
    title=message("Nobody opens a site alone"),
    sentence=message(
        "In the first minutes after a site opens, nobody is at work there alone or without somebody in charge."
    ),
    source=house("Öffnen zu zweit und mit Leitung"),
    form="cover",
    modes=("off", "strict", "soft"),
    unit="minutes",
    number=30,
    stricter="higher",
    price="company_hour",
    pricing="relaxed",
)

CLOSING_CREW = RuleCard(
    name="closing_crew",
    group="company",
    title=message("Nobody closes a site alone"),
    sentence=message(
        "In the last minutes before a site closes and while the till is counted, nobody is at work there alone or "
        "without somebody in charge."
    ),
    source=house("Schließen und Kassenabschluss zu zweit und mit Leitung"),
    form="cover",
    modes=("off", "strict", "soft"),
    unit="minutes",
    number=30,
    stricter="higher",
    price="company_hour",
    pricing="relaxed",
)

TRAINER_PRESENT = RuleCard(
    name="trainer_present",
    group="company",
    title=message("Trainees have a trainer near"),
    sentence=message(
        "Whoever is in training for what a role needs works in it only while somebody who is not works at the site."
    ),
    source=house("Einarbeitung nur neben jemandem, der es kann"),
    form="cover",
    modes=("off", "strict", "soft"),
    unit="person_minutes",
    price="company_hour",
    pricing="relaxed",
)
