"""The centre's workbook, sheet by sheet: sites and their hours, duties, calendar and settings."""

from __future__ import annotations

import datetime as dt

from roster.workbook.choices import BANDS, CALENDAR, CLOCKS, GRIDS, MODELS
from roster.workbook.columns import Column, Sheet
from roster.workbook.layout_demand import CREWS, DEMAND, SITE, VOLUMES
from roster.workbook.layout_district import LISTS, PERSON, VALID_FROM, VALID_TO
from roster.workbook.layout_rules import PRICES, RULES, TRAVEL

START = Sheet(
    "start",
    "Start",
    "Mappe der Zentrale: was für alle Bezirke gilt.",
    shape="info",
    protected=True,
)

FRAME = (360, 1200)
"""From when to when people can work on days whose pattern names no times."""

SETTINGS = Sheet(
    "settings",
    "Einstellungen",
    "Welche Woche geplant wird und in welchem Raster.",
    shape="form",
    columns=(
        Column("name", "Name", required=True, example="Hamburg", hint="Steht über allem, was herauskommt."),
        Column("week", "Woche", "week", required=True, example="2026-W24", hint="ISO-Woche, z. B. 2026-W24."),
        Column("weeks", "Anzahl Wochen", "integer", lowest=1, highest=6, example=1, hint="Leer: 1."),
        Column("grid", "Raster (min)", "choice", required=True, choices=GRIDS, example=15, hint="5, 10, 15 oder 30."),
        Column(
            "demand_step",
            "Bedarfsschritt (min)",
            "minutes",
            lowest=5,
            highest=240,
            example=30,
            hint="So lange gilt eine Zelle des Bedarfs; ein Vielfaches des Rasters. Leer: 30.",
        ),
        Column(
            "trainee_percent",
            "Einarbeitung zählt (%)",
            "integer",
            lowest=0,
            highest=100,
            example=50,
            hint="So viel eines Kopfes zählt, wer in Einarbeitung ist; in Fünferschritten. Leer: 50.",
        ),
        Column("frame_from", "Rahmenzeit von", "time", example=360, hint="Für Zeitmuster ohne Uhrzeit. Leer: 06:00."),
        Column("frame_to", "Rahmenzeit bis", "time", example=1200, hint="Für Zeitmuster ohne Uhrzeit. Leer: 20:00."),
        Column(
            "wish_budget",
            "Wunschbudget",
            "integer",
            lowest=1,
            highest=100,
            example=10,
            hint="Summe der Gewichte je Person. Leer: 10.",
        ),
        Column(
            "planned_on",
            "Planungstag",
            "date",
            example=dt.date(2026, 5, 18),
            hint="Von da an zählt die Frist für veröffentlichte Dienste (Regel frozen_days). Leer: keine Frist.",
        ),
    ),
)

DISTRICTS = Sheet(
    "districts",
    "Bezirke",
    "Jeder Bezirk hat eine eigene Mappe.",
    columns=(
        Column("id", "Id", "id", required=True, example="WAN"),
        Column("name", "Name", required=True, width=24, example="Wandsbek"),
    ),
    unique=("id",),
)

DEPARTMENTS = Sheet(
    "departments",
    "Abteilungen",
    "Arten von Arbeit mit eigenen Leuten und Räumen.",
    columns=(
        Column("id", "Id", "id", required=True, example="E"),
        Column("name", "Name", required=True, width=32, example="Einwohnerangelegenheiten"),
    ),
    unique=("id",),
)

SITES = Sheet(
    "sites",
    "Standorte",
    "Ein Standort, eine Zeile. Schließfolge 1 schließt zuletzt.",
    columns=(
        Column("id", "Id", "id", required=True, example="WAN"),
        Column("name", "Name", required=True, width=26, example="Wandsbek"),
        Column("district", "Bezirk", "reference", required=True, refers="districts", example="WAN"),
        Column("departments", "Abteilungen", "references", required=True, refers="departments", example=("E",)),
        Column("address", "Adresse", width=32, example="Schloßstraße 60, 22041 Hamburg"),
        Column("latitude", "Breite", "decimal", lowest=-90, highest=90, example=53.572, hint="Grad, z. B. 53,572."),
        Column("longitude", "Länge", "decimal", lowest=-180, highest=180, example=10.071, hint="Grad, z. B. 10,071."),
        Column("closing_order", "Schließfolge", "integer", lowest=1, highest=999, example=1, hint="Leer: 1."),
        Column(
            "set_up", "Rüstzeit (min)", "minutes", width=14, lowest=0, highest=120, example=15, hint="Vor der Öffnung."
        ),
        Column(
            "close_down",
            "Abschluss (min)",
            "minutes",
            width=15,
            lowest=0,
            highest=120,
            example=15,
            hint="Nach der Schließung.",
        ),
        VALID_FROM,
        VALID_TO,
    ),
    unique=("id",),
)

OPENINGS = Sheet(
    "openings",
    "Öffnungszeiten",
    "Je Zeitraum eine Zeile; eine Mittagspause macht zwei Zeilen.",
    columns=(
        SITE,
        Column("weekdays", "Wochentage", "weekdays", required=True, example=(0, 1, 2, 3, 4), hint="Mo-Fr oder Mo, Di."),
        Column(
            "nth",
            "n-ter im Monat",
            "integer",
            width=15,
            lowest=1,
            highest=5,
            hint="2: nur am zweiten solchen Wochentag des Monats. Leer: an jedem.",
        ),
        Column("from", "von", "time", required=True, example=480),
        Column("to", "bis", "time", required=True, example=1080),
        VALID_FROM,
        VALID_TO,
    ),
)

DESKS = Sheet(
    "desks",
    "Arbeitsplätze",
    "So viele Personen können in diesen Rollen zusammen gleichzeitig arbeiten.",
    optional=True,
    columns=(
        SITE,
        Column(
            "roles", "Rollen", "references", required=True, width=30, refers="roles", example=("Schalter", "Express")
        ),
        Column("count", "Anzahl", "integer", required=True, lowest=0, highest=500, example=24),
    ),
    unique=("site", "roles"),
)

ROLES = Sheet(
    "roles",
    "Rollen",
    "Was eine Person zu einer Zeit tut, und was sie dafür können muss.",
    columns=(
        Column("id", "Id", "id", required=True, width=16, example="Schalter"),
        Column("name", "Name", required=True, width=28, example="Schalter Einwohner"),
        Column("department", "Abteilung", "reference", required=True, refers="departments", example="E"),
        Column(
            "qualifications",
            "Qualifikationen",
            "references",
            width=30,
            refers="qualifications",
            example=("EWO",),
            hint="Alle sind nötig. Mehrere mit Komma.",
        ),
    ),
    unique=("id",),
)

QUALIFICATIONS = Sheet(
    "qualifications",
    "Qualifikationen",
    "Was eine Person darf.",
    columns=(
        Column("id", "Id", "id", required=True, width=16, example="EWO"),
        Column("name", "Name", required=True, width=32, example="Einwohnerwesen"),
        Column("level", "Stufe", "integer", lowest=1, highest=9, example=1, hint="Ordnet ein Gebiet. Leer: 1."),
    ),
    unique=("id",),
)

CALENDAR_SHEET = Sheet(
    "calendar",
    "Kalender",
    "Gesetzliche Feiertage in Hamburg sind schon bekannt, 24. und 31.12. sind dienstfrei. Hier steht, was anders ist.",
    optional=True,
    columns=(
        Column("date", "Tag", "date", required=True, example=dt.date(2026, 12, 24)),
        Column("name", "Name", required=True, width=26, example="Heiligabend"),
        Column(
            "kind",
            "Art",
            "choice",
            required=True,
            width=13,
            choices=CALENDAR,
            example="open",
            hint="Feiertag und dienstfrei: niemand arbeitet, das Soll wird gutgeschrieben. geschlossen: nur die Türen. "
            "geöffnet: am 24. oder 31.12. wird gearbeitet.",
        ),
        Column("sites", "Standorte", "references", width=24, refers="sites", hint="Nur bei geschlossen. Leer: alle."),
        Column("from", "von", "time", hint="Nur bei Teilschließung. Leer: ganzer Tag."),
        Column("to", "bis", "time", hint="Nur bei Teilschließung. Leer: ganzer Tag."),
    ),
)

DUTY_TYPES = Sheet(
    "duty_types",
    "Dienste",
    "Benannte Dienste mit Pausenfenster. Im Fenster beginnt die Pause in Schritten.",
    columns=(
        Column("id", "Id", "id", required=True, width=10, example="F1", hint="Kürzel, wie es im Planblatt steht."),
        Column("name", "Name", required=True, width=26, example="Frühdienst"),
        Column("band", "Lage", "choice", width=9, choices=BANDS, example="early", hint="Leer: ohne."),
        Column(
            "clock",
            "Art",
            "choice",
            width=14,
            choices=CLOCKS,
            example="span",
            hint="Woher die Zeiten kommen. Leer: feste Zeiten.",
        ),
        Column("from", "von", "time", example=465, hint="Nur bei festen Zeiten."),
        Column("to", "bis", "time", example=975, hint="Nur bei festen Zeiten."),
        Column("hours", "Stunden", "hours", lowest=0, highest=1440, hint="Nur bei Diensten ohne Uhr."),
        Column("break_minutes", "Pause (min)", "minutes", lowest=0, highest=120, example=30, hint="Leer: keine Pause."),
        Column("break_from", "Pause ab", "time", example=660, hint="Frühester Beginn der Pause."),
        Column("break_to", "Pause bis", "time", example=810, hint="Spätestes Ende der Pause."),
        Column("break_step", "Schritt (min)", "minutes", lowest=5, highest=120, example=30, hint="Leer: 30."),
        Column(
            "models",
            "Arbeitszeitmodelle",
            "choices",
            width=22,
            choices=MODELS,
            example=("roster",),
            hint="Für wen. Mehrere mit Komma. Leer: Dienstplan.",
        ),
        Column("sites", "Standorte", "references", width=24, refers="sites", hint="Mehrere mit Komma. Leer: alle."),
        Column("weekdays", "Wochentage", "weekdays", example=(0, 1, 2, 3, 4), hint="Mo-Fr oder Sa. Leer: alle."),
        Column(
            "not_after",
            "nicht nach",
            "references",
            width=18,
            refers="duty_types",
            hint="Dienste des Vortags, auf die er nicht folgt. Mehrere mit Komma.",
        ),
        Column(
            "not_after_bands",
            "nicht nach Lage",
            "choices",
            width=18,
            choices=BANDS,
            hint="Lage des Dienstes am Vortag, auf die er nicht folgt. Mehrere mit Komma.",
        ),
        Column("agreement", "Vereinbarung", width=20, hint="Dienstvereinbarung, wenn eine nötig ist."),
    ),
    unique=("id",),
)


CENTRAL_SHEETS = (
    START,
    SETTINGS,
    DISTRICTS,
    DEPARTMENTS,
    SITES,
    OPENINGS,
    DESKS,
    ROLES,
    QUALIFICATIONS,
    CALENDAR_SHEET,
    DUTY_TYPES,
    DEMAND,
    CREWS,
    VOLUMES,
    TRAVEL,
    RULES,
    PRICES,
    LISTS,
)

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
