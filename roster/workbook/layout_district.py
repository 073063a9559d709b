"""A district's workbook, sheet by sheet: people, their weeks, absences, wishes and fixed appointments."""

from __future__ import annotations

import datetime as dt

from roster.workbook.choices import CREDITS, LEGAL_GROUPS, MODELS, PROPOSALS, WEEKDAYS, WISHES
from roster.workbook.columns import Column, Sheet

PERSON = Column(
    "person",
    "Person",
    "reference",
    required=True,
    width=28,
    refers="people",
    example="P001",
    hint="Id aus dem Blatt Personal. Bei neuen Kolleginnen und Kollegen ohne Id: Nachname, Vorname.",
)
VALID_FROM = Column("valid_from", "gültig ab", "date", hint="Leer: schon immer.", example=dt.date(2026, 1, 1))
VALID_TO = Column("valid_to", "gültig bis", "date", hint="Letzter Tag. Leer: bis auf Weiteres.")

START = Sheet(
    "start",
    "Start",
    "So geht es: Blätter von links nach rechts durchgehen, speichern, abgeben.",
    shape="form",
    protected=True,
    columns=(
        Column("district", "Bezirk", "id", required=True, width=14, hint="Wird von der Zentrale eingetragen."),
        Column("week", "Planungswoche", "week", hint="Wird von der Zentrale eingetragen."),
        Column("deadline", "Abgabe bis", "date", hint="Bis zu diesem Tag muss die Mappe bei der Zentrale sein."),
    ),
)

PLAN = Sheet(
    "plan",
    "Planblatt",
    "Je Person und Tag ein Kürzel: F1 Dienst · F1·WAN oder F1/WAN anderswo · !F1 fest · !- fest frei · "
    "wFrei wF wM wS Wunsch · T 09:00-10:30 Termin · A abwesend · - kein Arbeitstag",
    shape="plan",
    optional=True,
    columns=(
        PERSON,
        Column("date", "Tag", "date", required=True),
        Column(
            "code",
            "Kürzel",
            "code",
            required=True,
            width=8,
            hint="F1 Dienst, F1·WAN oder F1/WAN anderswo, !F1 fest, !- fest frei, wFrei wF wM wS Wunsch, "
            "T 09:00-10:30 Termin, A abwesend, - kein Arbeitstag. Mehreres mit Strichpunkt trennen.",
        ),
    ),
    unique=("person", "date"),
)

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

ABSENCES = Sheet(
    "absences",
    "Abwesenheiten",
    "Von - bis, ohne Grund. Halbe Tage mit Uhrzeit.",
    columns=(
        PERSON,
        Column("first", "von", "date", required=True, example=dt.date(2026, 6, 8)),
        Column("last", "bis", "date", hint="Letzter Tag. Leer: nur ein Tag.", example=dt.date(2026, 6, 12)),
        Column("from", "ab Uhrzeit", "time", hint="Nur bei halben Tagen. Leer: ganzer Tag."),
        Column("to", "bis Uhrzeit", "time", hint="Nur bei halben Tagen. Leer: bis zum Ende des Tages."),
        Column(
            "credit",
            "Gutschrift",
            "choice",
            width=17,
            choices=CREDITS,
            example="target",
            hint="Soll: wie im Zeitmuster. geplanter Dienst: wie veröffentlicht. Stunden: siehe nächste Spalte.",
        ),
        Column("hours", "Stunden", "hours", lowest=0, highest=720, hint="Je Tag. Nur bei Gutschrift Stunden."),
        Column(
            "weekday",
            "nur am",
            "choice",
            choices=WEEKDAYS,
            hint="Nur dieser Wochentag zwischen von und bis, z. B. ein fester Tag der Berufsschule. Leer: jeder Tag.",
        ),
    ),
)

WISH_SHEET = Sheet(
    "wishes",
    "Wünsche",
    "Ein Tag oder ein Wochentag, ein Wunsch. Das Gewicht sagt, wie wichtig er ist.",
    optional=True,
    columns=(
        PERSON,
        Column("date", "Tag", "date", example=dt.date(2026, 6, 10), hint="Entweder Tag oder Wochentag."),
        Column("weekday", "Wochentag", "choice", choices=WEEKDAYS, hint="Für jeden solchen Tag des Zeitraums."),
        Column("wish", "Wunsch", "choice", required=True, width=15, choices=WISHES, example="early"),
        Column("site", "Standort", "reference", refers="sites", hint="Nur beim Wunsch nicht Standort."),
        Column("weight", "Gewicht", "integer", lowest=1, highest=10, example=1, hint="1 bis 10. Leer: 1."),
    ),
)

APPOINTMENTS = Sheet(
    "appointments",
    "Feste Termine",
    "Teamsitzung, Fortbildung, Personalversammlung: Arbeitszeit ohne Schalter.",
    optional=True,
    columns=(
        Column(
            "person",
            "Person",
            "reference",
            width=28,
            refers="people",
            example="P001",
            hint="Entweder eine Person oder ein ganzes Team.",
        ),
        Column("team", "Team von", "reference", refers="sites", hint="Alle mit diesem Stammstandort."),
        Column("date", "Tag", "date", example=dt.date(2026, 6, 9), hint="Entweder Tag oder Wochentag."),
        Column("weekday", "Wochentag", "choice", choices=WEEKDAYS, hint="Für jeden solchen Tag des Zeitraums."),
        Column("from", "von", "time", required=True, example=480),
        Column("to", "bis", "time", required=True, example=570),
        Column("site", "Standort", "reference", refers="sites", hint="Wo der Termin stattfindet. Leer: egal."),
    ),
)

CONSENTS = Sheet(
    "consents",
    "Einverständnisse",
    "Wer einer Änderung seines veröffentlichten Dienstes zugestimmt hat. Ohne Grund.",
    optional=True,
    columns=(
        PERSON,
        Column("date", "Tag", "date", required=True, example=dt.date(2026, 6, 11), hint="Der Tag, der anders wird."),
        Column(
            "agreement",
            "Vereinbart",
            required=True,
            width=28,
            example="02.06. mit Leitung",
            hint="Wann und mit wem.",
        ),
    ),
    unique=("person", "date"),
)

PROPOSAL_SHEET = Sheet(
    "proposals",
    "Standorte",
    "Vorschläge des Bezirks. Geplant wird damit erst, wenn die Zentrale sie übernimmt.",
    optional=True,
    columns=(
        Column("site", "Standort", "reference", required=True, refers="sites", example="WAN"),
        Column("kind", "Vorschlag", "choice", required=True, width=17, choices=PROPOSALS, example="shorter"),
        Column("valid_from", "ab", "date", required=True, example=dt.date(2026, 6, 8)),
        Column("valid_to", "bis", "date", example=dt.date(2026, 6, 12)),
        Column("from", "Öffnung von", "time", example=540),
        Column("to", "Öffnung bis", "time", example=900),
        Column("count", "Arbeitsplätze", "integer", width=14, lowest=0, highest=200),
        Column("other", "Ausweichstandort", "reference", width=17, refers="sites"),
    ),
)

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
        Column("end", "bis", "date", required=True, example=dt.date(2026, 12, 31)),
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
    ),
    unique=("person",),
)

ASSIGNMENTS = Sheet(
    "assignments",
    "Dienstzahlen",
    "Wie viele Dienste eine Person im geplanten Zeitraum mindestens und höchstens hat. Nur wo das vereinbart ist.",
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

FIXED = Sheet("fixed", "Zentral", "Was die Zentrale festgelegt hat. Nur zum Lesen.", shape="info", protected=True)
FEEDBACK = Sheet(
    "feedback",
    "Rückmeldung",
    "Was aus jedem Wunsch geworden ist. Nur zum Lesen.",
    (
        Column("person", "Person", width=14),
        Column("date", "Tag", "date"),
        Column("wish", "Wunsch", width=16),
        Column("result", "Ergebnis", width=16),
        Column("why", "Warum", width=60),
    ),
    shape="info",
    protected=True,
)
LISTS = Sheet("lists", "Listen", "Die erlaubten Werte. Nur zum Lesen.", shape="lists", protected=True)

DISTRICT_SHEETS = (
    START,
    PLAN,
    PEOPLE,
    PATTERNS,
    SKILLS,
    ABSENCES,
    WISH_SHEET,
    APPOINTMENTS,
    CONSENTS,
    PROPOSAL_SHEET,
    ACTUALS,
    ACCOUNTS,
    COUNTS,
    ASSIGNMENTS,
    FIXED,
    FEEDBACK,
    LISTS,
)
