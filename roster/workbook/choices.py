"""The words planners choose from, and what each of them means."""

from __future__ import annotations

from roster.workbook.columns import Choice

YES_NO: tuple[Choice, ...] = (("ja", 1), ("nein", 0))
WEEKDAYS: tuple[Choice, ...] = (("Mo", 0), ("Di", 1), ("Mi", 2), ("Do", 3), ("Fr", 4), ("Sa", 5), ("So", 6))
MODELS: tuple[Choice, ...] = (("Dienstplan", "roster"), ("Gleitzeit", "flexitime"), ("fest", "fixed"))
LEGAL_GROUPS: tuple[Choice, ...] = (("Tarif", "tariff"), ("Beamte", "civil_servant"))
BANDS: tuple[Choice, ...] = (("früh", "early"), ("mittel", "mid"), ("spät", "late"), ("ohne", "none"))
CLOCKS: tuple[Choice, ...] = (
    ("feste Zeiten", "span"),
    ("Zeitmuster", "pattern"),
    ("Termine", "appointments"),
    ("ohne Uhr", "none"),
)
ROLE_CHANGES: tuple[Choice, ...] = (("zur Pause", "break"), ("jederzeit", "any"))
WISHES: tuple[Choice, ...] = (
    ("frei", "free"),
    ("früh", "early"),
    ("mittel", "mid"),
    ("spät", "late"),
    ("nicht Standort", "not_site"),
    ("gleiche Tage", "together"),
    ("Dienst", "duty_type"),
    ("nicht Dienst", "not_duty_type"),
)
CREDITS: tuple[Choice, ...] = (
    ("Soll", "target"),
    ("geplanter Dienst", "planned"),
    ("Stunden", "hours"),
    ("keine", "none"),
)
CALENDAR: tuple[Choice, ...] = (
    ("Feiertag", "holiday"),
    ("dienstfrei", "day_off"),
    ("geschlossen", "closed"),
    ("geöffnet", "open"),
)
RULE_MODES: tuple[Choice, ...] = (("streng", "strict"), ("mit Preis", "soft"), ("aus", "off"))
EARLIER_WORDS = {"weich": "mit Preis"}
"""What workbooks said before, and what is meant by it now."""
PROPOSALS: tuple[Choice, ...] = (
    ("Arbeitsplätze", "desks"),
    ("geschlossen", "closed"),
    ("Ausweichstandort", "interim"),
    ("kürzere Öffnung", "shorter"),
)
GRIDS: tuple[Choice, ...] = (("5", 5), ("10", 10), ("15", 15), ("30", 30))
