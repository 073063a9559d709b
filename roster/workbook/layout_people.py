"""The sheets of a district's people: contract, weekly pattern, qualifications and agreed numbers of duties."""

from __future__ import annotations

import datetime as dt

from roster.workbook.choices import LEGAL_GROUPS, MODELS
from roster.workbook.columns import Column, Sheet
from roster.workbook.layout_blocks import block_columns
from roster.workbook.layout_shared import PERSON, VALID_FROM, VALID_TO

PEOPLE = Sheet(
    "people",
    "Personal",
    "Wer im Bezirk arbeitet. Ändert sich der Vertrag, eine zweite Zeile mit derselben Id und neuem gültig ab.",
    columns=(
        Column("id", "Id", "id", width=14, example="P001", hint="Leer lassen bei neuen Kolleginnen und Kollegen."),
        Column("last_name", "Nachname", width=18, example="Muster"),
        Column("first_name", "Vorname", width=16, example="Kim"),
        VALID_FROM,
        VALID_TO,
        Column(
            "home_site",
            "Stammstandort",
            "reference",
            width=15,
            refers="sites",
            example="WAN",
            hint="Kürzel des Standorts. Leer: Springerin oder Springer.",
        ),
        Column(
            "model",
            "Arbeitszeitmodell",
            "choice",
            width=18,
            choices=MODELS,
            example="roster",
            hint="Leer: Dienstplan. Gleitzeit: nur Schalterzeiten werden geplant. fest: die Zeiten des Zeitmusters.",
        ),
        Column(
            "weekly",
            "Std/Woche",
            "hours",
            required=True,
            lowest=0,
            highest=3600,
            example=2340,
            hint="Vertragliche Stunden, z. B. 39 oder 19,5.",
        ),
        Column(
            "legal_group",
            "Rechtsgruppe",
            "choice",
            choices=LEGAL_GROUPS,
            example="tariff",
            width=13,
            hint="Leer: Tarif.",
        ),
        Column(
            "lead", "Leitung", "yes_no", example=False, hint="Darf den Standort öffnen, schließen und verantworten."
        ),
        Column(
            "reach",
            "Einsatzradius (min)",
            "minutes",
            width=18,
            lowest=0,
            highest=240,
            example=40,
            hint="Längster Weg vom Stammstandort in Minuten. Leer: 0.",
        ),
        Column("elsewhere", "Einsatz anderswo", "yes_no", width=16, example=True, hint="Einverstanden? Leer: nein."),
        Column(
            "extra_consent",
            "Mehrarbeit",
            "yes_no",
            width=13,
            example=False,
            hint="Nur bei Teilzeit: einverstanden mit mehr Stunden als im Vertrag? Leer: nein.",
        ),
        Column("saturday_pool", "Samstagspool", "yes_no", width=13, example=False, hint="Freiwillig. Leer: nein."),
        Column(
            "away_days",
            "Tage anderswo je Monat",
            "integer",
            width=21,
            lowest=0,
            highest=31,
            example=8,
            hint="Höchstens so viele, wenn einverstanden. Leer: wie in den Regeln.",
        ),
        Column(
            "deputises_for",
            "Vertritt",
            "reference",
            width=14,
            refers="people",
            hint="Id der Leitung, die sie oder er vertritt (Regel lead_and_deputy). Leer: niemand.",
        ),
        Column(
            "weekends",
            "Wochenenden höchstens",
            "integer",
            width=21,
            lowest=0,
            highest=53,
            example=3,
            hint="Mit den im Blatt Zähler gezählten; ein Dienst am Samstag oder Sonntag reicht. Leer: keine Grenze.",
        ),
        Column(
            "whole_weekends",
            "ganze Wochenenden",
            "yes_no",
            width=18,
            example=True,
            hint="Ob die Regel complete_weekends für sie oder ihn gilt. Leer: ja.",
        ),
        *block_columns("working", "Arbeitstage in Folge", "Tage mit Dienst hintereinander", 3, 5),
        *block_columns("free", "freie Tage in Folge", "Tage ohne Dienst hintereinander, Urlaub zählt mit", 2, None),
    ),
)

_DAYS = (("mo", "Mo"), ("tu", "Di"), ("we", "Mi"), ("th", "Do"), ("fr", "Fr"), ("sa", "Sa"))
DAY_KEYS = tuple(key for key, _ in _DAYS)


def _day_columns(key: str, title: str) -> tuple[Column, ...]:
    works = key != "sa"
    return (
        Column(
            f"{key}_from", f"{title} von", "time", width=8, example=420 if works else None, hint="Frühester Beginn."
        ),
        Column(f"{key}_to", f"{title} bis", "time", width=8, example=1110 if works else None, hint="Spätestes Ende."),
        Column(
            f"{key}_target",
            f"{title} Soll",
            "hours",
            width=8,
            lowest=0,
            highest=720,
            example=468 if works else None,
            hint="Stunden, die der Tag zählt, z. B. 7,8 oder 07:48. Alles leer: kein Arbeitstag.",
        ),
    )


PATTERNS = Sheet(
    "patterns",
    "Zeitmuster",
    "Eine Zeile je Person und Woche des Rhythmus (1 bis 4 Wochen). Alle drei Felder eines Tages leer: kein Arbeitstag.",
    columns=(
        PERSON,
        VALID_FROM,
        VALID_TO,
        Column(
            "anchor",
            "Beginn (Montag)",
            "date",
            width=15,
            example=dt.date(2026, 1, 5),
            hint="Ein Montag, an dem Woche 1 beginnt. Nur nötig bei mehr als einer Woche.",
        ),
        Column("week", "Woche", "integer", width=8, lowest=1, highest=4, example=1, hint="1 bis 4. Leer: 1."),
        *(column for day in _DAYS for column in _day_columns(*day)),
    ),
    unique=("person", "valid_from", "week"),
)

SKILLS = Sheet(
    "skills",
    "Qualifikationen",
    "x = vorhanden · i.E. = in Einarbeitung · Datum = gilt bis zu diesem Tag",
    shape="skills",
    columns=(
        PERSON,
        Column("qualification", "Qualifikation", "reference", required=True, refers="qualifications"),
        Column("skill", "Stand", "skill", required=True, hint="x, i.E. oder das Datum des letzten Tages."),
    ),
    unique=("person", "qualification"),
)

ASSIGNMENTS = Sheet(
    "assignments",
    "Dienstzahlen",
    "Wie viele Dienste eine Person im geplanten Zeitraum mindestens und höchstens hat. Nur wo das vereinbart ist. "
    "Mit gültig ab und gültig bis und ohne Dienst gilt die Zahl für diese Zeit im Ganzen; was im Blatt Zähler steht, "
    "zählt mit.",
    optional=True,
    columns=(
        PERSON,
        Column("duty_type", "Dienst", "reference", refers="duty_types", example="F1", hint="Leer: alle zusammen."),
        Column("fewest", "mindestens", "integer", lowest=0, highest=366, example=2, hint="Leer: 0."),
        Column("most", "höchstens", "integer", lowest=0, highest=366, example=8, hint="Leer: keine Grenze."),
        VALID_FROM,
        VALID_TO,
    ),
)
