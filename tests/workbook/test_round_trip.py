"""What is written is read again, row by row, without a word."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.workbook.book import Book, read_book
from roster.workbook.columns import Column, Kind, Value
from roster.workbook.inputs import sorted_books
from roster.workbook.layout import LAYOUTS
from roster.workbook.layout_central import CENTRAL_SHEETS
from roster.workbook.references import resolve
from roster.workbook.writer import write_workbook
from tests.workbook.good import good_rows, write_good


def plain(book: Book) -> dict[str, list[dict[str, Value]]]:
    filled: dict[str, list[dict[str, Value]]] = {
        key: [{name: value for name, value in row.values.items() if value is not None} for row in rows]
        for key, rows in book.tables.items()
    }
    return {key: rows for key, rows in filled.items() if rows}


def test_good_workbooks_are_read_as_they_were_written(tmp_path: Path) -> None:
    write_good(tmp_path)
    inputs, findings = resolve(sorted_books([read_book(path) for path in sorted(tmp_path.iterdir())], None))
    assert findings == []
    assert [finding for book in inputs.books for finding in book.findings] == []
    read = {book.name: plain(book) for book in inputs.books}
    written = {name: {key: rows for key, rows in book.items() if rows} for name, book in good_rows().items()}
    assert read == written


@pytest.mark.parametrize("kind", LAYOUTS)
def test_empty_templates_are_read_without_rows(tmp_path: Path, kind: Kind) -> None:
    write_workbook(tmp_path / "empty.xlsx", kind, {})
    book = read_book(tmp_path / "empty.xlsx")
    assert book.kind == kind
    assert [row for rows in plain(book).values() for row in rows if row] == []


TEXT = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S")), min_size=1, max_size=20)
BY_TYPE: dict[str, st.SearchStrategy[Any]] = {
    "text": TEXT.filter(lambda text: not text.startswith("z.B.")),
    "time": st.integers(0, 1440),
    "date": st.dates(min_value=dt.date(1995, 1, 1), max_value=dt.date(2090, 1, 1)),
    "yes_no": st.booleans(),
    "decimal": st.integers(0, 320).map(lambda eighths: eighths / 8),
    "weekdays": st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days))),
}
CUSTOMERS = {"services", "forecast", "profiles", "cases", "seasons", "school_holidays", "waiting", "stocks"}
TABLES = [
    sheet
    for sheet in CENTRAL_SHEETS
    if sheet.key in CUSTOMERS | {"openings", "duty_types", "crews", "calendar", "demand", "volumes"}
]


def values(column: Column) -> st.SearchStrategy[Any]:
    if column.choices and column.type == "choice":
        return st.sampled_from([meaning for _, meaning in column.choices])
    if column.type in {"integer", "minutes", "hours"}:
        return st.integers(column.lowest or 0, column.highest or 9999)
    return BY_TYPE.get(column.type, st.just("WAN" if column.type == "reference" else ("WAN",)))


@pytest.mark.parametrize("sheet", TABLES, ids=lambda sheet: sheet.key)
@given(data=st.data())
@settings(max_examples=8)
def test_any_row_is_read_as_it_was_written(
    sheet: object, data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    found = next(other for other in TABLES if other is sheet)
    keys = [column for column in found.columns if column.type not in {"id", "choices"}]
    row = {column.key: data.draw(values(column), label=column.key) for column in keys}
    ids: dict[str, Value] = {"id": "X1"} if "id" in found.unique else {}
    path = tmp_path_factory.mktemp("trip") / "zentrale.xlsx"
    write_workbook(path, "central", {found.key: [ids | row]})
    book = read_book(path)
    assert [finding for finding in book.findings if finding.address.sheet == found.title] == []
    assert plain(book)[found.key] == [ids | row]
