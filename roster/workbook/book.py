"""One file is read: which kind of workbook it is, its sheets as rows, and everything that is to be said about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from models.finding import Address, Finding, fault, notice
from models.message import message
from roster.workbook.columns import Kind, Shape, Sheet
from roster.workbook.csv_lists import is_list, read_list
from roster.workbook.forms import read_form
from roster.workbook.guard import examine
from roster.workbook.layout import LAYOUTS
from roster.workbook.looks import look
from roster.workbook.matrices import read_matrix
from roster.workbook.opened import RawSheet, open_sheets
from roster.workbook.quoting import quoted, suggestion
from roster.workbook.tables import Row, find_header, plain, read_table

Read = Callable[[RawSheet, Sheet, str], tuple[list[Row], list[Finding]]]

READ: Mapping[Shape, Read] = {"table": read_table, "plan": read_matrix, "skills": read_matrix, "form": read_form}
_TELLING: dict[Kind, frozenset[str]] = {
    "central": frozenset({"einstellungen", "bezirke", "dienste", "öffnungszeiten", "bedarf", "regeln"}),
    "district": frozenset({"planblatt", "personal", "zeitmuster", "abwesenheiten"}),
    "limits": frozenset({"grenzen"}),
}


@dataclass(frozen=True)
class Book:
    """One workbook as read; `kind` None if it could not be opened or is none of ours."""

    name: str
    kind: Kind | None = None
    tables: Mapping[str, list[Row]] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()

    def rows(self, key: str) -> list[Row]:
        """The rows of a sheet, none if it is missing."""
        return self.tables.get(key, [])

    @property
    def faulty(self) -> bool:
        """Whether something in this file stops."""
        return any(finding.stops for finding in self.findings)


def read_book(path: Path) -> Book:
    """Everything that stands in a file, and every fault at once."""
    if is_list(path.name):
        tables, said = read_list(path)
        return Book(path.name, tables=tables, findings=tuple(said))
    stopped = examine(path)
    if stopped:
        return Book(path.name, findings=(stopped,))
    try:
        sheets = open_sheets(path)
    except Exception:  # noqa: BLE001 - whatever openpyxl stumbles over in a foreign file is one and the same fault
        hint = message("Maybe open the workbook in Excel and save it?")
        address = Address(workbook=path.name)
        return Book(path.name, findings=(fault("unreadable", address, message("The workbook cannot be read"), hint),))
    return _read_sheets(path.name, sheets)


def kind_of(titles: set[str]) -> Kind | None:
    """Which workbook has these sheets; None if it is none of ours."""
    scores = {kind: len(telling & titles) for kind, telling in _TELLING.items()}
    best = max(scores, key=lambda kind: scores[kind])
    return best if scores[best] else None


def _read_sheets(name: str, sheets: list[RawSheet]) -> Book:
    by_title = {plain(raw.name): raw for raw in sheets}
    kind = kind_of(set(by_title))
    if kind is None:
        hint = message("Maybe begin with a fresh template?")
        what = message("None of its sheets is known; this workbook is not from roster")
        return Book(name, findings=(fault("unknown_workbook", Address(workbook=name), what, hint),))
    tables: dict[str, list[Row]] = {}
    findings = _unknown_sheets(name, kind, by_title)
    for sheet in LAYOUTS[kind]:
        if sheet.shape in READ:
            tables[sheet.key], said = _read_sheet(by_title.get(plain(sheet.title)), sheet, name)
            findings.extend(said)
    return Book(name, kind, tables, tuple(findings))


def _read_sheet(raw: RawSheet | None, sheet: Sheet, name: str) -> tuple[list[Row], list[Finding]]:
    if raw is None:
        return [], [] if sheet.quiet else [_missing_sheet(sheet, name)]
    rows, findings = READ[sheet.shape](raw, sheet, name)
    return rows, [*findings, *look(raw, name, _header_row(raw, sheet, name))]


def _header_row(raw: RawSheet, sheet: Sheet, name: str) -> int:
    if sheet.shape != "table":
        return 2
    header, _ = find_header(raw, sheet, name)
    return header.row if header else 2


def _missing_sheet(sheet: Sheet, name: str) -> Finding:
    address = Address(workbook=name, sheet=sheet.title)
    hint = message("Maybe it was renamed or deleted; copy it from a fresh template?")
    if sheet.optional:
        return notice("sheet_left_out", address, message("the sheet is missing and is read as empty"), hint)
    return fault("missing_sheet", address, message("the sheet is missing"), hint)


def _unknown_sheets(name: str, kind: Kind, by_title: Mapping[str, RawSheet]) -> list[Finding]:
    known = {plain(sheet.title): sheet.title for sheet in LAYOUTS[kind]}
    missing = [title for folded, title in known.items() if folded not in by_title]
    return [
        notice(
            "unknown_sheet",
            Address(workbook=name, sheet=raw.name),
            message("the sheet '{sheet}' is not known and is not read", sheet=quoted(raw.name)),
            suggestion(raw.name, missing),
        )
        for folded, raw in by_title.items()
        if folded not in known and raw.cells
    ]
