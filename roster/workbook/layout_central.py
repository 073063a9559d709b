"""The centre's workbook, sheet by sheet in their order; all but settings and calendar have files of their own."""

from __future__ import annotations

import datetime as dt

from roster.workbook.choices import CALENDAR, GRIDS
from roster.workbook.columns import Column, Sheet
from roster.workbook.layout_demand import CREWS, DEMAND, RESERVE, VOLUMES
from roster.workbook.layout_duties import DUTY_TYPES, QUALIFICATIONS, ROLES
from roster.workbook.layout_forecast import CASES, FORECAST, PROFILES, SCHOOL_HOLIDAYS, SEASONS
from roster.workbook.layout_rules import PRICES, RULES, TRAVEL
from roster.workbook.layout_services import SERVICES, STANDARDS, STOCKS, WAITING
from roster.workbook.layout_shared import LISTS
from roster.workbook.layout_sites import DEPARTMENTS, DESKS, DISTRICTS, KITS, OPENINGS, SITES

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

CENTRAL_SHEETS = (
    START,
    SETTINGS,
    DISTRICTS,
    DEPARTMENTS,
    SITES,
    OPENINGS,
    KITS,
    DESKS,
    ROLES,
    QUALIFICATIONS,
    CALENDAR_SHEET,
    DUTY_TYPES,
    DEMAND,
    CREWS,
    RESERVE,
    VOLUMES,
    SERVICES,
    FORECAST,
    PROFILES,
    CASES,
    SEASONS,
    SCHOOL_HOLIDAYS,
    WAITING,
    STOCKS,
    STANDARDS,
    TRAVEL,
    RULES,
    PRICES,
    LISTS,
)
