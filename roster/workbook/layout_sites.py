"""The sheets of the sites: districts, departments, opening hours and desks."""

from __future__ import annotations

from roster.workbook.columns import Column, Sheet
from roster.workbook.layout_shared import SITE, VALID_FROM, VALID_TO

MOST_WEEK_HOURS = 60 * 100_000
"""Minutes: more than all people of a district could work in a week."""


def _week_hours(key: str, title: str, hint: str) -> Column:
    width = len(title) + 2
    return Column(
        key, title, "hours", width=width, lowest=0, highest=MOST_WEEK_HOURS, hint=f"{hint} Leer: ohne Grenze."
    )


DISTRICTS = Sheet(
    "districts",
    "Bezirke",
    "Jeder Bezirk hat eine eigene Mappe.",
    columns=(
        Column("id", "Id", "id", required=True, example="WAN"),
        Column("name", "Name", required=True, width=24, example="Wandsbek"),
        _week_hours("lent_most", "Höchstens verliehene Stunden", "Je Woche an Standorten anderer Bezirke."),
        _week_hours("lent_quota", "Verleihquote", "Stunden je Woche; jede weitere kostet Punkte."),
        _week_hours("borrowed_most", "Höchstens geliehene Stunden", "Je Woche von Leuten anderer Bezirke."),
        _week_hours("borrowed_quota", "Leihquote", "Stunden je Woche; jede weitere kostet Punkte."),
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
        Column("mobile", "mobil", "yes_no", width=9, example=False, hint="Ein mobiles Team fährt hin. Leer: nein."),
        Column(
            "driver",
            "Fahrberechtigung",
            "reference",
            width=17,
            refers="qualifications",
            hint="Qualifikation, die dort immer jemand hat. Leer: niemand muss fahren.",
        ),
        Column("kit", "Koffer", "reference", refers="kits", hint="Ohne ihn arbeitet dort niemand. Leer: keiner nötig."),
        VALID_FROM,
        VALID_TO,
    ),
    unique=("id",),
)

KITS = Sheet(
    "kits",
    "Koffer",
    "Bürgerkoffer der mobilen Teams. Sind mehr Standorte geöffnet als Koffer da, bekommt sie, wer zuletzt schließt.",
    optional=True,
    columns=(
        Column("id", "Id", "id", required=True, example="Ost"),
        Column("name", "Name", width=32, example="Bürgerkoffer mit Biometriestation"),
        Column("count", "Anzahl", "integer", lowest=0, highest=99, example=1, hint="Leer: 1."),
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
