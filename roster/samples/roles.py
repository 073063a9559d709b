"""What people do at a time, and what they must be able to do for it."""

from __future__ import annotations

from models.duties import Qualification, Role

QUALIFICATIONS = (
    Qualification(id="PASS", name="Pass, Ausweis und Melderecht"),
    Qualification(id="EXPRESS", name="Expressausweise und vorläufige Dokumente"),
    Qualification(id="EMPFANG", name="Empfang und Lenkung"),
    Qualification(id="AUSL1", name="Ausländerrecht, Ausgabe und Bescheinigung", level=1),
    Qualification(id="AUSL2", name="Ausländerrecht, Aufenthaltserlaubnis", level=2),
    Qualification(id="AKTEN", name="Ausländerrecht, Sachbearbeitung", level=2),
    Qualification(id="REGISTER", name="Melderegister"),
    Qualification(id="FAHREN", name="Fahrberechtigung für Dienstwagen"),
)

DRIVING = "FAHREN"

COUNTER, EXPRESS, RECEPTION = "Schalter", "Express", "Empfang"
ISSUE, PERMITS, FILES = "Ausgabe", "Aufenthalt", "Akten"
INFORMATION, REGISTER, FOLLOW_UP = "Auskunft", "Register", "Nacharbeit"

ROLES = (
    Role(id=COUNTER, name="Schalter Einwohner", department="E", qualifications=("PASS",)),
    Role(id=EXPRESS, name="Expressschalter", department="E", qualifications=("PASS", "EXPRESS")),
    Role(id=RECEPTION, name="Empfang", department="E", qualifications=("EMPFANG",)),
    Role(id=ISSUE, name="Ausgabe und Bescheinigungen (Stufe 1)", department="A", qualifications=("AUSL1",)),
    Role(id=PERMITS, name="Aufenthaltserlaubnisse (Stufe 2)", department="A", qualifications=("AUSL2",)),
    Role(id=FILES, name="Sachbearbeitung Ausländer", department="A", qualifications=("AKTEN",)),
    Role(id=INFORMATION, name="Auskunft aus dem Melderegister", department="Z", qualifications=("REGISTER",)),
    Role(id=REGISTER, name="Registerarbeit", department="Z", qualifications=("REGISTER",)),
)

BEHIND_CLOSED_DOORS = Role(id=FOLLOW_UP, name="Nacharbeit Einwohner", department="E", qualifications=("PASS",))
"""Only where the doors are open for half a day, and people are there for longer."""

SKILL_SETS: dict[str, tuple[tuple[str, ...], ...]] = {
    "E": (
        ("PASS", "EXPRESS", "EMPFANG"),
        ("PASS",),
        ("PASS",),
        ("PASS", "EXPRESS"),
        ("PASS",),
        ("PASS",),
        ("EMPFANG",),
        ("PASS",),
        ("PASS", "EMPFANG"),
        ("PASS",),
        ("PASS",),
        ("PASS",),
        ("PASS",),
        ("PASS",),
    ),
    "A": (
        ("AUSL2", "AKTEN"),
        ("AKTEN",),
        ("AUSL1",),
        ("AUSL2",),
        ("AKTEN",),
        ("AUSL1", "AUSL2"),
        ("AKTEN",),
        ("AUSL1", "AKTEN"),
        ("AUSL1",),
        ("AKTEN",),
        ("AUSL2", "AKTEN"),
    ),
    "Z": (("REGISTER",),),
}
"""What the people of a team can do, in turn: three in ten do two things or more, all others one."""
