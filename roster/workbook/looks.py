"""What hides or blurs cells - hidden rows, filters, merged cells - is said, and stops where it covers something."""

from __future__ import annotations

from openpyxl.utils import column_index_from_string, get_column_letter

from models.finding import Address, Finding, fault, notice
from models.message import message
from roster.workbook.opened import RawSheet


def look(raw: RawSheet, workbook: str, header_row: int) -> list[Finding]:
    """Findings about the looks of a sheet whose data begin below this row."""
    return [*_hidden_rows(raw, workbook), *_hidden_columns(raw, workbook), *_merged(raw, workbook, header_row)]


def _hidden_rows(raw: RawSheet, workbook: str) -> list[Finding]:
    filled = {row for row, _ in raw.cells}
    hidden = [row for row in raw.hidden_rows if row in filled]
    if not hidden:
        return []
    address = Address(workbook=workbook, sheet=raw.name, row=hidden[0])
    if raw.filtered:
        what = message("a filter hides {count} rows; they are read all the same", count=len(hidden))
        return [notice("filtered_rows", address, what)]
    return [notice("hidden_rows", address, message("{count} hidden rows are read all the same", count=len(hidden)))]


def _hidden_columns(raw: RawSheet, workbook: str) -> list[Finding]:
    filled = {column for _, column in raw.cells}
    hidden = [letter for letter in raw.hidden_columns if column_index_from_string(letter) in filled]
    if not hidden:
        return []
    address = Address(workbook=workbook, sheet=raw.name, column=hidden[0])
    what = message("{count} hidden columns are read all the same", count=len(hidden))
    return [notice("hidden_columns", address, what)]


def _merged(raw: RawSheet, workbook: str, header_row: int) -> list[Finding]:
    findings = []
    for first_row, first_column, last_row, last_column in sorted(raw.merged):
        letter = get_column_letter(first_column)
        address = Address(workbook=workbook, sheet=raw.name, row=first_row, column=letter)
        area = f"{letter}{first_row}:{get_column_letter(last_column)}{last_row}"
        if last_row > header_row and (first_row, first_column) in raw.cells:
            what = message("merged cells ({area}): it is not clear for which of them the value holds", area=area)
            findings.append(fault("merged_cells", address, what, message("Maybe unmerge them and fill in each?")))
        else:
            findings.append(notice("merged", address, message("merged cells ({area})", area=area)))
    return findings
