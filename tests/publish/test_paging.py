"""What belongs together stays on one page: a block with its heading, a legend with the last rows."""

from __future__ import annotations

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from models.outcome import Shortage
from roster.publish.heatmap import coverage_sheet
from roster.publish.sheet import height_of, new_workbook
from roster.publish.shortages import shortage_sheet
from roster.publish.view import View
from tests.publish.cities import result
from tests.worlds import cell, world


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [("", 10, 1), ("kurz", 10, 1), ("ein Wort und noch eines", 10, 3), ("x" * 24, 21, 1), ("x" * 25, 21, 2)],
)
def test_a_row_is_as_high_as_its_longest_text(text: str, width: float, lines: int) -> None:
    assert height_of([text], [width]) == 4 + 12 * lines


def ends(sheet: Worksheet) -> list[int]:
    """The last row of each page but the last."""
    return [page.id for page in sheet.row_breaks.brk]


def headings(sheet: Worksheet) -> list[int]:
    """The rows of the headings of blocks, which reach over several columns."""
    return sorted(found.min_row for found in sheet.merged_cells.ranges if found.min_col == 1)


def test_no_day_of_the_coverage_stands_without_its_sites() -> None:
    problem = world(people=1, sites=20, days=7)
    workbook = new_workbook()
    coverage_sheet(workbook, View(problem, result(problem, duties=(), shortages=())))
    sheet = workbook.worksheets[0]
    assert len(ends(sheet)) >= 2
    assert all(row + 1 in headings(sheet) for row in ends(sheet)), "each page begins with a day"


def height(sheet: Worksheet, first: int, last: int) -> float:
    return sum(sheet.row_dimensions[row].height or 15 for row in range(first, last + 1))


@pytest.mark.parametrize("sites", range(30, 60))
def test_the_legend_of_the_shortages_is_never_alone(sites: int) -> None:
    problem = world(
        people=1,
        sites=sites,
        cells=[cell(f"C{number}", site=f"S{number}", spans=[(480, 540)], target=1) for number in range(1, sites + 1)],
    )
    short = [Shortage(cell=row.id, below_target_percent=100, minutes=60) for row in problem.cells]
    workbook = new_workbook()
    shortage_sheet(workbook, View(problem, result(problem, duties=(), shortages=short)))
    sheet = workbook.worksheets[0]
    legend = next(row for row in range(1, sheet.max_row + 1) if str(sheet.cell(row, 1).value).startswith("Legende"))
    last = ends(sheet)[-1]
    assert any(last < row < legend for row in headings(sheet))
    paper = (842 - 72) * 100 / int(sheet.page_setup.scale or 0)
    assert height(sheet, 1, 3) + height(sheet, last + 1, sheet.max_row) <= paper, "the last page is one page"
