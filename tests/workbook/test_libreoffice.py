"""Workbooks that somebody opened and saved in LibreOffice say the same as before."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from roster.workbook.annotate import annotate
from roster.workbook.read import read_inputs
from tests.conftest import Convert
from tests.workbook.good import write_good
from tests.workbook.spoil import codes, spoil, typed

pytestmark = pytest.mark.libreoffice
W = "bezirk-W.xlsx"


def test_saved_by_libreoffice_they_give_the_same_problem(tmp_path: Path, convert: Convert) -> None:
    inputs = write_good(tmp_path / "in")
    before = read_inputs(inputs)
    for path in sorted(inputs.iterdir()):
        shutil.copy(convert(path, "xlsx"), path)
    after = read_inputs(inputs)
    assert after.findings == ()
    assert after.problem == before.problem


def test_an_annotated_copy_can_be_opened_mended_and_saved(tmp_path: Path, convert: Convert) -> None:
    inputs = write_good(tmp_path / "in")
    spoil(inputs / W, typed("Personal", "F4", "WAM"))
    out = tmp_path / "out"
    annotate(inputs, read_inputs(inputs).findings, out)
    shutil.copy(convert(out / W, "xlsx"), out / W)
    assert codes(read_inputs(out).findings)[0] == ("fault", "unknown_reference", f"{W}: Personal!F4")
    spoil(out / W, typed("Personal", "F4", "WAN"))
    assert read_inputs(out).findings == ()


def test_a_formula_that_was_calculated_is_read_and_said(tmp_path: Path, convert: Convert) -> None:
    inputs = write_good(tmp_path / "in")
    spoil(inputs / W, typed("Personal", "H4", "=30+9"))
    assert codes(read_inputs(inputs).findings) == [("fault", "formula_without_value", f"{W}: Personal!H4")]
    shutil.copy(convert(inputs / W, "xlsx"), inputs / W)
    reading = read_inputs(inputs)
    assert codes(reading.findings) == [("notice", "formula", f"{W}: Personal!H4")]
    assert reading.problem
