"""Sheets with one row a thing, and forms with one line a field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from roster.workbook.columns import Column, Rows, RowValues, Sheet, Value
from roster.workbook.dropdowns import offer
from roster.workbook.lists import Lists
from roster.workbook.shown import FORMATS, CellValue, shown
from roster.workbook.styles import (
    BOLD,
    EXAMPLE,
    GRID,
    LEFT,
    LIGHT,
    NOTE,
    PALE,
    PLAIN,
    WRAPPED,
    header,
    printable,
    put,
    solid,
    title,
)

HEADER_ROW = 2
EXAMPLE_ROW = 3
FIRST_ROW = 4
SPARE_ROWS = 200
EXAMPLE_MARK = "z. B. "
FORM_FIRST_ROW = 3
WIDE = 12
WIDEST = 50
"""What is longer goes on in a second line rather than making everything else small."""


def write_table(target: Worksheet, sheet: Sheet, rows: Rows, lists: Lists, labels: Mapping[str, str]) -> None:
    """Header, an example in grey italics, the rows, and drop-downs for those still to come."""
    title(target, sheet.note)
    data = rows.get(sheet.key, ())
    for number, column in enumerate(sheet.columns, start=1):
        letter = get_column_letter(number)
        header(target.cell(HEADER_ROW, number), column.shown, important=column.required)
        target.column_dimensions[letter].width = _width(column, number, data, labels)
        target.column_dimensions[letter].number_format = FORMATS[column.type]
        target.column_dimensions[letter].font = PLAIN
        target.column_dimensions[letter].alignment = LEFT
        _example(target, number, column)
        offer(target, column, f"{letter}{FIRST_ROW}:{letter}{FIRST_ROW + len(data) + SPARE_ROWS}", lists)
    for row, values in enumerate(data, start=FIRST_ROW):
        _write_row(target, row, sheet, values, labels)
    _finish(target, sheet)


def _width(column: Column, number: int, rows: Sequence[RowValues], labels: Mapping[str, str]) -> float:
    """As wide as the layout wants it, or as the longest text in it needs."""
    values = [_example_value(number, column), *(shown(column, row.get(column.key), labels) for row in rows)]
    longest = max((len(value) for value in values if isinstance(value, str)), default=0)
    return max(column.width, 9, min(WIDEST, longest + 2))


def _example(target: Worksheet, number: int, column: Column) -> None:
    cell = target.cell(EXAMPLE_ROW, number)
    written = put(cell, _example_value(number, column), EXAMPLE, "@" if number == 1 else FORMATS[column.type])
    written.fill, written.border, written.alignment = solid(PALE), GRID, LEFT


def _example_value(number: int, column: Column) -> CellValue:
    """The example of the first column says that it is one."""
    value = shown(column, column.example, {})
    return EXAMPLE_MARK + _plain(value) if number == 1 else value


def _plain(value: CellValue) -> str:
    return f"{value:%d.%m.%Y}" if hasattr(value, "strftime") else str(value if value is not None else "")


def _write_row(target: Worksheet, row: int, sheet: Sheet, values: RowValues, labels: Mapping[str, str]) -> None:
    unknown = set(values) - {column.key for column in sheet.columns}
    if unknown:
        raise ValueError(f"{sheet.title} has no column {', '.join(sorted(unknown))}")
    for number, column in enumerate(sheet.columns, start=1):
        value = shown(column, values.get(column.key), labels)
        cell = put(target.cell(row, number), value, PLAIN, FORMATS[column.type])
        cell.border = GRID
        cell.alignment = WRAPPED if isinstance(value, str) and len(value) > WIDEST - 2 else LEFT


def _finish(target: Worksheet, sheet: Sheet) -> None:
    target.row_dimensions[HEADER_ROW].height = 30
    target.freeze_panes = f"B{FIRST_ROW}"
    printable(target, HEADER_ROW, wide=len(sheet.columns) > WIDE, columns="A:A")


def write_form(target: Worksheet, sheet: Sheet, values: RowValues, lists: Lists) -> int:
    """One line a field: label, value, hint. Returns the first free row."""
    title(target, sheet.note)
    for number, (text, width) in enumerate((("Feld", _label_width(sheet)), ("Wert", 24), ("Hinweis", 80)), start=1):
        header(target.cell(HEADER_ROW, number), text)
        target.column_dimensions[get_column_letter(number)].width = width
    for row, column in enumerate(sheet.columns, start=FORM_FIRST_ROW):
        _write_field(target, row, column, values.get(column.key))
        offer(target, column, f"B{row}", lists)
    target.freeze_panes = f"A{FORM_FIRST_ROW}"
    printable(target, HEADER_ROW, wide=False)
    return FORM_FIRST_ROW + len(sheet.columns)


def _label_width(sheet: Sheet) -> float:
    return max(30, *(1.15 * len(column.shown) + 1 for column in sheet.columns))


def _write_field(target: Worksheet, row: int, column: Column, value: Value) -> None:
    put(target.cell(row, 1), column.shown, BOLD)
    field = put(target.cell(row, 2), shown(column, value, {}), PLAIN, FORMATS[column.type])
    field.fill, field.border = solid(LIGHT), GRID
    field.alignment = LEFT
    put(target.cell(row, 3), column.hint, NOTE)
