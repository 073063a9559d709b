"""The same roster makes the same file, byte for byte."""

from __future__ import annotations

import datetime as dt
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook

BEGINNING = dt.datetime(2000, 1, 1, tzinfo=dt.UTC).replace(tzinfo=None)
"""The date all files say they were made; the archive's format knows no zone."""


def save(workbook: Workbook, path: Path) -> Path:
    """Write the workbook with fixed dates inside and around its parts."""
    workbook.properties.creator = "roster"
    workbook.properties.created = workbook.properties.modified = BEGINNING
    raw = BytesIO()
    workbook.save(raw)
    with ZipFile(raw) as source, ZipFile(path, "w") as target:
        for part in sorted(source.namelist(), key=_content_types_first):
            target.writestr(_undated(part), source.read(part))
    return path


def _content_types_first(part: str) -> tuple[bool, str]:
    return part != "[Content_Types].xml", part


def _undated(part: str) -> ZipInfo:
    info = ZipInfo(part, date_time=BEGINNING.timetuple()[:6])
    info.compress_type = ZIP_DEFLATED
    info.external_attr = 0o644 << 16
    return info
