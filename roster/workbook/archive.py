"""A workbook with the same content is the same file, byte by byte, whenever and wherever it is written."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from pathlib import Path

from openpyxl import Workbook

MOMENT = dt.datetime(2026, 1, 1)  # noqa: DTZ001 - Excel's properties have no zone
_ZIP_MOMENT = (2026, 1, 1, 0, 0, 0)
_STAMP = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")


def save_stable(workbook: Workbook, path: Path) -> None:
    """Save with fixed properties and fixed times, so that equal content gives equal bytes."""
    workbook.properties.creator = "roster"
    workbook.properties.created = MOMENT
    written = io.BytesIO()
    workbook.save(written)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_stable(written.getvalue()))


def _stable(archive: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _ZIP_MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            new.writestr(entry, _fixed_stamp(name, old.read(name)))
    return target.getvalue()


def _fixed_stamp(name: str, content: bytes) -> bytes:
    if name != "docProps/core.xml":
        return content
    return _STAMP.sub(rb"\g<1>" + MOMENT.isoformat().encode() + rb"Z\g<2>", content)
