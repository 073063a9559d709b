"""The wishes for a certain duty and against one, as they are typed and read."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from models.requests import Wish
from roster.workbook.columns import Value
from roster.workbook.read import Reading, read_inputs
from tests.workbook.good import good_rows, write_good
from tests.workbook.spoil import german

WEDNESDAY = dt.date(2026, 6, 10)


def wished(tmp_path: Path, **fields: Value) -> Reading:
    """P001 of Wandsbek wishes something for a Wednesday."""
    rows = good_rows()
    row: dict[str, Value] = {"person": "P001", "date": WEDNESDAY}
    rows["bezirk-W.xlsx"]["wishes"] = [row | fields]
    return read_inputs(write_good(tmp_path, rows))


@pytest.mark.parametrize("kind", ["duty_type", "not_duty_type"])
def test_it_names_the_duty(tmp_path: Path, kind: str) -> None:
    reading = wished(tmp_path, wish=kind, duty_type="K1", weight=4)
    assert reading.problem
    expected = Wish.model_validate({"person": "P001", "date": WEDNESDAY, "kind": kind, "duty_type": "K1", "weight": 4})
    assert expected in reading.problem.wishes


@pytest.mark.parametrize(
    ("duty_type", "said"),
    [
        (None, "Wünsche!G4: die Spalte 'Dienst' muss ausgefüllt sein"),
        ("ZZ", "Wünsche!G4: es gibt keinen Dienst 'ZZ'"),
    ],
)
def test_a_duty_that_there_is_must_be_named(tmp_path: Path, duty_type: str | None, said: str) -> None:
    reading = wished(tmp_path, wish="not_duty_type", duty_type=duty_type)
    assert reading.problem is None
    found = [german(finding) for finding in reading.findings if finding.stops]
    assert [text.partition(". Vielleicht")[0] for text in found] == [f"bezirk-W.xlsx: {said}"]


def test_with_other_wishes_no_duty_is_read(tmp_path: Path) -> None:
    reading = wished(tmp_path, wish="free", duty_type="K1")
    assert reading.problem
    assert all(wish.duty_type is None for wish in reading.problem.wishes)
    assert [finding.code for finding in reading.findings] == ["duty_type_not_read"]
