"""How many customers are expected: weekly volumes, profiles, seasons and school holidays, and cases counted by day."""

from __future__ import annotations

import datetime as dt

from roster.workbook.columns import Column, Sheet
from roster.workbook.layout_services import MOST_CASES, SERVICE
from roster.workbook.layout_shared import SITE, VALID_FROM, VALID_TO

WEEKDAY_KEYS = ("mo", "tu", "we", "th", "fr", "sa")
HOURS = range(7, 19)
MONTH_KEYS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("Mo", "Di", "Mi", "Do", "Fr", "Sa")
_MONTHS = ("Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez")

FORECAST = Sheet(
    "forecast",
    "Prognose",
    "Fälle je Woche. Ohne Standort: für alle Standorte der Abteilung zusammen, verteilt nach den Zeilen mit Anteil.",
    optional=True,
    quiet=True,
    columns=(
        SERVICE,
        Column("site", "Standort", "reference", refers="sites", example="WAN", hint="Leer: alle zusammen."),
        Column(
            "cases",
            "Fälle/Woche",
            "decimal",
            width=13,
            lowest=0,
            highest=MOST_CASES,
            example=240,
            hint="Alle Wege zusammen, auch online. Entweder Fälle oder Anteil.",
        ),
        Column(
            "share",
            "Anteil (%)",
            "decimal",
            lowest=0,
            highest=100,
            hint="Dieses Standorts an den Fällen aller zusammen. Der Rest geht nach Öffnungsstunden an die anderen.",
        ),
        Column("profile", "Profil", "reference", refers="profiles", example="Pass", hint="Leer: gleichmäßig."),
        VALID_FROM,
        VALID_TO,
    ),
)


def _weight(key: str, title: str, example: float, hint: str) -> Column:
    return Column(key, title, "decimal", width=9, lowest=0, highest=1000, example=example, hint=hint)


PROFILES = Sheet(
    "profiles",
    "Profile",
    "Wann Fälle kommen. Gewichte: nur ihr Verhältnis zählt. Monate: Prozent eines mittleren Monats.",
    optional=True,
    quiet=True,
    columns=(
        Column("id", "Name", "id", required=True, width=16, example="Pass"),
        *(
            _weight(key, title, example, "Gewicht. Alle Tage leer: nach Öffnungsstunden.")
            for key, title, example in zip(WEEKDAY_KEYS, _WEEKDAYS, (1.12, 1.03, 0.9, 1.1, 0.85, 1), strict=True)
        ),
        *(_weight(f"h{hour}", f"{hour} Uhr", 1, "Gewicht. Alle Stunden leer: gleichmäßig.") for hour in HOURS),
        *(_weight(key, f"{title} (%)", 100, "Leer: 100.") for key, title in zip(MONTH_KEYS, _MONTHS, strict=True)),
    ),
    unique=("id",),
)

CASES = Sheet(
    "cases",
    "Fälle",
    "Fälle an einem Tag; sie ersetzen die Prognose für Leistung, Standort und Tag. Viele Zeilen: faelle.csv.",
    optional=True,
    quiet=True,
    columns=(
        SERVICE,
        SITE,
        Column("date", "Tag", "date", required=True, example=dt.date(2026, 6, 9)),
        Column("from", "von", "time", required=True, example=480),
        Column("to", "bis", "time", required=True, example=540),
        Column("cases", "Fälle", "decimal", required=True, lowest=0, highest=MOST_CASES, example=12),
    ),
)

BOOKED = Sheet(
    "booked",
    "",
    "Termine, die schon vergeben sind, ohne Namen.",
    optional=True,
    columns=(
        SERVICE,
        SITE,
        Column("date", "Tag", "date", required=True, example=dt.date(2026, 6, 9)),
        Column("start", "Uhrzeit", "time", required=True, example=490),
        Column("count", "Anzahl", "integer", lowest=1, highest=500, example=1, hint="Leer: 1."),
    ),
)

FILES = {
    "termine.csv": BOOKED,
    "faelle.csv": Sheet(CASES.key, "", "Fälle je Tag, wie im Blatt Fälle.", CASES.columns, optional=True),
}
"""Lists that lie beside the workbooks, by name: text with semicolons, the first line names the columns."""

SEASONS = Sheet(
    "seasons",
    "Saisons",
    "Wann mehr oder weniger Fälle kommen oder etwas dringender ist: mit festen Tagen oder vor den Ferien.",
    optional=True,
    quiet=True,
    columns=(
        SERVICE,
        Column("percent", "Fälle (%)", "integer", lowest=0, highest=1000, example=130, hint="Leer: 100."),
        Column("priority", "Priorität", "integer", lowest=1, highest=3, example=1, hint="Leer: wie sonst."),
        VALID_FROM,
        VALID_TO,
        Column(
            "holiday",
            "vor den Ferien",
            "reference",
            width=16,
            refers="school_holidays",
            hint="Name aus dem Blatt Ferien. Entweder Ferien oder feste Tage.",
        ),
        Column(
            "days_from",
            "ab Tage vorher",
            "integer",
            width=16,
            lowest=-90,
            highest=366,
            hint="42: sechs Wochen vor dem ersten Ferientag; unter 0: danach.",
        ),
        Column("days_to", "bis Tage vorher", "integer", width=16, lowest=-90, highest=366, hint="Leer: 1."),
    ),
)

SCHOOL_HOLIDAYS = Sheet(
    "school_holidays",
    "Ferien",
    "Schulferien, nach denen sich Saisons richten. Die von Hamburg für 2026 und 2027 stehen schon da.",
    optional=True,
    quiet=True,
    columns=(
        Column("id", "Name", "id", required=True, width=20, example="Sommerferien"),
        Column("first", "von", "date", required=True, example=dt.date(2026, 7, 9)),
        Column("last", "bis", "date", required=True, example=dt.date(2026, 8, 19)),
    ),
    unique=("id", "first"),
)
