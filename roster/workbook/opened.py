"""A workbook is opened once: plain cells, without Excel's ways of hiding, merging and calculating."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

Place = tuple[int, int]


class NoStoredValue:
    """What a formula cell holds that no program has calculated yet."""


NO_STORED_VALUE = NoStoredValue()


@dataclass(frozen=True)
class RawSheet:
    """One sheet: what stands in its filled cells by (row, column), and what was done to hide some of it."""

    name: str
    cells: Mapping[Place, object]
    formulas: frozenset[Place] = frozenset()
    errors: frozenset[Place] = frozenset()
    merged: tuple[tuple[int, int, int, int], ...] = ()
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[str, ...] = ()
    filtered: bool = False


def open_sheets(path: Path) -> list[RawSheet]:
    """The sheets of a workbook that the guard has let pass.

    Raises:
        Exception: whatever openpyxl stumbles over in a file that is not what it seems.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        workbook = load_workbook(path, keep_links=False)
        formulas = {sheet.title: _formulas(sheet) for sheet in workbook.worksheets}
        stored = load_workbook(path, keep_links=False, data_only=True) if any(formulas.values()) else workbook
    return [_raw(sheet, formulas[sheet.title], stored) for sheet in workbook.worksheets]


def _formulas(sheet: Worksheet) -> frozenset[Place]:
    return frozenset(place for place, cell in sheet._cells.items() if cell.data_type == "f")


def _raw(sheet: Worksheet, formulas: frozenset[Place], stored: Workbook) -> RawSheet:
    values = stored[sheet.title]._cells if formulas else sheet._cells
    cells = {place: cell.value for place, cell in values.items() if cell.value is not None and cell.value != ""}
    return RawSheet(
        name=sheet.title,
        cells={**cells, **{place: NO_STORED_VALUE for place in formulas if place not in cells}},
        formulas=formulas,
        errors=frozenset(place for place, cell in values.items() if cell.data_type == "e"),
        merged=tuple((area.min_row, area.min_col, area.max_row, area.max_col) for area in sheet.merged_cells.ranges),
        hidden_rows=tuple(sorted(row for row, look in sheet.row_dimensions.items() if look.hidden)),
        hidden_columns=tuple(letter for letter, look in sheet.column_dimensions.items() if look.hidden),
        filtered=bool(sheet.auto_filter.ref and (sheet.auto_filter.filterColumn or sheet.auto_filter.sortState)),
    )
