"""Who must not be at a site without others: nobody alone, nobody in training without a trainer, a lead on site."""

from __future__ import annotations

from models.book.sources import house
from models.cards import RuleCard
from models.message import message

NOT_ALONE = RuleCard(
    name="not_alone",
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
    title=message("Nobody alone at a site"),
    sentence=message("At no time is exactly one person at work at a site; breaks do not count as work."),
    source=house("Keine Alleinarbeit am Standort, Vier-Augen-Prinzip an der Kasse"),
    form="cover",
    modes=("off", "strict", "soft"),
    unit="person_minutes",
    price="company_hour",
    pricing="relaxed",
)
