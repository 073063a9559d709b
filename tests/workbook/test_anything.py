"""Whatever people type wherever: reading never breaks off, and what has no fault becomes a problem."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from roster.workbook.layout import LAYOUTS
from roster.workbook.read import read_inputs
from tests.workbook.good import write_good
from tests.workbook.test_planted import KINDS

CELLS = [
    (name, sheet.title, column, row)
    for name, kind in KINDS.items()
    for sheet in LAYOUTS[kind]
    if sheet.shape in {"table", "form", "plan", "skills"}
    for row in range(1, 8)
    for column in range(1, 2 + (21 if sheet.shape == "plan" else max(len(sheet.columns), 2)))
]
NOON = dt.datetime(2026, 6, 9, 12, 30)  # noqa: DTZ001 - what Excel keeps has no zone
LIKELY: list[object] = [
    None, "", " ", "x", "-", "A", "F1", "!K1·ALT", "WAN", "ALT", "P001", "P004", "Muster, Kim", "z. B. P001",
    "Mo-Fr", "So", "ja", "Schalter", "EWO", 0, 1, 5, 15, 60, 480, 0.5, 39, -3, 3.7, 1e9, True, False,
    dt.date(2026, 6, 8), dt.date(2026, 6, 14), dt.date(1950, 1, 1), dt.time(8), dt.time(23, 59), dt.timedelta(hours=39),
    NOON, "08:00", "24:00", dt.time(0), dt.time(21), 1440, "T 09:07-10:00", "7,8", "12.06.2026",
    "früh", "geschlossen", "Feiertag", "=A1", "#REF!", "T 09:00-10:30", "wF; T 12:00-13:00",
    "Gleitzeit", "fest", "Termine", "Zeitmuster", "ohne Uhr",
]  # fmt: skip
VALUES = st.sampled_from(LIKELY) | st.text(max_size=30).filter(lambda text: text.isprintable()) | st.integers(-5, 3000)


@given(st.lists(st.tuples(st.sampled_from(CELLS), VALUES), min_size=1, max_size=10))
@settings(max_examples=30)
def test_reading_never_breaks_off(
    tmp_path_factory: pytest.TempPathFactory, typed: list[tuple[tuple[str, str, int, int], object]]
) -> None:
    folder = write_good(tmp_path_factory.mktemp("anything"))
    for name in sorted({cell[0] for cell, _ in typed}):
        type_into(folder / name, [(cell, value) for cell, value in typed if cell[0] == name])
    reading = read_inputs(folder)
    assert (reading.problem is None) == any(finding.stops for finding in reading.findings)


def type_into(path: Path, typed: list[tuple[tuple[str, str, int, int], object]]) -> None:
    workbook = load_workbook(path)
    for (_, sheet, column, row), value in typed:
        workbook[sheet].cell(row, column).value = value  # type: ignore[assignment]  # people type anything
    workbook.save(path)
