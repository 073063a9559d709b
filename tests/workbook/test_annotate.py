"""Planners get copies with a comment at every finding and a list on the first sheet."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from roster.workbook.annotate import annotate
from roster.workbook.guard import OVERVIEW
from roster.workbook.read import read_inputs
from tests.workbook.good import write_good
from tests.workbook.spoil import beyond, spoil, typed

W = "bezirk-W.xlsx"
BEYOND = f"{beyond('district', 'people')}2"
"""The heading of a column that nobody knows."""


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    folder = write_good(tmp_path / "in")
    spoil(folder / W, typed("Personal", "F4", "WAM"))
    spoil(folder / W, typed("Zeitmuster", "F4", "07.00"))
    spoil(folder / W, typed("Personal", BEYOND, "Telefon"))
    return folder


def column(path: Path, letter: str) -> list[str]:
    sheet = load_workbook(path)["Start"]
    return [str(cell.value) for cell in sheet[letter] if cell.value is not None]


def test_a_comment_stands_at_every_finding(inputs: Path, tmp_path: Path) -> None:
    annotate(inputs, read_inputs(inputs).findings, tmp_path / "out")
    book = load_workbook(tmp_path / "out" / W)
    comment = book["Personal"]["F4"].comment
    assert comment
    assert comment.text == "Fehler: es gibt keinen Standort 'WAM'. Vielleicht WAN?"
    assert book["Zeitmuster"]["F4"].comment
    assert book["Personal"][BEYOND].comment


def test_the_first_sheet_counts_and_links(inputs: Path, tmp_path: Path) -> None:
    annotate(inputs, read_inputs(inputs).findings, tmp_path / "out")
    assert "1 Fehler, 2 Hinweise" in column(tmp_path / "out" / W, "A")
    start = load_workbook(tmp_path / "out" / W)["Start"]
    links = {cell.hyperlink.location for cell in start["A"] if cell.hyperlink}
    assert links == {"'Personal'!F4", f"'Personal'!{BEYOND}", "'Zeitmuster'!F4"}
    assert "0 Fehler, 0 Hinweise" in column(tmp_path / "out" / "bezirk-A.xlsx", "A")


def test_english_on_request(inputs: Path, tmp_path: Path) -> None:
    annotate(inputs, read_inputs(inputs).findings, tmp_path / "out", "en")
    assert "1 faults, 2 notices" in column(tmp_path / "out" / W, "A")


def test_a_copy_can_be_mended_and_checked_again(inputs: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    annotate(inputs, read_inputs(inputs).findings, first)
    (first / OVERVIEW).unlink()
    spoil(first / W, typed("Personal", "F4", "WAN"))
    reading = read_inputs(first)
    assert [finding.code for finding in reading.findings] == ["unknown_column", "time_as_text"]
    annotate(first, reading.findings, second)
    book = load_workbook(second / W)
    assert book["Personal"]["F4"].comment is None
    lines = column(second / W, "A")
    assert "0 Fehler, 2 Hinweise" in lines
    assert "1 Fehler, 2 Hinweise" not in lines
    assert lines.count("So geht es") == 1


def test_the_inputs_stay_as_they_are(inputs: Path, tmp_path: Path) -> None:
    before = {path.name: path.read_bytes() for path in inputs.iterdir()}
    annotate(inputs, read_inputs(inputs).findings, tmp_path / "out")
    assert before == {path.name: path.read_bytes() for path in inputs.iterdir()}
    with pytest.raises(ValueError, match="folder of their own"):
        annotate(inputs, (), inputs)


def test_what_cannot_be_opened_stands_in_the_overview(inputs: Path, tmp_path: Path) -> None:
    (inputs / W).write_bytes(b"")
    written = annotate(inputs, read_inputs(inputs).findings, tmp_path / "out")
    assert [path.name for path in written] == ["bezirk-A.xlsx", "zentrale.xlsx", OVERVIEW]
    sheet = load_workbook(tmp_path / "out" / OVERVIEW).worksheets[0]
    assert [cell.value for cell in sheet[3]][:3] == ["Fehler", W, "Die Datei ist leer"]


def test_findings_of_the_overview_are_no_input(inputs: Path, tmp_path: Path) -> None:
    findings = read_inputs(inputs).findings
    annotate(inputs, findings, tmp_path / "out")
    assert [finding.code for finding in read_inputs(tmp_path / "out").findings] == [
        finding.code for finding in findings
    ]
