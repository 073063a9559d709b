"""The wish for the same days as somebody else, as it is typed and read."""

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
    """P001 of Wandsbek would like to have the same Wednesday as somebody."""
    rows = good_rows()
    row: dict[str, Value] = {"person": "P001", "date": WEDNESDAY, "wish": "together"}
    rows["bezirk-W.xlsx"]["wishes"] = [row | fields]
    return read_inputs(write_good(tmp_path, rows))


def together(reading: Reading) -> list[Wish]:
    """The wishes that name two people; the plan sheet has another one."""
    assert reading.problem
    return [wish for wish in reading.problem.wishes if wish.kind == "together" or wish.other]


def test_it_names_the_other_one(tmp_path: Path) -> None:
    found = together(wished(tmp_path, other="P002", weight=4))
    assert found == [Wish(person="P001", date=WEDNESDAY, kind="together", other="P002", weight=4)]


def test_on_every_such_weekday(tmp_path: Path) -> None:
    found = together(wished(tmp_path, other="P002", date=None, weekday=2))
    assert found == [Wish(person="P001", date=WEDNESDAY, kind="together", other="P002")]


@pytest.mark.parametrize(
    ("other", "said"),
    [
        (None, "Wünsche!F4: die Spalte 'wie Person' muss ausgefüllt sein"),
        ("P001", "Wünsche!F4: das ist die Person, die es sich wünscht"),
        ("P004", "Wünsche!F4: die Person 'P004' steht in einer anderen Mappe, nicht in dieser"),
    ],
)
def test_somebody_else_of_the_district_must_be_named(tmp_path: Path, other: str | None, said: str) -> None:
    reading = wished(tmp_path, other=other)
    assert reading.problem is None
    found = [german(finding) for finding in reading.findings if finding.stops]
    assert [text.partition(". Vielleicht")[0] for text in found] == [f"bezirk-W.xlsx: {said}"]


def test_with_other_wishes_nobody_else_is_read(tmp_path: Path) -> None:
    reading = wished(tmp_path, other="P002", wish="free")
    assert together(reading) == []
    assert [finding.code for finding in reading.findings] == ["other_not_read"]
