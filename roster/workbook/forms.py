"""A form has one line a field: its label in one column, its value in the next."""

from __future__ import annotations

from openpyxl.utils import get_column_letter

from models.finding import Address, Finding, fault
from models.message import message
from roster.workbook.columns import Sheet, Value
from roster.workbook.opened import RawSheet
from roster.workbook.tables import Row, plain, read_cell

MOST_ROWS = 60


def read_form(raw: RawSheet, sheet: Sheet, workbook: str) -> tuple[list[Row], list[Finding]]:
    """The fields of a form as one row; missing required ones are faults."""
    places = _labels(raw)
    values: dict[str, Value] = {}
    letters: dict[str, str] = {}
    findings: list[Finding] = []
    for column in sheet.columns:
        place = places.get(plain(column.title))
        if place is None:
            findings.extend(_missing(raw, sheet, column.key, workbook))
            continue
        row, letter = place[0], get_column_letter(place[1] + 1)
        address = Address(workbook=workbook, sheet=raw.name, row=row, column=letter)
        values[column.key], said = read_cell(raw, column, (row, place[1] + 1), address)
        letters[column.key] = f"{letter}:{row}"
        findings.extend(said)
    return [Row(workbook, sheet, 1, values, letters)], findings


def _labels(raw: RawSheet) -> dict[str, tuple[int, int]]:
    places: dict[str, tuple[int, int]] = {}
    for place, value in sorted(raw.cells.items()):
        if place[0] <= MOST_ROWS and place[1] <= 3:
            places.setdefault(plain(value), place)
    return places


def _missing(raw: RawSheet, sheet: Sheet, key: str, workbook: str) -> list[Finding]:
    column = sheet.column(key)
    if not column.required:
        return []
    address = Address(workbook=workbook, sheet=raw.name)
    hint = message("Maybe copy the sheet from a fresh template?")
    return [fault("missing_field", address, message("the field '{column}' is missing", column=column.title), hint)]
