"""Findings come in the order of the workbooks: the centre first, sheet by sheet, row by row, none of them twice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from openpyxl.utils import column_index_from_string

from models.finding import Finding
from roster.workbook.book import Book
from roster.workbook.columns import Kind
from roster.workbook.layout import FILE_NAMES, LAYOUTS


def in_order(findings: Sequence[Finding], books: Sequence[Book]) -> tuple[Finding, ...]:
    """Every finding once, as somebody would meet them who opens one workbook after the other."""
    missing_first = {FILE_NAMES["central"]: -1}
    places = missing_first | {book.name: number for number, book in enumerate(books)}
    kinds = {book.name: book.kind for book in books}
    unique = {(finding.code, str(finding.address), str(finding.what)): finding for finding in findings}
    return tuple(sorted(unique.values(), key=lambda finding: _place(finding, places, kinds)))


def _place(
    finding: Finding, places: Mapping[str, int], kinds: Mapping[str, Kind | None]
) -> tuple[int, str, int, int, int]:
    address = finding.address
    column = column_index_from_string(address.column) if address.column else 0
    book = places.get(address.workbook, len(places))
    return book, address.workbook, _sheet(address.sheet, kinds.get(address.workbook)), address.row or 0, column


def _sheet(title: str | None, kind: Kind | None) -> int:
    titles = [sheet.title for sheet in LAYOUTS[kind]] if kind else []
    return -1 if title is None else titles.index(title) if title in titles else len(titles)
