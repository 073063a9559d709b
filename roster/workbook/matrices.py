"""The plan sheet and the sheet of qualifications are read as one row for each filled cell."""

from __future__ import annotations

from collections.abc import Mapping

from openpyxl.utils import get_column_letter

from models.finding import Address, Finding, fault, notice
from models.message import message
from roster.workbook.columns import Sheet, Value
from roster.workbook.opened import RawSheet
from roster.workbook.parse import parse
from roster.workbook.quoting import quoted
from roster.workbook.tables import HEADER_ROWS, Row, is_example, plain, read_cell

_PERSON = "person"
_SHOWN_ONLY = "name"


def read_matrix(raw: RawSheet, sheet: Sheet, workbook: str) -> tuple[list[Row], list[Finding]]:
    """One row for each filled cell, with the person of its line and the head of its column."""
    corner = _corner(raw)
    if corner is None:
        address = Address(workbook=workbook, sheet=raw.name)
        hint = message("Maybe copy the headers from a fresh template?")
        return [], [fault("no_header", address, message("the row with the headers is missing"), hint)]
    heads, findings = _heads(raw, sheet, corner, workbook)
    rows = []
    for number in sorted({row for row, _ in raw.cells if row > corner[0]}):
        line, said = _line(raw, sheet, (number, corner), heads, workbook)
        rows.extend(line)
        findings.extend(said)
    return rows, findings


def _corner(raw: RawSheet) -> tuple[int, int] | None:
    """The cell that says Person."""
    found = [place for place, value in raw.cells.items() if place[0] <= HEADER_ROWS and plain(value) == _PERSON]
    return min(found, default=None)


def _heads(
    raw: RawSheet, sheet: Sheet, corner: tuple[int, int], workbook: str
) -> tuple[dict[int, Value], list[Finding]]:
    heads: dict[int, Value] = {}
    findings: list[Finding] = []
    for (row, column), value in sorted(raw.cells.items()):
        if row != corner[0] or column == corner[1] or plain(value) == _SHOWN_ONLY:
            continue
        address = Address(workbook=workbook, sheet=raw.name, row=row, column=get_column_letter(column))
        head, said = _head(raw, sheet, (row, column), address)
        if head is not None and head in heads.values():
            said.append(
                fault("column_twice", address, message("the column '{column}' stands there twice", column=quoted(head)))
            )
        elif head is not None:
            heads[column] = head
        findings.extend(said)
    return heads, findings


def _head(raw: RawSheet, sheet: Sheet, place: tuple[int, int], address: Address) -> tuple[Value, list[Finding]]:
    column, value = sheet.columns[1], raw.cells[place]
    parsed = parse(column, value, formula=place in raw.formulas, error=place in raw.errors)
    if parsed.broken and not any(row > place[0] and at == place[1] for row, at in raw.cells):
        what = message("the column '{cell}' is not known and is not read", cell=quoted(value))
        return None, [notice("unknown_column", address, what)]
    return (None if parsed.broken else parsed.value), parsed.findings(address)


def _line(
    raw: RawSheet, sheet: Sheet, line: tuple[int, tuple[int, int]], heads: Mapping[int, Value], workbook: str
) -> tuple[list[Row], list[Finding]]:
    number, (top, first) = line
    start = (number, first)
    filled = [column for column in heads if str(raw.cells.get((number, column), "")).strip()]
    if not filled or is_example(raw.cells.get(start)):
        return [], []
    at = Address(workbook=workbook, sheet=raw.name, row=number, column=get_column_letter(first))
    person, findings = read_cell(raw, sheet.columns[0], start, at)
    rows = []
    for column in filled:
        row, said = _cell(raw, sheet, (number, column), (person, heads[column]), (top, first), workbook)
        rows.append(row)
        findings.extend(said)
    return rows, findings


def _cell(
    raw: RawSheet,
    sheet: Sheet,
    place: tuple[int, int],
    known: tuple[Value, Value],
    corner: tuple[int, int],
    workbook: str,
) -> tuple[Row, list[Finding]]:
    letter = get_column_letter(place[1])
    address = Address(workbook=workbook, sheet=raw.name, row=place[0], column=letter)
    value, findings = read_cell(raw, sheet.columns[2], place, address)
    keys = [column.key for column in sheet.columns]
    values = dict(zip(keys, (*known, value), strict=True))
    letters = dict(zip(keys, (get_column_letter(corner[1]), f"{letter}:{corner[0]}", letter), strict=True))
    broken = frozenset({keys[2]} if any(finding.stops for finding in findings) else ())
    return Row(workbook, sheet, place[0], values, letters, broken), findings
