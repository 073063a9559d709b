"""Before a workbook is opened: is it an Excel workbook at all, whole, without password, macros and traps?"""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path

from models.finding import Address, Finding, fault, notice
from models.message import message

OLE = bytes.fromhex("D0CF11E0A1B11AE1")
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
LOCK_PREFIX = "~$"
SUFFIXES = frozenset({".xlsx", ".xlsm", ".xls", ".xlsb", ".xltx", ".xltm", ".ods", ".csv"})
OVERVIEW = "befunde.xlsx"
"""What a check writes beside the annotated copies; it is no input."""

MOST_BYTES = 60_000_000
MOST_PARTS = 2000
SUSPICIOUS_BYTES = 20_000_000
SUSPICIOUS_RATIO = 150


def candidates(folder: Path) -> list[Path]:
    """The files of a folder that are meant as workbooks, by name."""
    files = (path for path in folder.iterdir() if path.is_file() and path.name != OVERVIEW)
    return sorted(path for path in files if path.suffix.lower() in SUFFIXES)


def examine(path: Path) -> Finding | None:
    """The one thing that keeps this file from being opened; None if it can be."""
    address = Address(workbook=path.name)
    if path.name.startswith(LOCK_PREFIX):
        return notice(
            "lock_file",
            address,
            message("Somebody has this workbook open; this file beside it is not read"),
            message("Maybe save and close the workbook?"),
        )
    try:
        with path.open("rb") as file:
            head = file.read(len(OLE))
    except OSError:
        return fault("unreadable", address, message("The file cannot be read"), message("Maybe it is open elsewhere?"))
    if not head:
        return fault("empty_file", address, message("The file is empty"), message("Maybe save it again in Excel?"))
    if head == OLE:
        return _old_or_locked(path, address)
    if not head.startswith(b"PK"):
        return _not_excel(address)
    return _inside(path, address)


def _old_or_locked(path: Path, address: Address) -> Finding:
    if ENCRYPTED in path.read_bytes():
        return fault(
            "password",
            address,
            message("The workbook is protected with a password"),
            message("Maybe save it without a password?"),
        )
    return fault(
        "old_excel",
        address,
        message("The workbook has the old format .xls"),
        message("Maybe save it as an Excel workbook (.xlsx)?"),
    )


def _not_excel(address: Address) -> Finding:
    return fault(
        "not_excel",
        address,
        message("This is not an Excel workbook"),
        message("Maybe save it as an Excel workbook (.xlsx)?"),
    )


def _inside(path: Path, address: Address) -> Finding | None:
    try:
        with zipfile.ZipFile(path) as parts:
            return _too_large(parts, address) or _wrong_parts(parts, path, address) or _damaged(parts, address)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError, ValueError):
        return _truncated(address)


def _truncated(address: Address) -> Finding:
    return fault(
        "truncated",
        address,
        message("The file is damaged or not complete"),
        message("Maybe copy or save it once more?"),
    )


def _too_large(parts: zipfile.ZipFile, address: Address) -> Finding | None:
    entries = parts.infolist()
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries) or 1
    suspicious = unpacked > SUSPICIOUS_BYTES and unpacked / packed > SUSPICIOUS_RATIO
    if unpacked <= MOST_BYTES and len(entries) <= MOST_PARTS and not suspicious:
        return None
    return fault(
        "too_large",
        address,
        message("Unpacked, the workbook has {size} MB; that is too much", size=unpacked // 1_000_000),
        message("Maybe copy the sheets into a fresh template?"),
    )


def _wrong_parts(parts: zipfile.ZipFile, path: Path, address: Address) -> Finding | None:
    names = [name.lower() for name in parts.namelist()]
    if path.suffix.lower() in {".xlsm", ".xltm"} or any(name.endswith("vbaproject.bin") for name in names):
        return fault(
            "macros",
            address,
            message("The workbook contains macros"),
            message("Maybe save it as an Excel workbook without macros (.xlsx)?"),
        )
    if "xl/workbook.xml" not in names or "[content_types].xml" not in names:
        return _not_excel(address)
    if any(name.startswith("xl/externallinks/") for name in names):
        return fault(
            "external_links",
            address,
            message("The workbook has links to other files; they are not followed"),
            message("Maybe break the links in Excel (Data, Edit links)?"),
        )
    return None


def _damaged(parts: zipfile.ZipFile, address: Address) -> Finding | None:
    return _truncated(address) if parts.testzip() else None
