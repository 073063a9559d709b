"""A district's workbook, sheet by sheet in their order; people, requests and history have files of their own."""

from __future__ import annotations

from roster.workbook.columns import Column, Sheet
from roster.workbook.layout_history import ACCOUNTS, ACTUALS, COUNTS
from roster.workbook.layout_people import ASSIGNMENTS, PATTERNS, PEOPLE, SKILLS
from roster.workbook.layout_requests import ABSENCES, APPOINTMENTS, CONSENTS, PROPOSAL_SHEET, WISH_SHEET
from roster.workbook.layout_shared import LISTS, PERSON

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
