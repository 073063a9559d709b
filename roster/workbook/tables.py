"""A sheet becomes rows: headers are found by their names, examples and blank lines are left out, every cell is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from openpyxl.utils import get_column_letter

from models.finding import Address, Finding, fault, notice
from models.message import message
from roster.workbook.columns import Column, Sheet, Value
from roster.workbook.opened import RawSheet
from roster.workbook.parse import parse
from roster.workbook.quoting import discreet, quoted, suggestion
from roster.workbook.write_table import EXAMPLE_MARK

HEADER_ROWS = 12
_MARK = EXAMPLE_MARK.replace(" ", "")


@dataclass(frozen=True)
class Row:
    """One row of a sheet as read; `letters` say in which column each key stands, "B:5" also in which other row."""

    workbook: str
    sheet: Sheet
    number: int
    values: Mapping[str, Value]
    letters: Mapping[str, str] = field(default_factory=dict)
    broken: frozenset[str] = frozenset()

    def at(self, key: str | None = None) -> Address:
        """The address of a cell of this row, or of the row itself."""
        letter, _, row = (self.letters.get(key, "") if key else "").partition(":")
        number = int(row) if row else self.number
        return Address(workbook=self.workbook, sheet=self.sheet.title or None, row=number, column=letter or None)

    def get(self, key: str) -> Value:
        """The value of a cell; None if it is empty or could not be read."""
        return self.values.get(key)


@dataclass(frozen=True)
class Header:
    """Where the columns of a sheet are."""

    row: int
    numbers: Mapping[str, int]


def plain(text: object) -> str:
    """A header without star, case, and blanks."""
    return " ".join(str(text).replace("*", " ").split()).casefold()


def find_header(raw: RawSheet, sheet: Sheet, workbook: str) -> tuple[Header | None, list[Finding]]:
    """The row with most of the sheet's headers, and what is wrong with it."""
    wanted = {plain(column.title): column.key for column in sheet.columns}
    by_row: dict[int, dict[int, str]] = {}
    for (row, column), value in sorted(raw.cells.items()):
        if row <= HEADER_ROWS:
            by_row.setdefault(row, {})[column] = plain(value)
    scores = {row: sum(title in wanted for title in set(titles.values())) for row, titles in by_row.items()}
    best = max(scores, key=lambda row: (scores[row], -row), default=None)
    if best is None or scores[best] < min(2, len(wanted)):
        address = Address(workbook=workbook, sheet=raw.name or None)
        hint = message("Maybe copy the headers from a fresh template?")
        return None, [fault("no_header", address, message("the row with the headers is missing"), hint)]
    return _header(raw, sheet, best, by_row[best], workbook)


def _header(
    raw: RawSheet, sheet: Sheet, row: int, titles: Mapping[int, str], workbook: str
) -> tuple[Header, list[Finding]]:
    wanted = {plain(column.title): column for column in sheet.columns}
    numbers: dict[str, int] = {}
    findings = []
    for number, title in titles.items():
        address = Address(workbook=workbook, sheet=raw.name or None, row=row, column=get_column_letter(number))
        if title not in wanted:
            missing = [column.title for name, column in wanted.items() if name not in titles.values()]
            what = message("the column '{cell}' is not known and is not read", cell=quoted(raw.cells[row, number]))
            findings.append(notice("unknown_column", address, what, suggestion(title, missing)))
        elif wanted[title].key in numbers:
            what = message("the column '{column}' stands there twice", column=wanted[title].title)
            findings.append(fault("column_twice", address, what))
        else:
            numbers[wanted[title].key] = number
    return Header(row, numbers), [*findings, *_missing_columns(raw, sheet, row, numbers, workbook)]


def _missing_columns(raw: RawSheet, sheet: Sheet, row: int, numbers: Mapping[str, int], workbook: str) -> list[Finding]:
    address = Address(workbook=workbook, sheet=raw.name or None, row=row)
    hint = message("Maybe copy the headers from a fresh template?")
    findings = []
    for column in sheet.columns:
        if column.key not in numbers and column.required:
            what = message("the column '{column}' is missing", column=column.title)
            findings.append(fault("missing_column", address, what, hint))
        elif column.key not in numbers:
            what = message("the column '{column}' is missing and is read as empty", column=column.title)
            findings.append(notice("column_left_out", address, what, hint))
    return findings


def read_table(raw: RawSheet, sheet: Sheet, workbook: str) -> tuple[list[Row], list[Finding]]:
    """The rows of a sheet, and everything that is to be said about its cells."""
    header, findings = find_header(raw, sheet, workbook)
    if header is None:
        return [], findings
    rows = []
    for number in sorted({row for row, _ in raw.cells if row > header.row}):
        filled = {key: raw.cells.get((number, column)) for key, column in header.numbers.items()}
        if not is_data(filled, sheet.columns[0].key):
            continue
        row, said = read_row(raw, sheet, workbook, number, header.numbers)
        rows.append(row)
        findings.extend(said)
    return rows, findings


def is_data(filled: Mapping[str, object], first: str) -> bool:
    """Whether a line is neither blank nor the example."""
    if all(value is None or not str(value).strip() for value in filled.values()):
        return False
    return not is_example(filled.get(first))


def is_example(value: object) -> bool:
    """Whether a line's first cell marks it as the example."""
    return isinstance(value, str) and value.replace(" ", "").startswith(_MARK)


def read_row(
    raw: RawSheet, sheet: Sheet, workbook: str, number: int, numbers: Mapping[str, int]
) -> tuple[Row, list[Finding]]:
    """One row: each cell by the type of its column; required ones must be filled."""
    letters = {key: get_column_letter(column) for key, column in numbers.items()}
    values: dict[str, Value] = {}
    findings: list[Finding] = []
    broken = set()
    for key, column_number in numbers.items():
        address = Address(workbook=workbook, sheet=raw.name or None, row=number, column=letters[key])
        values[key], said = read_cell(raw, sheet.column(key), (number, column_number), address)
        findings.extend(map(discreet, said) if sheet.key == "absences" else said)
        if any(finding.stops for finding in said):
            broken.add(key)
    return Row(workbook, sheet, number, values, letters, frozenset(broken)), findings


def read_cell(raw: RawSheet, column: Column, place: tuple[int, int], address: Address) -> tuple[Value, list[Finding]]:
    """The value of one cell, and what is to be said about it."""
    value = raw.cells.get(place)
    if value is None:
        return None, _missing(column, address)
    parsed = parse(column, value, formula=place in raw.formulas, error=place in raw.errors)
    findings = parsed.findings(address)
    if parsed.value is None and not parsed.broken:
        findings = [*findings, *_missing(column, address)]
    return (None if parsed.broken else parsed.value), findings


def _missing(column: Column, address: Address) -> list[Finding]:
    if not column.required:
        return []
    return [fault("missing_value", address, message("the column '{column}' must be filled in", column=column.title))]
