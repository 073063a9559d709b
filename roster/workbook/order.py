"""Findings come in the order of the workbooks: the centre first, sheet by sheet, row by row, none of them twice."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.utils import column_index_from_string

from models.finding import Finding
from roster.workbook.layout import LAYOUTS


def in_order(findings: Sequence[Finding], books: Sequence[str]) -> tuple[Finding, ...]:
    """Every finding once, as somebody would meet them who opens one workbook after the other."""
    places = {name: number for number, name in enumerate(books)}
    unique = {(finding.code, str(finding.address), str(finding.what)): finding for finding in findings}
    return tuple(sorted(unique.values(), key=lambda finding: _place(finding, places)))


def _place(finding: Finding, places: dict[str, int]) -> tuple[int, str, int, int, int]:
    address = finding.address
    column = column_index_from_string(address.column) if address.column else 0
    book = places.get(address.workbook, len(places))
    return book, address.workbook, _sheet(address.sheet), address.row or 0, column


def _sheet(title: str | None) -> int:
    titles = [sheet.title for sheets in LAYOUTS.values() for sheet in sheets]
    return -1 if title is None else titles.index(title) if title in titles else len(titles)
