"""What planners type into can be read on screen and on paper: nothing is cut off, headings come again on each page."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

SAMPLES = Path(__file__).parents[2] / "data" / "samples"
BOOKS = [
    SAMPLES / "city" / "zentrale.xlsx",
    SAMPLES / "altona" / "bezirk-altona.xlsx",
    SAMPLES / "altona" / "grenzen.xlsx",
]
SHEETS = [(path, title) for path in BOOKS for title in load_workbook(path, read_only=True).sheetnames]
FREE = {"Start"}
"""Sentences stand there, with nothing to their right."""


def opened(path: Path, title: str) -> Worksheet:
    found = load_workbook(path)[title]
    assert isinstance(found, Worksheet)
    return found


def cut_off(sheet: Worksheet) -> list[tuple[str, str]]:
    """Texts longer than their column, where the cell to the right could hide the rest of them."""
    found = []
    for row in sheet.iter_rows(min_row=3):
        for number, cell in enumerate(row[:-1], start=1):
            width = sheet.column_dimensions[get_column_letter(number)].width
            if isinstance(cell.value, str) and not cell.alignment.wrap_text and len(cell.value) > width:
                found.append((cell.coordinate, cell.value))
    return found


@pytest.mark.parametrize(("path", "title"), SHEETS, ids=lambda part: getattr(part, "stem", part))
def test_no_text_is_longer_than_its_column(path: Path, title: str) -> None:
    assert title in FREE or cut_off(opened(path, title)) == []


@pytest.mark.parametrize(("path", "title"), SHEETS, ids=lambda part: getattr(part, "stem", part))
def test_every_sheet_prints_across_as_wide_as_the_paper_with_its_headings(path: Path, title: str) -> None:
    sheet = opened(path, title)
    assert sheet.page_setup.orientation == "landscape"
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows
    assert sheet.oddFooter
    assert sheet.oddFooter.left.text == "&A"
