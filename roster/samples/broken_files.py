"""Files that cannot be read at all, each in its own way, and a list with faults in its lines."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from openpyxl import Workbook

from roster.samples.planting import Place
from roster.workbook.archive import save_stable

OLE = bytes.fromhex("D0CF11E0A1B11AE1")
MOMENT = (2026, 1, 1, 0, 0, 0)
MUCH = 25_000_000
PARTS: Mapping[str, bytes] = {"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"}


def _zipped(path: Path, parts: Mapping[str, bytes]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            archive.writestr(entry, content)


def _foreign(path: Path) -> None:
    workbook = Workbook()
    workbook.worksheets[0].title = "Tabelle1"
    workbook.worksheets[0]["A1"].value = "Etwas anderes"
    save_stable(workbook, path)


def _truncated(path: Path) -> None:
    _foreign(path)
    path.write_bytes(path.read_bytes()[:2000])


WRITERS: Mapping[str, tuple[str, Callable[[Path], object]]] = {
    "bezirk-abgeschnitten.xlsx": ("truncated", _truncated),
    "bezirk-alt.xls": ("old_excel", lambda path: path.write_bytes(OLE + bytes(504))),
    "bezirk-beschaedigt.xlsx": ("unreadable", lambda path: _zipped(path, PARTS)),
    "bezirk-fremd.xlsx": ("unknown_workbook", _foreign),
    "bezirk-gross.xlsx": ("too_large", lambda path: _zipped(path, {**PARTS, "xl/worksheets/sheet1.xml": bytes(MUCH)})),
    "bezirk-kennwort.xlsx": (
        "password",
        lambda path: path.write_bytes(OLE + bytes(504) + "EncryptedPackage".encode("utf-16-le")),
    ),
    "bezirk-leer.xlsx": ("empty_file", lambda path: path.write_bytes(b"")),
    "bezirk-makros.xlsm": ("macros", lambda path: _zipped(path, {**PARTS, "xl/vbaProject.bin": b"macro"})),
    "bezirk-text.csv": ("not_excel", lambda path: path.write_bytes("Id;Name\nP01;Müller\n".encode("cp1252"))),
    "faelle.csv": ("no_list", lambda path: path.write_bytes("Leistung;Standort".encode("utf-16"))),
    "bezirk-verweise.xlsx": (
        "external_links",
        lambda path: _zipped(path, {**PARTS, "xl/externalLinks/externalLink1.xml": b"<externalLink/>"}),
    ),
}
"""File name -> (code of the fault, what writes it)."""


APPOINTMENTS = (
    "Leistung;Standort;Tag;Uhrzeit;Anzahl\n"
    "EID;ALT;09.06.2026;08:10;1\n"
    "EID;Bahnhof;31.02.2026;08:20;0\n"
    "Auskünfte;ALT;03/04/2026;8 h;zwei\n"
)
"""Appointments as a booking system saves them; the first line of data is good."""

IN_APPOINTMENTS = {
    "B3": "unknown_reference",
    "C3": "impossible_date",
    "E3": "out_of_range",
    "A4": "unknown_reference",
    "C4": "ambiguous_date",
    "D4": "not_a_time",
    "E4": "not_a_number",
}


def write_files(folder: Path) -> list[Place]:
    """Write all of them and say what is wrong with each."""
    for name, (_, writer) in WRITERS.items():
        writer(folder / name)
    (folder / "termine.csv").write_bytes(APPOINTMENTS.encode("cp1252"))
    lines = [Place("termine.csv", code, cell=cell) for cell, code in IN_APPOINTMENTS.items()]
    return [*(Place(name, code) for name, (code, _) in WRITERS.items()), *lines]
