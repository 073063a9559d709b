"""One table says what the workbooks look like; template, writer and reader all follow it."""

from __future__ import annotations

from roster.workbook.columns import Kind, Sheet
from roster.workbook.layout_central import CENTRAL_SHEETS
from roster.workbook.layout_district import DISTRICT_SHEETS
from roster.workbook.layout_limits import LIMIT_SHEETS

LAYOUTS: dict[Kind, tuple[Sheet, ...]] = {
    "central": CENTRAL_SHEETS,
    "district": DISTRICT_SHEETS,
    "limits": LIMIT_SHEETS,
}

FILE_NAMES: dict[Kind, str] = {"central": "zentrale.xlsx", "district": "bezirk-{id}.xlsx", "limits": "grenzen.xlsx"}
"""What the files are usually called; what is in them is told from their sheets, not from their names."""


def sheet(kind: Kind, key: str) -> Sheet:
    """The sheet with this key in workbooks of this kind.

    Raises:
        KeyError: if they have none.
    """
    return {found.key: found for found in LAYOUTS[kind]}[key]
