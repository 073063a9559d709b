"""Long lists beside the workbooks: text with semicolons, as Excel and booking systems save it."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Mapping
from pathlib import Path

from models.finding import Address, Finding, fault
from models.message import message
from roster.workbook.columns import Sheet
from roster.workbook.layout_forecast import FILES
from roster.workbook.opened import RawSheet
from roster.workbook.tables import Row, read_table

AS_TEXT = frozenset({"number_as_text", "date_as_text", "time_as_text", "blanks", "column_left_out"})
"""What is said of workbooks, where numbers and dates should not be text; here everything is."""


def is_list(name: str) -> bool:
    """Whether a file of this name is a list that belongs to the workbooks."""
    return _plain(name) in FILES


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def read_list(path: Path) -> tuple[Mapping[str, list[Row]], list[Finding]]:
    """The rows by the key of their sheet, and every fault by line and column, as Excel counts them."""
    return read_rows(path, FILES[_plain(path.name)])


def read_rows(path: Path, sheet: Sheet) -> tuple[Mapping[str, list[Row]], list[Finding]]:
    """The same of a file of any name whose columns are those of a sheet.

    Raises:
        OSError: if the file cannot be read.
    """
    address = Address(workbook=path.name)
    text = _text(path)
    if text is None:
        hint = message("Maybe save it as CSV with semicolons (UTF-8)?")
        return {}, [fault("no_list", address, message("This is no text with semicolons"), hint)]
    if not text.strip():
        return {}, [
            fault("empty_file", address, message("The file is empty"), message("Maybe save it again in Excel?"))
        ]
    rows, findings = read_table(RawSheet("", _cells(text)), sheet, path.name)
    return {sheet.key: rows}, [finding for finding in findings if finding.code not in AS_TEXT]


def _text(path: Path) -> str | None:
    """What stands in a file, in UTF-8 with or without a mark, else in cp1252; None if it is no text."""
    content = path.read_bytes()
    if b"\0" in content or content.startswith(b"PK\3\4"):
        return None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _cells(text: str) -> dict[tuple[int, int], object]:
    """Filled cells by line and column; a field with line breaks in it stands in its last line."""
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=";")
    return {
        (lines.line_num, number): value
        for fields in lines
        for number, value in enumerate(fields, start=1)
        if value.strip()
    }
