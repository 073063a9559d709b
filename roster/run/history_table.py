"""A history of cases as a text file (CSV), the way ticket systems and Excel write it: cell by cell, faults by line."""

from __future__ import annotations

import csv
import string
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from models.finding import Address, Finding, fault, notice
from models.message import message
from roster.workbook.columns import Column, Value
from roster.workbook.parse import parse
from roster.workbook.parsed import Parsed, wrong
from roster.workbook.quoting import quoted

SEPARATORS = ";\t,"
"""What stands between cells; of those in the first line the first of these counts."""

Line = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Field:
    """A column of such a file, and every heading that means it, in small letters."""

    column: Column
    headings: frozenset[str]


@dataclass(frozen=True, slots=True)
class Table:
    """Lines without a fault by their number in the file, the columns' letters in Excel, and what was found."""

    file: str
    letters: Mapping[str, str | None]
    lines: Mapping[int, Line]
    findings: tuple[Finding, ...] = ()

    def at(self, line: int | None = None, key: str = "") -> Address:
        """Where a cell stands if the file is opened in Excel."""
        return Address(workbook=self.file, row=line, column=self.letters.get(key))


def read_lines(path: Path, fields: Sequence[Field]) -> Table:
    """Every line below the headings; empty ones do not count, those with a fault are told."""
    rows = _rows(path.read_bytes())
    if not rows:
        empty = fault("empty_file", Address(workbook=path.name), message("The file is empty"))
        return Table(path.name, {}, {}, (empty,))
    places, findings = _places(path.name, rows[0][1], fields)
    letters = {key: _letter(place) for key, place in places.items()}
    head = Table(path.name, letters, {}, tuple(findings))
    if any(finding.stops for finding in findings):
        return head
    columns = [(field.column, places[field.column.key]) for field in fields if field.column.key in places]
    lines, broken = _parsed(head, rows[1:], columns)
    return Table(path.name, letters, lines, (*findings, *broken))


def _rows(data: bytes) -> list[tuple[int, list[str]]]:
    """Filled lines with their numbers."""
    text = _text(data)
    first = text.partition("\n")[0]
    separator = next((sign for sign in SEPARATORS if sign in first), SEPARATORS[0])
    reader = csv.reader(text.splitlines(keepends=True), delimiter=separator)
    return [(reader.line_num, row) for row in reader if any(cell.strip() for cell in row)]


def _text(data: bytes) -> str:
    """UTF-8 with or without a mark; what is no UTF-8 comes from an older Excel."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _letter(place: int) -> str | None:
    """The column as Excel calls it; a history has few."""
    return string.ascii_uppercase[place] if place < len(string.ascii_uppercase) else None


def _places(file: str, heads: Sequence[str], fields: Sequence[Field]) -> tuple[dict[str, int], list[Finding]]:
    """Where each column stands, and what is to be said about the headings."""
    known = {heading: field.column for field in fields for heading in field.headings}
    places: dict[str, int] = {}
    findings = []
    for place, head in enumerate(heads):
        column = known.get(head.replace("*", " ").strip().casefold())
        address = Address(workbook=file, row=1, column=_letter(place))
        if column is None:
            what = message("the column '{cell}' is not known and is not read", cell=quoted(head))
            findings.append(notice("unknown_column", address, what))
        elif column.key in places:
            what = message("the column '{column}' stands there twice", column=column.title)
            findings.append(fault("column_twice", address, what))
        else:
            places[column.key] = place
    return places, [*findings, *_missing(Address(workbook=file, row=1), fields, places)]


def _missing(address: Address, fields: Sequence[Field], places: Mapping[str, int]) -> list[Finding]:
    wanted = [field.column for field in fields if field.column.required and field.column.key not in places]
    return [
        fault("missing_column", address, message("the column '{column}' is missing", column=column.title))
        for column in wanted
    ]


def _parsed(
    head: Table, rows: Sequence[tuple[int, list[str]]], columns: Sequence[tuple[Column, int]]
) -> tuple[dict[int, Line], list[Finding]]:
    lines: dict[int, Line] = {}
    findings: list[Finding] = []
    seen: dict[tuple[str, str], Parsed] = {}
    for number, row in rows:
        cells = {column.key: _cell(column, row[place] if place < len(row) else "", seen) for column, place in columns}
        if any(cell.broken for cell in cells.values()):
            said = [finding for key, cell in cells.items() for finding in cell.findings(head.at(number, key))]
            findings += [finding for finding in said if finding.stops]
        else:
            lines[number] = {key: cell.value for key, cell in cells.items()}
    return lines, findings


def _cell(column: Column, raw: str, seen: dict[tuple[str, str], Parsed]) -> Parsed:
    """One cell; the same text in the same column is parsed once, because a history has a million of them."""
    key = (column.key, raw)
    if key not in seen:
        parsed = parse(column, raw) if raw.strip() else Parsed()
        if column.required and parsed.value is None and not parsed.broken:
            parsed = wrong("missing_value", message("the column '{column}' must be filled in", column=column.title))
        seen[key] = parsed
    return seen[key]
