"""Whatever faults are planted in good workbooks, however many at once: each is found at its cell."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from roster.workbook.columns import Column, Kind, Sheet
from roster.workbook.layout import LAYOUTS
from roster.workbook.read import read_inputs
from roster.workbook.tables import is_example
from tests.workbook.good import good_bytes, write_good

KINDS: dict[str, Kind] = {"zentrale.xlsx": "central", "bezirk-A.xlsx": "district", "bezirk-W.xlsx": "district"}
NUMBER: list[tuple[object, str]] = [("viel", "not_a_number"), (True, "not_a_number"), ("1h", "not_a_number")]
DATE: list[tuple[object, str]] = [
    ("bald", "not_a_date"),
    ("31.02.2026", "impossible_date"),
    ("05/06/2026", "ambiguous_date"),
]
WRONG: dict[str, list[tuple[object, str]]] = {
    "integer": [*NUMBER, (10**7, "out_of_range")],
    "minutes": [*NUMBER, (10**7, "out_of_range")],
    "decimal": [*NUMBER, (10**7, "out_of_range")],
    "hours": [*NUMBER, (10**7, "out_of_range")],
    "time": [("6h", "not_a_time"), ("25:00", "impossible_time"), ("morgens", "not_a_time"), (1, "ambiguous_time")],
    "date": DATE,
    "week": [("KW 99", "not_a_week"), ("bald", "not_a_week")],
    "yes_no": [("vielleicht", "not_yes_no")],
    "choice": [("???", "unknown_choice")],
    "choices": [("???", "unknown_choice")],
    "weekdays": [("Xy", "not_weekdays"), ("Fr-Mo", "not_weekdays")],
    "reference": [("P999", "unknown_reference")],
    "references": [("GIBT, ES, NICHT", "unknown_reference")],
    "code": [("Q9", "unknown_code"), ("K", "reason"), ("T 9-8", "bad_appointment"), ("F1·NIX", "unknown_reference")],
    "skill": [("hm", "not_a_skill")],
}
FORMULA = ("=1+1", "formula_without_value")


@dataclass(frozen=True)
class Fault:
    """A wrong value for a cell, and what must be said about it."""

    workbook: str
    sheet: str
    cell: str
    value: object
    code: str


@cache
def plantable() -> list[Fault]:
    """Every fault that can be planted in a filled cell of the good workbooks."""
    faults: list[Fault] = []
    for name, kind in KINDS.items():
        workbook = load_workbook(io.BytesIO(good_bytes()[name]))
        for sheet in LAYOUTS[kind]:
            cells = {cell.coordinate: cell.value for row in workbook[sheet.title].iter_rows() for cell in row}
            for cell, column in typed_cells(
                sheet, {place: value for place, value in cells.items() if value is not None}
            ):
                faults.extend(Fault(name, sheet.title, cell, value, code) for value, code in wrong(column))
    return faults


def wrong(column: Column) -> Iterator[tuple[object, str]]:
    yield FORMULA
    yield from WRONG.get(column.type, ())
    if column.type in {"integer", "minutes"}:
        yield (column.lowest or 0) + 0.5, "not_whole"
    if column.required and column.type not in {"code", "skill"}:
        yield None, "missing_value"


def typed_cells(sheet: Sheet, cells: dict[str, object]) -> Iterator[tuple[str, Column]]:
    rows = {int("".join(filter(str.isdigit, cell))) for cell in cells}
    if sheet.shape == "form":
        yield from ((f"B{row}", column) for row, column in enumerate(sheet.columns, start=3) if f"B{row}" in cells)
    elif sheet.shape == "table":
        for row in sorted(row for row in rows if row > 3 and not is_example(cells.get(f"A{row}"))):
            for number, column in enumerate(sheet.columns, start=1):
                if f"{get_column_letter(number)}{row}" in cells:
                    yield f"{get_column_letter(number)}{row}", column
    elif sheet.shape in {"plan", "skills"}:
        inside = [cell for cell in cells if cell.rstrip("0123456789") not in {"A", "B"} and not cell.endswith("2")]
        yield from ((cell, sheet.columns[2]) for cell in inside if cell.strip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "1")


def test_there_is_something_to_plant_for_every_type() -> None:
    codes = {fault.code for fault in plantable()}
    assert codes == {
        FORMULA[1],
        "missing_value",
        "not_whole",
        *(code for faults in WRONG.values() for _, code in faults),
    }


@given(
    st.lists(
        st.sampled_from(plantable()),
        min_size=1,
        max_size=8,
        unique_by=lambda fault: (fault.workbook, fault.sheet, fault.cell),
    )
)
@settings(max_examples=30)
def test_every_planted_fault_is_found_where_it_is(
    tmp_path_factory: pytest.TempPathFactory, planted: list[Fault]
) -> None:
    folder = write_good(tmp_path_factory.mktemp("planted"))
    for name in {fault.workbook for fault in planted}:
        plant(folder / name, [fault for fault in planted if fault.workbook == name])
    reading = read_inputs(folder)
    found = {(str(finding.address), finding.code) for finding in reading.findings if finding.stops}
    missed = [fault for fault in planted if (f"{fault.workbook}: {fault.sheet}!{fault.cell}", fault.code) not in found]
    assert not missed
    assert reading.problem is None


def plant(path: Path, faults: list[Fault]) -> None:
    workbook = load_workbook(path)
    for fault in faults:
        workbook[fault.sheet][fault.cell].value = fault.value
    workbook.save(path)
