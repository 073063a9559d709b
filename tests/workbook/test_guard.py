"""Files that are no workbooks, or are traps, are named before anything in them is opened."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from roster.workbook.book import read_book
from roster.workbook.guard import ENCRYPTED, OLE, candidates, examine
from roster.workbook.read import read_inputs
from tests.workbook.good import good_bytes, write_good
from tests.workbook.spoil import codes, german

NAME = "bezirk-W.xlsx"


def written(content: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(content)


def truncated(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def damaged(path: Path) -> None:
    """A byte in the middle of a part is another one."""
    with zipfile.ZipFile(path) as parts:
        entry = max(parts.infolist(), key=lambda part: part.compress_size)
    content = bytearray(path.read_bytes())
    content[entry.header_offset + 30 + len(entry.filename) + entry.compress_size // 2] ^= 0xFF
    path.write_bytes(bytes(content))


def with_part(name: str, content: bytes) -> Callable[[Path], object]:
    def change(path: Path) -> None:
        with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as parts:
            parts.writestr(name, content)

    return change


def bomb(path: Path) -> None:
    """400 MB of nothing, packed into less than one."""
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as parts, parts.open("xl/media/big.bin", "w") as part:
        for _ in range(400):
            part.write(bytes(1_000_000))


def other_archive(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as parts:
        parts.writestr("content.xml", "<office/>")


CASES: list[tuple[str, Callable[[Path], object], str]] = [
    ("old_excel", written(OLE + b"\0" * 600), "Die Mappe hat das alte Format .xls. Vielleicht als"),
    ("password", written(OLE + b"\0" * 600 + ENCRYPTED), "Die Mappe ist mit einem Kennwort geschützt. Vielleicht ohne"),
    ("empty_file", written(b""), "Die Datei ist leer. Vielleicht"),
    ("not_excel", written(b"Id;Nachname\nP1;Muster\n"), "Das ist keine Excel-Arbeitsmappe. Vielleicht"),
    ("not_excel", other_archive, "Das ist keine Excel-Arbeitsmappe. Vielleicht"),
    ("truncated", truncated, "Die Datei ist beschädigt oder unvollständig. Vielleicht"),
    ("truncated", damaged, "Die Datei ist beschädigt oder unvollständig. Vielleicht"),
    ("too_large", bomb, "Entpackt hat die Mappe 400 MB; das ist zu viel. Vielleicht"),
    ("macros", with_part("xl/vbaProject.bin", b"x"), "Die Mappe enthält Makros. Vielleicht"),
    ("external_links", with_part("xl/externalLinks/externalLink1.xml", b"<x/>"), "Die Mappe ist mit anderen Dateien"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "spoil", "text"), CASES, ids=[f"{case[0]}-{case[2][:12]}" for case in CASES])
def test_one_clear_fault_for_each_bad_file(
    tmp_path: Path, code: str, spoil: Callable[[Path], object], text: str
) -> None:
    write_good(tmp_path)
    spoil(tmp_path / NAME)
    reading = read_inputs(tmp_path)
    assert reading.problem is None
    faults = [finding for finding in reading.findings if finding.stops]
    assert [(finding.code, str(finding.address)) for finding in faults] == [(code, NAME)]
    assert german(faults[0]).startswith(f"{NAME}: {text}")


@given(
    st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1, max_size=5),
    st.sampled_from([0, 0, 0, 1, 500]),
)
@settings(max_examples=40)
def test_damage_anywhere_is_said_and_never_breaks_off(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[float, int]], lost: int
) -> None:
    content = bytearray(good_bytes()[NAME])
    for place, byte in changes:
        content[int(place * len(content))] = byte
    path = tmp_path_factory.mktemp("damaged") / NAME
    path.write_bytes(content[: len(content) - lost])
    book = read_book(path)
    assert book.kind == "district" or book.faulty


def test_a_lock_file_is_a_notice(tmp_path: Path) -> None:
    (write_good(tmp_path) / f"~${NAME}").write_bytes(b"somebody")
    reading = read_inputs(tmp_path)
    assert codes(reading.findings) == [("notice", "lock_file", f"~${NAME}")]
    assert reading.problem


def test_a_workbook_that_is_not_ours(tmp_path: Path) -> None:
    Workbook().save(write_good(tmp_path) / "notizen.xlsx")
    assert ("fault", "unknown_workbook", "notizen.xlsx") in codes(read_inputs(tmp_path).findings)


def test_xml_bombs_are_refused(tmp_path: Path) -> None:
    """Entities that expand to gigabytes are not expanded."""
    write_good(tmp_path)
    lines = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 9))
    text = f'<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY a0 "ha">{lines}]><sst>&a8;</sst>'
    with zipfile.ZipFile(tmp_path / NAME) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    parts["xl/workbook.xml"] = text.encode()
    with zipfile.ZipFile(tmp_path / NAME, "w") as new:
        for name, content in parts.items():
            new.writestr(name, content)
    reading = read_inputs(tmp_path)
    assert [line for line in codes(reading.findings) if line[0] == "fault"] == [("fault", "unreadable", NAME)]


def test_only_workbooks_are_looked_at(tmp_path: Path) -> None:
    for name in ("b.xlsx", "a.XLSX", "notes.txt", "problem.json", "old.xls"):
        (tmp_path / name).write_bytes(b"x")
    assert [path.name for path in candidates(tmp_path)] == ["a.XLSX", "b.xlsx", "old.xls"]


def test_a_good_workbook_passes(tmp_path: Path) -> None:
    write_good(tmp_path)
    assert [examine(path) for path in candidates(tmp_path)] == [None, None, None]


def test_a_folder_without_the_centre(tmp_path: Path) -> None:
    (write_good(tmp_path) / "zentrale.xlsx").unlink()
    reading = read_inputs(tmp_path)
    assert reading.problem is None
    assert codes(reading.findings)[0] == ("fault", "no_central", "zentrale.xlsx"), "the rest follows from it"


@pytest.mark.parametrize("name", ["nothing", "nothing.json"])
def test_a_folder_or_file_that_does_not_exist(tmp_path: Path, name: str) -> None:
    reading = read_inputs(tmp_path / name)
    assert reading.problem is None
    assert [finding.code for finding in reading.findings] in (["no_central"], ["unreadable"])


def test_two_central_workbooks(tmp_path: Path) -> None:
    write_good(tmp_path)
    (tmp_path / "zentrale-alt.xlsx").write_bytes((tmp_path / "zentrale.xlsx").read_bytes())
    assert ("fault", "central_twice", "zentrale.xlsx") in codes(read_inputs(tmp_path).findings)


def test_two_workbooks_of_one_district(tmp_path: Path) -> None:
    write_good(tmp_path)
    (tmp_path / "bezirk-W2.xlsx").write_bytes((tmp_path / NAME).read_bytes())
    found = codes(read_inputs(tmp_path).findings)
    assert ("fault", "district_twice", "bezirk-W2.xlsx: Start!B3") in found
    assert ("fault", "two_owners", "bezirk-W2.xlsx: Personal!A4") in found


def test_a_district_without_workbook_is_said(tmp_path: Path) -> None:
    (write_good(tmp_path) / "bezirk-A.xlsx").unlink()
    reading = read_inputs(tmp_path)
    assert codes(reading.findings) == [("notice", "district_without_workbook", "zentrale.xlsx: Bezirke!A5")]
    assert reading.problem
