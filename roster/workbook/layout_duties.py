"""The sheets of what is worked: roles, what they ask for, and duty types."""

from __future__ import annotations

from roster.workbook.choices import BANDS, CLOCKS, MODELS, ROLE_CHANGES
from roster.workbook.columns import Column, Sheet
from roster.workbook.layout_blocks import block_columns

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
        Column("reserve", "Reserve", "yes_no", example=False, hint="ja: Bereitschaft ohne Arbeitsplatz. Leer: nein."),
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
        Column("reserve", "Reserve", "yes_no", example=False, hint="ja: nur in Rollen der Reserve. Leer: nein."),
        Column(
            "role_changes",
            "Rollenwechsel",
            "choice",
            width=14,
            choices=ROLE_CHANGES,
            example="break",
            hint="Wann die Rolle wechseln darf. Leer: zur Pause.",
        ),
        Column("agreement", "Vereinbarung", width=20, hint="Dienstvereinbarung, wenn eine nötig ist."),
        *block_columns("block", "in Folge", "Tage hintereinander, an denen eine Person ihn hat", 2, None),
    ),
    unique=("id",),
)
