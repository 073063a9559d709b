"""A district whose workbook is faulty is planned from its last accepted one, and everything says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from roster.texts.catalogue import say
from roster.workbook.read import read_inputs
from tests.workbook.good import write_good
from tests.workbook.spoil import codes, spoil, typed

W = "bezirk-W.xlsx"


def test_the_last_accepted_workbook_stands_in(tmp_path: Path) -> None:
    inputs, accepted = write_good(tmp_path / "in"), write_good(tmp_path / "accepted")
    spoil(inputs / W, typed("Personal", "H4", "viel"))
    reading = read_inputs(inputs, accepted)
    assert reading.problem == read_inputs(accepted).problem.changed(banners=reading.banners)  # type: ignore[union-attr]  # good
    assert codes(reading.findings) == [("notice", "not_a_number", f"{W}: Personal!H4")]
    assert [say(banner, "de") for banner in reading.banners] == [
        f"{W} hat Fehler; geplant wurde mit der letzten angenommenen Mappe"
    ]


def test_an_unreadable_workbook_is_replaced_too(tmp_path: Path) -> None:
    inputs, accepted = write_good(tmp_path / "in"), write_good(tmp_path / "accepted")
    (inputs / W).write_bytes(b"")
    reading = read_inputs(inputs, accepted)
    assert reading.problem
    assert reading.problem.banners == reading.banners
    assert codes(reading.findings) == [("notice", "empty_file", W)]


@pytest.mark.parametrize("name", ["zentrale.xlsx"])
def test_the_centre_is_never_replaced(tmp_path: Path, name: str) -> None:
    inputs, accepted = write_good(tmp_path / "in"), write_good(tmp_path / "accepted")
    spoil(inputs / name, typed("Standorte", "C4", "X"))
    assert read_inputs(inputs, accepted).problem is None


def test_an_accepted_workbook_with_faults_does_not_help(tmp_path: Path) -> None:
    inputs, accepted = write_good(tmp_path / "in"), write_good(tmp_path / "accepted")
    for folder in (inputs, accepted):
        spoil(folder / W, typed("Personal", "H4", "viel"))
    reading = read_inputs(inputs, accepted)
    assert reading.problem is None
    assert reading.banners == ()


def test_without_an_accepted_folder_the_fault_stops(tmp_path: Path) -> None:
    inputs = write_good(tmp_path / "in")
    spoil(inputs / W, typed("Personal", "H4", "viel"))
    assert read_inputs(inputs).problem is None
    assert read_inputs(inputs, tmp_path / "nothing").problem is None
