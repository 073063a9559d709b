"""The sheets of what was before the planned weeks: duties worked otherwise, accounts and running counts."""

from __future__ import annotations

import datetime as dt

from roster.workbook.columns import Column, Sheet
from roster.workbook.layout_shared import PERSON

ACTUALS = Sheet(
    "actuals",
    "Ist",
    "Nur was in den letzten Wochen anders war als im Planblatt.",
    optional=True,
    columns=(
        PERSON,
        Column("date", "Tag", "date", required=True, example=dt.date(2026, 6, 5)),
        Column("duty_type", "Dienst", "reference", refers="duty_types", example="F1", hint="Leer: nicht gearbeitet."),
        Column("site", "Standort", "reference", refers="sites", hint="Leer: Stammstandort.", example="WAN"),
        Column("from", "von", "time", hint="Leer: wie der Dienst."),
        Column("to", "bis", "time", hint="Leer: wie der Dienst."),
    ),
    unique=("person", "date"),
)

ACCOUNTS = Sheet(
    "accounts",
    "Konten",
    "Stand des Arbeitszeitkontos vor der Planungswoche und seine Grenzen, in Stunden.",
    optional=True,
    columns=(
        PERSON,
        Column("start", "von", "date", required=True, example=dt.date(2026, 1, 1)),
        Column(
            "end",
            "bis",
            "date",
            example=dt.date(2026, 12, 31),
            hint="Letzter Tag. Leer: ein Jahr ab von, bei Rechtsgruppe Beamte 52 Wochen.",
        ),
        Column("used", "Stand", "hours", required=True, lowest=-30000, highest=30000, example=150),
        Column("lower", "mindestens", "hours", lowest=-30000, highest=30000, example=-2400, hint="Leer: keine Grenze."),
        Column("upper", "höchstens", "hours", lowest=-30000, highest=30000, example=2400, hint="Leer: keine Grenze."),
        Column(
            "average",
            "über 8 Std.",
            "hours",
            width=13,
            lowest=-100_000,
            highest=100_000,
            example=-600,
            hint="Im Ausgleichszeitraum (24 Wochen) bisher über 8 Stunden je Werktag hinaus, darunter mit Minus. "
            "Urlaubs-, Krankheits- und Feiertage zählen nicht als Werktage. Leer: nicht bekannt.",
        ),
    ),
    unique=("person", "start"),
)


def _count(key: str, title: str, example: int, highest: int = 366) -> Column:
    return Column(key, title, "integer", width=16, lowest=0, highest=highest, example=example, hint="Leer: nichts.")


COUNTS = Sheet(
    "counts",
    "Zähler",
    "Was jede Person seit einem Tag schon hatte, vor der Planungswoche. Danach wird gerecht verteilt.",
    optional=True,
    columns=(
        PERSON,
        Column("since", "gezählt seit", "date", hint="Leer: seit dem Monatsersten.", example=dt.date(2026, 4, 1)),
        _count("late", "späte Dienste", 9),
        _count("saturday", "Samstage", 2),
        _count("away", "Tage anderswo", 4),
        _count("travel_minutes", "Wegminuten", 160, 100_000),
        _count("refused_wishes", "unerfüllte Wünsche", 1),
        _count("reserve", "Reservedienste", 1),
        _count("duties", "Dienste", 38),
        _count("weekends", "Wochenenden", 3),
    ),
    unique=("person",),
)
