"""The workbook of personal limits, without their reasons; only the centre reads it."""

from __future__ import annotations

from roster.workbook.columns import Column, Sheet
from roster.workbook.layout_shared import PERSON, VALID_FROM, VALID_TO

LIMITS = Sheet(
    "limits",
    "Grenzen",
    "Persönliche Grenzen ohne ihren Grund. Diese Mappe liest nur die Zentrale.",
    columns=(
        PERSON,
        VALID_FROM,
        VALID_TO,
        Column("daily_maximum", "höchstens je Tag", "hours", width=16, lowest=0, highest=720, example=480),
        Column("weekly_maximum", "höchstens je Woche", "hours", width=18, lowest=0, highest=3600, example=2340),
        Column(
            "two_weeks_maximum",
            "höchstens in zwei Wochen",
            "hours",
            width=24,
            lowest=0,
            highest=7200,
            example=4800,
            hint="In je zwei Kalenderwochen nacheinander. Leer: keine Grenze.",
        ),
        Column(
            "no_extra_work",
            "keine Mehrarbeit",
            "yes_no",
            width=16,
            example=False,
            hint="Keine Woche über ihrem Soll. Leer: nein.",
        ),
        Column("earliest_start", "nicht vor", "time", example=450),
        Column("latest_end", "nicht nach", "time", example=1080),
        Column("home_only", "nur Stammstandort", "yes_no", width=18, example=False),
        Column(
            "forbidden_sites",
            "nicht an Standort",
            "references",
            width=18,
            refers="sites",
            hint="Wo die Person nicht eingesetzt wird. Mehrere mit Komma. Leer: keiner.",
        ),
        Column("not_alone", "nie allein", "yes_no", width=12, example=False),
        Column(
            "young",
            "Jugendschutz",
            "yes_no",
            width=14,
            example=False,
            hint="ja: Die Grenzen für Personen unter 18 gelten. gültig bis: Tag vor dem 18. Geburtstag. Leer: nein.",
        ),
    ),
)

LIMIT_SHEETS = (LIMITS,)
