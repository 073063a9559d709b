"""The first sheet: what week, by when, how many findings, how it works, and what the codes mean."""

from __future__ import annotations

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from roster.workbook.columns import Kind, Rows, Value
from roster.workbook.shown import weekdays
from roster.workbook.styles import ABSENT, BOLD, EARLY, LATE, MID, PLAIN, TITLE, header, put, solid

COUNTER = "Noch nicht geprüft"
CHECK_TITLE = "Prüfung"
GUIDE_TITLE = "So geht es"
_STEPS = {
    "district": (
        "Personal: neue Kolleginnen und Kollegen unten anfügen, Id leer lassen. Wer geht, bekommt ein gültig bis.",
        "Abwesenheiten: Person, von, bis. Kein Grund. Halbe Tage mit Uhrzeit.",
        "Zeitmuster: ändert sich eine Teilzeit, die Zeiten in der Zeile der Person ändern.",
        "Planblatt: ein Ausrufezeichen davor macht einen Dienst fest (!F1), wF wS wFrei sind Wünsche.",
        "Speichern und abgeben. Fehler und Hinweise stehen danach hier und als Kommentar an der Zelle.",
        "Die grauen Zeilen mit „z. B.“ sind Beispiele und werden nicht gelesen.",
    ),
    "central": (
        "Einstellungen: die Woche eintragen, die geplant wird.",
        "Öffnungszeiten, Arbeitsplätze, Bedarf und Mindestbesetzung sagen, was gebraucht wird.",
        "Dienste, Regeln und Preise gelten für alle Bezirke.",
        "Kalender: gesetzliche Feiertage sind bekannt, hier stehen Schließungen und dienstfreie Tage.",
        "Zeilen, die mit „z. B.“ beginnen, sind Beispiele und werden nicht gelesen.",
    ),
    "limits": (),
}
_LEGEND = (
    ("F1", "Dienst, wie er im Blatt Listen unter Dienste steht", None),
    ("gelb", "Frühdienst", EARLY),
    ("grün", "Mitteldienst", MID),
    ("blau", "Spätdienst", LATE),
    ("F1·WAN", "Dienst an einem anderen Standort (fett, unterstrichen); F1/WAN geht auch", None),
    ("!F1", "fest: wird so eingeplant; !F1·WAN dort, !- fest frei", None),
    ("wFrei", "Wunsch: wFrei frei, wF früh, wM mittel, wS spät", None),
    ("T 09:00-10:30", "Termin in der Arbeitszeit, ohne Schalter", None),
    ("A", "abwesend, ohne Grund (grau schraffiert)", "absent"),
    ("-", "kein Arbeitstag", None),
)


def write_guide(target: Worksheet, kind: Kind, row: int) -> None:
    """The counter of findings, five steps, and for districts the legend, from this row on."""
    put(target.cell(row + 1, 1), CHECK_TITLE, TITLE)
    put(target.cell(row + 2, 1), COUNTER, BOLD)
    put(target.cell(row + 4, 1), GUIDE_TITLE, TITLE)
    for number, step in enumerate(_STEPS[kind], start=1):
        put(target.cell(row + 4 + number, 1), f"{number}. {step}", PLAIN)
    if kind == "district":
        _legend(target, row + 12)
    target.column_dimensions["A"].width = 30


def _legend(target: Worksheet, row: int) -> None:
    put(target.cell(row, 1), "Kürzel und Farben im Planblatt", TITLE)
    for number, (code, meaning, colour) in enumerate(_LEGEND, start=row + 1):
        cell = put(target.cell(number, 1), code, BOLD)
        put(target.cell(number, 2), meaning, PLAIN)
        if colour:
            cell.fill = ABSENT if colour == "absent" else solid(colour)


def write_fixed(target: Worksheet, district: Value, central: Rows) -> None:
    """What the centre has fixed for this district: its sites with their hours, and the duties there are."""
    row = _lines(target, 2, ("Standort", "Name", "Öffnung", "von", "bis"), _hours(district, central))
    _lines(target, row + 1, ("Dienst", "Name", "Tage", "von", "bis"), _duties(central))
    for number, width in enumerate((14, 30, 16, 10, 10), start=1):
        target.column_dimensions[get_column_letter(number)].width = width


def _lines(target: Worksheet, row: int, heads: tuple[str, ...], lines: list[tuple[Value, ...]]) -> int:
    for number, head in enumerate(heads, start=1):
        header(target.cell(row, number), head)
    for offset, line in enumerate(lines, start=row + 1):
        for number, value in enumerate(line, start=1):
            put(target.cell(offset, number), str(value) if value is not None else None)
    return row + 1 + len(lines)


def _hours(district: Value, central: Rows) -> list[tuple[Value, ...]]:
    names = {row["id"]: row["name"] for row in central.get("sites", ()) if row.get("district") == district}
    return [
        (row["site"], names[row["site"]], _days(row["weekdays"], row.get("nth")), _time(row["from"]), _time(row["to"]))
        for row in central.get("openings", ())
        if row["site"] in names
    ]


def _duties(central: Rows) -> list[tuple[Value, ...]]:
    return [
        (row["id"], row.get("name"), _days(row.get("weekdays"), None), _time(row.get("from")), _time(row.get("to")))
        for row in central.get("duty_types", ())
    ]


def _days(days: Value, nth: Value) -> str:
    text = weekdays(days) if isinstance(days, tuple) else "alle"
    return f"{nth}. {text} im Monat" if nth else text


def _time(minutes: Value) -> str | None:
    return f"{minutes // 60:02}:{minutes % 60:02}" if isinstance(minutes, int) else None
