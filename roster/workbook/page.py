"""What planners read about every sheet and column: `python -m roster.workbook.page docs/planer/arbeitsmappen.md`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from roster.texts.pages import renew, table
from roster.workbook.columns import Column, Kind, Shape, Sheet, Type
from roster.workbook.layout import FILE_NAMES, LAYOUTS
from roster.workbook.shown import shown

BOOKS: dict[Kind, str] = {
    "district": "Die Mappe eines Bezirks",
    "central": "Die Mappe der Zentrale",
    "limits": "Die Mappe der persönlichen Grenzen",
}
TYPES: dict[Type, str] = {
    "text": "Text",
    "id": "Kürzel",
    "integer": "ganze Zahl",
    "decimal": "Zahl",
    "time": "Uhrzeit",
    "minutes": "Minuten",
    "hours": "Stunden",
    "date": "Datum",
    "week": "Woche",
    "yes_no": "ja oder nein",
    "weekdays": "Wochentage",
    "code": "Kürzel des Planblatts",
    "skill": "x, i.E. oder Datum",
}
SHAPES: dict[Shape, str] = {
    "form": "Je Zeile ein Feld.",
    "plan": "Eine Zeile je Person, eine Spalte je Tag, in jeder Zelle Kürzel.",
    "skills": "Eine Zeile je Person, eine Spalte je Qualifikation.",
}
REFERRED = {"people": "eine Person", "rulebook": "Name einer [Regel](regeln.md)"}
HEADS = ("Spalte", "was hinein darf", "Beispiel", "Erklärung")


def lines() -> Iterator[str]:
    """Every workbook, sheet by sheet."""
    for kind, heading in BOOKS.items():
        yield f"## {heading}"
        yield ""
        yield f"Üblicher Dateiname: `{FILE_NAMES[kind].format(id='altona')}`. Ein Stern heißt: muss ausgefüllt sein."
        for sheet in LAYOUTS[kind]:
            yield ""
            yield from _sheet(sheet)
        if kind != list(BOOKS)[-1]:
            yield ""


def _sheet(sheet: Sheet) -> Iterator[str]:
    yield f"### {sheet.title}"
    yield ""
    yield " ".join([_sentence(sheet.note), *_remarks(sheet)])
    if sheet.columns:
        yield ""
        yield from table(HEADS, (_row(column) for column in sheet.columns))


def _remarks(sheet: Sheet) -> Iterator[str]:
    if sheet.shape in SHAPES:
        yield SHAPES[sheet.shape]
    if sheet.protected:
        yield "Das Blatt ist geschützt."
    if sheet.optional:
        yield "Das Blatt darf fehlen."
    if sheet.shape == "table" and len(sheet.unique) > 1:
        titles = [sheet.column(key).title for key in sheet.unique]
        yield f"Keine zwei Zeilen mit denselben Angaben in {', '.join(titles[:-1])} und {titles[-1]}."


def _sentence(note: str) -> str:
    return note if note.endswith(".") else f"{note}."


def _row(column: Column) -> tuple[str, ...]:
    return column.shown.replace(" *", "\\*"), _allowed(column), _example(column), column.hint


def _allowed(column: Column) -> str:
    if column.choices:
        words = " · ".join(word for word, _ in column.choices)
        return f"{words}; mehrere mit Komma" if column.type == "choices" else words
    if column.refers:
        what = REFERRED.get(column.refers) or f"Id aus *{_title(column.refers)}*"
        return f"{what}; mehrere mit Komma" if column.type == "references" else what
    return " ".join([TYPES[column.type], *_range(column)])


def _range(column: Column) -> Iterator[str]:
    part = 60 if column.type == "hours" else 1
    if column.lowest is not None and column.highest is not None:
        yield f"von {column.lowest // part} bis {column.highest // part}"


def _title(key: str) -> str:
    """The title of the sheet whose ids are meant: the centre's, where both workbooks have one of that name."""
    return next(sheet.title for kind in ("central", "district") for sheet in LAYOUTS[kind] if sheet.key == key)


def _example(column: Column) -> str:
    value = shown(column, column.example, {})
    if value is None:
        return ""
    if hasattr(value, "strftime"):
        return f"{value:%d.%m.%Y}" if column.type == "date" else f"{value:%H:%M}"
    return f"{value:g}".replace(".", ",") if isinstance(value, float) else str(value)


if __name__ == "__main__":
    renew(Path(sys.argv[1]), lines())
