"""What customers come for, who of them waits, which files lie there, and what everybody was promised."""

from __future__ import annotations

import datetime as dt

from roster.workbook.columns import Column, Sheet
from roster.workbook.layout_demand import PRIORITY
from roster.workbook.layout_shared import VALID_FROM, VALID_TO

SERVICE = Column(
    "service", "Leistung", "reference", required=True, width=16, refers="services", example="PASS", hint="Kürzel."
)
ROLE = Column("role", "Rolle", "reference", required=True, width=16, refers="roles", example="Schalter")
ANYWHERE = Column("site", "Standort", "reference", refers="sites", example="WAN", hint="Leer: egal wo.")
MOST_CASES = 1_000_000


def _share(key: str, title: str, example: int, hint: str, highest: int = 100) -> Column:
    return Column(
        key, title, "integer", width=14, lowest=0, highest=highest, example=example, hint=f"{hint} Leer: keine."
    )


SERVICES = Sheet(
    "services",
    "Leistungen",
    "Wofür die Leute kommen. Wie daraus Köpfe werden, steht auf der Seite Bedarf.",
    optional=True,
    quiet=True,
    columns=(
        Column("id", "Id", "id", required=True, example="PASS"),
        Column("name", "Name", required=True, width=30, example="Reisepass beantragen"),
        Column("department", "Abteilung", "reference", required=True, refers="departments", example="E"),
        ROLE,
        Column(
            "express_role",
            "Rolle Express",
            "reference",
            width=16,
            refers="roles",
            example="Express",
            hint="Für Eilige. Leer: dieselbe Rolle.",
        ),
        Column(
            "back_office_role",
            "Rolle Nacharbeit",
            "reference",
            width=18,
            refers="roles",
            hint="Prüft, was online kommt, und macht die Nacharbeit.",
        ),
        Column(
            "minutes",
            "Minuten je Fall",
            "decimal",
            width=16,
            required=True,
            lowest=0,
            highest=480,
            example=18,
            hint="Am Schalter, mit Aufrufen und Aufräumen; mehr als 0.",
        ),
        Column(
            "spread",
            "Streuung (%)",
            "integer",
            width=14,
            lowest=0,
            highest=300,
            example=50,
            hint="Standardabweichung der Minuten, in Prozent davon. Leer: 50.",
        ),
        _share("walk_in", "Ohne Termin (%)", 10, "Von allen, die kommen."),
        _share("express", "Express (%)", 5, "Von allen, die kommen."),
        _share("online", "Online (%)", 20, "Von allen Fällen; sie kommen nicht."),
        _share("no_show", "Bleiben weg (%)", 10, "Von allen mit Termin.", highest=90),
        Column(
            "online_minutes",
            "Minuten online",
            "decimal",
            width=15,
            lowest=0,
            highest=480,
            example=6,
            hint="Prüfung eines Falls, der online kam. Leer: keine.",
        ),
        Column(
            "follow_up_minutes",
            "Minuten Nacharbeit",
            "decimal",
            width=19,
            lowest=0,
            highest=480,
            hint="Nach einem Fall am Schalter. Leer: keine.",
        ),
        PRIORITY,
        Column(
            "movable",
            "überall",
            "yes_no",
            example=True,
            hint="Alle Standorte der Stadt dürfen es (Allzuständigkeit). Leer: nein.",
        ),
        VALID_FROM,
        VALID_TO,
    ),
    unique=("id",),
)

WAITING = Sheet(
    "waiting",
    "Wartende",
    "Wer einen Termin will und innerhalb der versprochenen Tage keinen bekommen hat.",
    optional=True,
    quiet=True,
    columns=(
        SERVICE,
        ANYWHERE,
        Column("cases", "Fälle", "decimal", required=True, lowest=0, highest=MOST_CASES, example=120),
    ),
    unique=("service", "site"),
)

STOCKS = Sheet(
    "stocks",
    "Bestand",
    "Akten, die liegen und bis zu einem Tag abgearbeitet sein sollen.",
    optional=True,
    quiet=True,
    columns=(
        Column("role", "Rolle", "reference", required=True, width=16, refers="roles", example="Akten"),
        ANYWHERE,
        Column("cases", "Fälle", "decimal", required=True, lowest=0, highest=MOST_CASES, example=300),
        Column(
            "minutes",
            "Minuten je Fall",
            "decimal",
            width=16,
            required=True,
            lowest=0,
            highest=2400,
            example=45,
            hint="Mehr als 0.",
        ),
        Column("due", "fertig bis", "date", required=True, example=dt.date(2026, 9, 30)),
        Column("priority", "Priorität", "integer", lowest=1, highest=3, example=3, hint="1 zuerst. Leer: 3."),
    ),
)


def _standard(key: str, title: str, lowest: int, highest: int, example: int, hint: str) -> Column:
    return Column(key, title, "integer", lowest=lowest, highest=highest, example=example, hint=hint)


STANDARDS = Sheet(
    "standards",
    "Versprechen",
    "Was versprochen ist und wie daraus Bedarf wird. Gilt nur, wo es Leistungen gibt.",
    shape="form",
    optional=True,
    quiet=True,
    columns=(
        _standard(
            "occupancy",
            "Auslastung (%)",
            30,
            100,
            80,
            "So viel der Zeit am Schalter ist mit Terminen belegt. Leer: 80.",
        ),
        _standard("walk_in_percent", "Ohne Termin: Anteil (%)", 1, 99, 80, "So viele warten höchstens … Leer: 80."),
        _standard("walk_in_minutes", "Ohne Termin: Minuten", 0, 480, 15, "… so lange. Leer: 15."),
        _standard(
            "express_percent", "Express: wartet (%)", 1, 99, 20, "Höchstens so viele warten überhaupt. Leer: 20."
        ),
        _standard(
            "patience", "Geduld (min)", 1, 480, 45, "Nach so vielen Minuten gehen Leute im Mittel. Leer: alle warten."
        ),
        _standard("quantile", "Tage, an denen es reicht (%)", 50, 99, 50, "50: am mittleren Tag. Leer: 50."),
        _standard("shrinkage", "Fehlen am Tag (%)", 0, 60, 0, "Von denen, die eingeplant sind. Leer: 0."),
        _standard("lead_days", "Terminvorlauf, höchstens (Tage)", 1, 90, 14, "Länger wartet niemand. Leer: 14."),
        _standard("lead_days_good", "Terminvorlauf, gut (Tage)", 1, 90, 10, "Darüber steht Gelb. Leer: 10."),
        _standard(
            "near_minutes",
            "Nahe Standorte (min)",
            0,
            240,
            0,
            "Bedarf, der überall bedient werden darf, darf so weit wandern. Leer oder 0: gar nicht.",
        ),
    ),
)
