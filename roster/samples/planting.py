"""Faults are planted into a good workbook, and where they are is written down."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter

from roster.workbook.archive import save_stable
from roster.workbook.columns import Kind
from roster.workbook.layout import sheet as layout_of

Raw = str | int | float | bool | dt.date | dt.time | None
"""What is typed into a cell."""

FORM_VALUES = "B"
FORM_FIRST_ROW = 3


class Place(NamedTuple):
    """A fault of the list: the sheet and the cell are left out where the whole file, sheet or row is meant."""

    workbook: str
    code: str
    sheet: str | None = None
    cell: str | None = None


class Line(NamedTuple):
    """A row to be typed below the others of a sheet, and its faults: column key -> code.

    `at` types into the row of this number instead and leaves its other cells as they are.
    """

    sheet: str
    cells: Mapping[str, Raw]
    faults: Mapping[str, str]
    at: int | None = None


def plant(path: Path, kind: Kind, lines: Sequence[Line]) -> list[Place]:
    """Type these lines into a workbook and say where the faults are."""
    workbook = load_workbook(path)
    places = [place for line in lines for place in _type(workbook, path.name, kind, line)]
    save_stable(workbook, path)
    return places


def _type(workbook: Workbook, name: str, kind: Kind, line: Line) -> Iterable[Place]:
    layout = layout_of(kind, line.sheet)
    target = workbook[layout.title]
    form = layout.shape == "form"
    row = line.at or target.max_row + 1
    keys = [column.key for column in layout.columns]
    addresses = {
        key: f"{FORM_VALUES}{FORM_FIRST_ROW + number}" if form else f"{get_column_letter(number + 1)}{row}"
        for number, key in enumerate(keys)
    }
    for key, value in line.cells.items():
        target[addresses[key]].value = value
    return [Place(name, code, layout.title, addresses[key]) for key, code in line.faults.items()]


class Typed(NamedTuple):
    """Something typed into a cell by its address, and the fault there if it is one."""

    sheet: str
    cell: str
    value: Raw
    code: str | None = None


def overtype(path: Path, cells: Sequence[Typed]) -> list[Place]:
    """Type into these cells and say where the faults are."""
    workbook = load_workbook(path)
    for typed in cells:
        workbook[typed.sheet][typed.cell].value = typed.value
    save_stable(workbook, path)
    return [Place(path.name, typed.code, typed.sheet, typed.cell) for typed in cells if typed.code]
