"""What several sheets have alike: the person, the site, from when to when a row holds, the list of values."""

from __future__ import annotations

import datetime as dt

from roster.workbook.columns import Column, Sheet

PERSON = Column(
    "person",
    "Person",
    "reference",
    required=True,
    width=28,
    refers="people",
    example="P001",
    hint="Id aus dem Blatt Personal. Bei neuen Kolleginnen und Kollegen ohne Id: Nachname, Vorname.",
)
SITE = Column(
    "site", "Standort", "reference", required=True, refers="sites", example="WAN", hint="Kürzel des Standorts."
)
VALID_FROM = Column("valid_from", "gültig ab", "date", hint="Leer: schon immer.", example=dt.date(2026, 1, 1))
VALID_TO = Column("valid_to", "gültig bis", "date", hint="Letzter Tag. Leer: bis auf Weiteres.")

LISTS = Sheet("lists", "Listen", "Die erlaubten Werte. Nur zum Lesen.", shape="lists", protected=True)
