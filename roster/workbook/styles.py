"""How sheets look: few colours, readable in greyscale, printable in landscape."""

from __future__ import annotations

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from roster.workbook.shown import LONG_DAY, CellValue

DARK, MIDDLE, LIGHT, PALE = "1F3A5F", "5B7DA6", "DCE6F1", "F2F2F2"
EARLY, MID, LATE = "FFF2B3", "CBE8C6", "BBD7F2"
ABSENT = PatternFill("lightUp", fgColor="7F7F7F", bgColor="D9D9D9")
TITLE = Font(name="Calibri", size=14, bold=True, color=DARK)
NOTE = Font(name="Calibri", size=10, italic=True, color="595959")
HEADER = Font(name="Calibri", size=10, bold=True, color="FFFFFF")
PLAIN = Font(name="Calibri", size=10)
BOLD = Font(name="Calibri", size=10, bold=True)
LINK = Font(name="Calibri", size=10, underline="single", color="0563C1")
EXAMPLE = Font(name="Calibri", size=10, italic=True, color="7F7F7F")
_HAIR = Side(style="thin", color="BFBFBF")
GRID = Border(left=_HAIR, right=_HAIR, top=_HAIR, bottom=_HAIR)
_BOLD_SIDE = Side(style="medium", color="000000")
FRAME = Border(left=_BOLD_SIDE, right=_BOLD_SIDE, top=_BOLD_SIDE, bottom=_BOLD_SIDE)
LEFT = Alignment(horizontal="left", vertical="center")
WRAPPED = Alignment(horizontal="left", vertical="center", wrap_text=True)
_DANGEROUS = ("=", "+", "-", "@")


def solid(colour: str) -> PatternFill:
    """A plain background."""
    return PatternFill("solid", fgColor=colour, bgColor=colour)


def put(cell: Cell | MergedCell, value: CellValue, font: Font = PLAIN, number_format: str = "General") -> Cell:
    """Write a value that is data and never a formula, whatever it begins with.

    Raises:
        TypeError: for a cell hidden in a merged range; these workbooks have none.
    """
    if isinstance(cell, MergedCell):
        raise TypeError(f"{cell.coordinate} lies in a merged range")
    cell.value = value
    cell.font = font
    cell.number_format = LONG_DAY if number_format == "hh:mm" and hasattr(value, "days") else number_format
    if isinstance(value, str):
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(_DANGEROUS)
    return cell


def title(sheet: Worksheet, text: str) -> None:
    """The first line: what this sheet is for."""
    put(sheet.cell(1, 1), text, NOTE)
    sheet.row_dimensions[1].height = 20
    sheet.cell(1, 1).alignment = Alignment(vertical="center")


def header(
    place: Cell | MergedCell, text: CellValue, number_format: str = "General", *, important: bool = True
) -> None:
    """A column's head; optional columns are a little lighter."""
    cell = put(place, text, HEADER, number_format)
    cell.fill = solid(DARK if important else MIDDLE)
    cell.border = GRID
    cell.alignment = Alignment(wrap_text=True, vertical="center", horizontal="left")


def printable(sheet: Worksheet, header_row: int, *, wide: bool, columns: str | None = None) -> None:
    """Landscape, as wide as the paper, headers on every page, the sheet's name and page number below."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 8 if wide else 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"1:{header_row}"
    if columns:
        sheet.print_title_cols = columns
    sheet.oddFooter = HeaderFooterItem(left=_HeaderFooterPart("&A"), right=_HeaderFooterPart("Seite &P von &N"))
    sheet.page_margins.left = sheet.page_margins.right = 0.4
