"""A sheet is filled from top to bottom, prints on A4 or A3 across, and repeats its headings on every page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from copy import copy
from textwrap import wrap
from typing import Literal

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from roster.publish import look as looks
from roster.publish.look import Look
from roster.publish.view import View
from roster.texts import formats

Paper = Literal["A4", "A4 upright", "A3"]
AnyCell = Cell | MergedCell
Value = str | int | float | dt.date | None

_PAPERS: dict[Paper, tuple[str, Literal["landscape", "portrait"], int, int]] = {
    "A4": (Worksheet.PAPERSIZE_A4, "landscape", 842, 595),
    "A4 upright": (Worksheet.PAPERSIZE_A4, "portrait", 595, 842),
    "A3": (Worksheet.PAPERSIZE_A3, "landscape", 1191, 842),
}
"""What Excel calls the paper, which way it lies, and its width and height in points."""
_MARGIN, _FOOT = 0.4, 0.6
"""Left, right and above; below. In inches."""
_ROW = 15.0
"""Points of a row whose height is not set."""
_FORMULA_STARTS = ("=", "+", "-", "@")
_LONGEST = 32_000
_ROOM = 1.2
"""Letters of size 9 that stand in a column for each unit of its width, of which the indent takes one."""


def new_workbook() -> Workbook:
    """A workbook without sheets whose column widths are counted in letters of the sheets' own typeface."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    workbook._named_styles["Normal"].font = looks.font(10)  # type: ignore[attr-defined]  # missing in the stubs
    return workbook


class Sheet:
    """One sheet: `line` appends a row; `finish` sets it up for screen and paper."""

    def __init__(self, workbook: Workbook, title: str, view: View, paper: Paper = "A4") -> None:
        """Open a sheet at the end of the workbook."""
        self.cells: Worksheet = workbook.create_sheet(_tab(title, workbook.sheetnames))
        self.view = view
        self.paper: Paper = paper
        self.row = self.columns = self._page = 0
        self._styles: dict[tuple[int, str, bool], tuple[Look, StyleArray]] = {}

    def put(self, column: int, value: Value, look: Look = looks.TEXT, row: int | None = None) -> None:
        """Write one cell of the current row, or of another."""
        cell = self.cells.cell(row or self.row, column)
        fill(cell, value)
        number_format = look.number_format
        if isinstance(value, dt.date):
            number_format = looks.GERMAN_DAY if self.view.language == "de" else looks.ENGLISH_DAY
        self._dress(cell, look, number_format, quoted=is_like_a_formula(value))

    def _dress(self, cell: AnyCell, look: Look, number_format: str, *, quoted: bool) -> None:
        """Style the cell; what one cell was given is copied to all like it, which is many times as fast."""
        key = (id(look), number_format, quoted)
        if key not in self._styles:
            cell.font, cell.fill, cell.border = look.font, look.fill, look.border
            cell.alignment, cell.number_format = look.alignment, number_format
            cell.quotePrefix = quoted
            self._styles[key] = (look, copy(cell._style))  # type: ignore[union-attr]  # missing in the stubs
        cell._style = copy(self._styles[key][1])  # type: ignore[union-attr]  # missing in the stubs

    def line(self, values: Sequence[Value] = (), look: Look | Sequence[Look] = looks.TEXT, height: float = 0) -> int:
        """Append a row from the first column on and say which one it is."""
        self.row += 1
        each = [look] * len(values) if isinstance(look, Look) else look
        for column, (value, its_look) in enumerate(zip(values, each, strict=True), 1):
            self.put(column, value, its_look)
        if height:
            self.cells.row_dimensions[self.row].height = height
        return self.row

    def span(self, values: Sequence[Value], columns: int, look: Look, height: float = 0) -> None:
        """Append a row whose last value reaches to the last of so many columns."""
        self.line([*values] + [None] * (columns - len(values)), look, height)
        self.merge(len(values), columns)

    def merge(self, first: int, last: int) -> None:
        """Make one cell of these columns of the current row; all of them have their look already."""
        if last > first:
            self.cells.merged_cells.add(f"{get_column_letter(first)}{self.row}:{get_column_letter(last)}{self.row}")

    def wide(self, value: str, columns: int, look: Look = looks.SENTENCE) -> None:
        """Append a sentence across so many columns, as high as it needs."""
        self.span([value], columns, look)
        width = sum(self.cells.column_dimensions[get_column_letter(column)].width for column in range(1, columns + 1))
        size = (look.font.size or 9) / 9
        self.cells.row_dimensions[self.row].height = size * height_of([value], [width / size])

    def widths(self, *widths: float) -> None:
        """Set the widths of the first columns, in characters; this comes before `top`."""
        self.columns = len(widths)
        for column, width in enumerate(widths, 1):
            self.cells.column_dimensions[get_column_letter(column)].width = width

    def top(self, title: str, subtitle: str = "") -> None:
        """Start with what this is, for which week, that it is a draft, and the banners."""
        self.line([title], looks.TITLE, height=22)
        view = self.view
        first, last = (formats.date(date, view.language) for date in _ends(view))
        parts = [f"{view.week}, {first} - {last}", view.text("Draft"), subtitle]
        self.line([" · ".join(part for part in parts if part)], looks.SUBTITLE, height=16)
        for banner in view.banners:
            self.wide(": ".join([view.text("Attention"), banner]), self.columns, looks.BANNER)

    def page_break(self, after: int | None = None) -> None:
        """What follows the current row, or another, begins on a new page."""
        self._page = self.row if after is None else after
        self.cells.row_breaks.append(Break(id=self._page))

    def keep(self, first: int, head: int) -> None:
        """Rows from `first` to the current one stay on one page, below the rows up to `head` that are repeated."""
        room = self._room - self._height(1, head)
        self._page = max(self._page, head)
        if self._height(self._page + 1, self.row) <= room:
            return
        if first > self._page + 1 and self._height(first, self.row) <= room:
            self.page_break(first - 1)
            return
        while self._height(self._page + 1, self.row) > room:
            self._page = next(row for row in range(self.row, 0, -1) if self._height(self._page + 1, row) <= room)

    @property
    def _scale(self) -> int:
        """Per cent at which all columns stand on one page, never enlarged."""
        width = sum(
            self.cells.column_dimensions[get_column_letter(number)].width for number in range(1, self.columns + 1)
        )
        paper = _PAPERS[self.paper][2] - 2 * 72 * _MARGIN
        return max(10, min(100, int(97 * paper / max(1.0, width * 5.25 + 3.75 * self.columns))))

    @property
    def _room(self) -> float:
        """Points of rows that stand on one page."""
        return 0.97 * (_PAPERS[self.paper][3] - 72 * (_MARGIN + _FOOT)) * 100 / self._scale

    def _height(self, first: int, last: int) -> float:
        return sum(self.cells.row_dimensions[row].height or _ROW for row in range(first, last + 1))

    def finish(self, head: int | None = None, fixed_columns: int = 0, *, one_page: bool = False) -> None:
        """Set up paper, footers, and the headings that stay: rows up to `head` and so many columns.

        `one_page` makes all of it as small as one page needs; what is long stays readable on several.
        """
        sheet = self.cells
        size, sheet.page_setup.orientation, _, _ = _PAPERS[self.paper]
        sheet.page_setup.paperSize = int(size)
        self._fit(one_page=one_page)
        sheet.page_margins.left = sheet.page_margins.right = sheet.page_margins.top = _MARGIN
        sheet.page_margins.bottom = _FOOT
        sheet.print_options.horizontalCentered = True
        sheet.sheet_view.showGridLines = False
        self._stay(head, fixed_columns)
        self._footers()

    def _fit(self, *, one_page: bool) -> None:
        """As wide as one page; Excel ignores page breaks when it fits by itself, so there the scale is given."""
        setup = self.cells.page_setup
        if self.cells.row_breaks.brk:
            setup.scale = self._scale
            return
        setup.fitToWidth, setup.fitToHeight = 1, int(one_page)
        self.cells.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)

    def _stay(self, head: int | None, fixed_columns: int) -> None:
        if head:
            self.cells.print_title_rows = f"1:{head}"
        if fixed_columns:
            self.cells.print_title_cols = f"A:{get_column_letter(fixed_columns)}"
        if head or fixed_columns:
            self.cells.freeze_panes = f"{get_column_letter(fixed_columns + 1)}{(head or 0) + 1}"

    def _footers(self) -> None:
        footer = HeaderFooterItem()
        footer.left.text = " · ".join([self.view.week, self.view.text("Draft")]).replace("&", "&&")
        footer.center.text = self.cells.title.replace("&", "&&")
        footer.right.text = self.view.text("Page") + " &P / &N"
        for part in (footer.left, footer.center, footer.right):
            part.size = 8
        self.cells.oddFooter = footer


def height_of(values: Sequence[Value], widths: Sequence[float]) -> float:
    """The height of a row in which the longest text finds room; lines end between words."""
    rooms = (max(1, int((width - 1) * _ROOM)) for width in widths)
    return 4 + 12 * max(len(wrap(str(value or ""), room)) or 1 for value, room in zip(values, rooms, strict=True))


def is_like_a_formula(value: Value) -> bool:
    """Whether Excel might take this text for a formula when somebody edits it."""
    return isinstance(value, str) and len(value) > 1 and value.startswith(_FORMULA_STARTS)


def fill(cell: AnyCell, value: Value) -> None:
    """Write data into a cell; a text that begins like a formula stays a text."""
    if isinstance(value, str):
        cell.value = ILLEGAL_CHARACTERS_RE.sub("?", value)[:_LONGEST]
        cell.data_type = "s"
    else:
        cell.value = value


def _ends(view: View) -> tuple[dt.date, dt.date]:
    return view.problem.horizon.first, view.problem.horizon.last


def _tab(title: str, taken: Sequence[str]) -> str:
    """A title that Excel accepts and no other sheet has."""
    clean = "".join(" " if char in "[]:*?/\\" else char for char in ILLEGAL_CHARACTERS_RE.sub("", title)).strip("' ")
    names = {name.casefold() for name in taken}
    tries = (clean[: 31 - len(end)] + end for end in ("", *(f" {number}" for number in range(2, 1000))))
    return next(name for name in tries if name and name.casefold() not in names)
