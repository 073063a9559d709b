"""What the centre sets: ways between sites, how strictly rules are meant, and what undesired things cost."""

from __future__ import annotations

from roster.workbook.choices import RULE_MODES
from roster.workbook.columns import Column, Sheet
from roster.workbook.layout_shared import VALID_FROM, VALID_TO

TRAVEL = Sheet(
    "travel",
    "Reisezeiten",
    "Nur Ausnahmen. Sonst gilt: 12 min + 2,6 min je km Luftlinie, mindestens 15, auf 5 aufgerundet.",
    optional=True,
    columns=(
        Column("origin", "von", "reference", required=True, refers="sites", example="WAN"),
        Column("destination", "nach", "reference", required=True, refers="sites", example="MIT"),
        Column("minutes", "Minuten", "minutes", required=True, lowest=0, highest=600, example=30),
    ),
    unique=("origin", "destination"),
)

RULES = Sheet(
    "rules",
    "Regeln",
    "Nur was anders sein soll, als das Programm es mitbringt. Was es gibt, steht auf der Seite Regeln.",
    optional=True,
    columns=(
        Column(
            "rule",
            "Regel",
            "reference",
            required=True,
            width=24,
            refers="rulebook",
            example="daily_rest",
            hint="Name oder Titel der Regel.",
        ),
        Column("mode", "Modus", "choice", required=True, choices=RULE_MODES, example="strict"),
        Column(
            "number",
            "Zahl",
            "integer",
            hint="In der Einheit der Regel, Zeiten in Minuten. Leer: wie im Programm.",
            example=690,
        ),
        Column("agreement", "Vereinbarung", width=28, hint="Nötig, wenn weniger streng als die Quelle."),
        VALID_FROM,
        VALID_TO,
    ),
)


_PRICED = "Punkte, wenn die Regel einen Preis hat"
_IF_SOFT = "Punkte, wenn die Regel weich ist"


def _price(key: str, title: str, example: int, hint: str = "Punkte") -> Column:
    highest = 100 if key.endswith("missing") else 1_000_000
    return Column(key, title, "integer", lowest=0, highest=highest, example=example, hint=f"{hint}. Leer: {example}.")


PRICES = Sheet(
    "prices",
    "Preise",
    "Was Unerwünschtes kostet, in Punkten. Preise einer Stunde sind durch 60 teilbar.",
    shape="form",
    optional=True,
    columns=(
        _price("open_hour_1", "Offene Stunde, Priorität 1", 3600),
        _price("open_hour_2", "Offene Stunde, Priorität 2", 2400),
        _price("open_hour_3", "Offene Stunde, Priorität 3", 1200),
        _price("step_1_missing", "Stufe 1: fehlend bis (%)", 25, "Anteil am Soll, der fehlt"),
        _price("step_1_price", "Stufe 1: Preis (%)", 100, "Anteil am Preis"),
        _price("step_2_missing", "Stufe 2: fehlend bis (%)", 50, "Anteil am Soll, der fehlt"),
        _price("step_2_price", "Stufe 2: Preis (%)", 150, "Anteil am Preis"),
        _price("step_3_price", "Stufe 3: Preis (%)", 250, "Anteil am Preis für alles, was darüber fehlt"),
        _price("idle_hour", "Stunde zu viel", 300),
        _price("off_target_hour", "Stunde neben dem Vertrag", 600),
        _price("off_period_hour", "Kontostunde neben dem Korridor", 1200, _IF_SOFT),
        _price("away_day", "Tag an einem anderen Standort", 600),
        _price("travel_minute", "Minute Weg dorthin", 10),
        _price("refused_wish", "Unerfüllter Wunsch", 300),
        _price("duty_off_number", "Dienst neben der Dienstzahl", 600, _PRICED),
        _price("working_block_day", "Tag neben den Arbeitstagen in Folge", 300, _IF_SOFT),
        _price("free_block_day", "Tag neben den freien Tagen in Folge", 300, _IF_SOFT),
        _price("duty_type_block_day", "Tag neben der Folge eines Dienstes", 150, _IF_SOFT),
        _price("half_weekend", "Halbes Wochenende", 300, _PRICED),
        _price("weekend_above_number", "Wochenende über der Zahl", 600, _PRICED),
        _price("changed_day", "Geänderter Tag im veröffentlichten Plan", 600),
        _price("late_above_share", "Später Dienst über dem Anteil", 300, _PRICED),
        _price("saturday_above_share", "Samstag über dem Anteil", 600, _PRICED),
        _price("away_above_share", "Tag anderswo über dem Anteil", 600, _PRICED),
        _price("travel_above_share", "Minute Weg über dem Anteil", 10, _PRICED),
        _price("refused_above_share", "Unerfüllter Wunsch über dem Anteil", 300, _PRICED),
        _price("reserve_above_share", "Reservedienst über dem Anteil", 300, _PRICED),
        _price("early_after_late", "Frühdienst nach Spätdienst", 300, _PRICED),
        _price("start_jump", "Sprung des Dienstbeginns", 100, _PRICED),
        _price("saturday_supplement_hour", "Samstagsstunde mit Zuschlag", 60, _PRICED),
        _price(
            "year_end_supplement_hour",
            "Stunde am 24./31.12. mit Zuschlag",
            120,
            _PRICED,
        ),
        _price("overtime_hour", "Überstunde mit Zuschlag", 120, _PRICED),
        _price("company_hour", "Stunde ohne die nötigen anderen am Standort", 1200),
        _price("lent_hour", "Stunde über Verleih- oder Leihquote", 600),
        _price("lead_away_day", "Tag ohne Leitung und Vertretung", 600, _IF_SOFT),
        _price("booked_hour", "Offene Stunde mit vergebenen Terminen", 7200),
        _price("moved_hour", "Stunde Bedarf an einem nahen Standort", 600),
    ),
)
