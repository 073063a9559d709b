"""What the centre wants: heads by site and time, crews without which doors stay shut, and work without a clock."""

from __future__ import annotations

from roster.workbook.columns import Column, Sheet
from roster.workbook.layout_shared import SITE

PRIORITY = Column("priority", "Priorität", "integer", lowest=1, highest=3, example=2, hint="1 zuerst. Leer: 2.")

DEMAND = Sheet(
    "demand",
    "Bedarf",
    "Wie viele Personen gebraucht werden. Zeilen mit Tag ersetzen an diesem Tag die Zeilen mit Wochentagen.",
    columns=(
        SITE,
        Column("role", "Rolle", "reference", required=True, width=16, refers="roles", example="Schalter"),
        Column("weekdays", "Wochentage", "weekdays", example=(0, 1, 2, 3, 4), hint="Entweder Wochentage oder Tag."),
        Column("date", "Tag", "date", hint="Entweder Wochentage oder Tag."),
        Column("from", "von", "time", required=True, example=480),
        Column("to", "bis", "time", required=True, example=600),
        Column("target", "Soll", "integer", required=True, lowest=0, highest=500, example=6, hint="Personen."),
        Column(
            "minimum", "Mindest", "integer", lowest=0, highest=500, hint="Nur was offen halten muss, z. B. Express."
        ),
        PRIORITY,
    ),
)

CREWS = Sheet(
    "crews",
    "Mindestbesetzung",
    "Ohne sie kann der Standort nicht offen sein. Geht allem anderen vor.",
    optional=True,
    columns=(
        SITE,
        Column("role", "Rolle", "reference", width=16, refers="roles", hint="Leer: jede Rolle des Standorts zählt."),
        Column(
            "qualification",
            "Qualifikation",
            "reference",
            width=16,
            refers="qualifications",
            hint="Nur wer sie hat, zählt. Leer: alle.",
        ),
        Column("weekdays", "Wochentage", "weekdays", example=(0, 1, 2, 3, 4), hint="Leer: alle."),
        Column("crew", "während", "integer", lowest=0, highest=99, example=2, hint="So lange geöffnet ist."),
        Column("opening", "beim Öffnen", "integer", lowest=0, highest=99, example=2, hint="In der Rüstzeit."),
        Column("closing", "beim Schließen", "integer", width=14, lowest=0, highest=99, example=2, hint="Im Abschluss."),
    ),
    unique=("site", "role", "qualification", "weekdays"),
)

RESERVE = Sheet(
    "reserve",
    "Reserve",
    "Wie viele an einem Standort in Reserve sind, um einzuspringen, wo jemand ausfällt.",
    optional=True,
    columns=(
        SITE,
        Column(
            "duty_type",
            "Dienst",
            "reference",
            required=True,
            refers="duty_types",
            example="R",
            hint="Mit Reserve.",
        ),
        Column("weekdays", "Wochentage", "weekdays", example=(0, 1, 2, 3, 4), hint="Leer: alle."),
        Column("count", "Anzahl", "integer", required=True, lowest=0, highest=99, example=1, hint="Personen."),
        PRIORITY,
    ),
)

VOLUMES = Sheet(
    "volumes",
    "Mengen",
    "Arbeit ohne Uhrzeit (Sachbearbeitung), in Stunden je Woche.",
    optional=True,
    columns=(
        Column("role", "Rolle", "reference", required=True, width=16, refers="roles", example="Akten"),
        Column("site", "Standort", "reference", refers="sites", example="WAN", hint="Leer: egal wo."),
        Column("hours", "Std/Woche", "hours", required=True, lowest=0, highest=120000, example=7200),
        PRIORITY,
    ),
    unique=("role", "site"),
)
