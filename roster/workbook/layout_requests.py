"""The sheets of what a district asks for: absences, wishes, appointments, consents and changes to its sites."""

from __future__ import annotations

import datetime as dt

from roster.workbook.choices import CREDITS, PROPOSALS, WEEKDAYS, WISHES
from roster.workbook.columns import Column, Sheet
from roster.workbook.layout_shared import PERSON

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
        Column(
            "other",
            "wie Person",
            "reference",
            width=28,
            refers="people",
            hint="Nur beim Wunsch gleiche Tage: mit wem zusammen Dienst oder frei. Aus demselben Bezirk.",
        ),
        Column(
            "duty_type",
            "Dienst",
            "reference",
            refers="duty_types",
            hint="Nur bei den Wünschen Dienst (genau dieser; ein freier Tag erfüllt ihn nicht) und nicht Dienst.",
        ),
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
