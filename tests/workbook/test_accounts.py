"""The sheet Konten becomes hours accounts; who does not say when one ends has the longest period that is allowed."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from models.history import Account
from roster.workbook.columns import Value
from roster.workbook.read import read_inputs
from tests.workbook.good import good_rows, write_good
from tests.workbook.spoil import german, reading_of, typed

START = dt.date(2026, 1, 1)


def accounts(tmp_path: Path, group: str, **fields: Value) -> tuple[Account, ...]:
    """What the first person of Wandsbek has on the sheet, and in which legal group."""
    rows = good_rows()
    book = rows["bezirk-W.xlsx"]
    person = book["people"][0]
    book["people"] = [{**person, "legal_group": group}, *book["people"][1:]]
    book["accounts"] = [{"person": person["id"], "start": START, "used": 90, **fields}]
    problem = read_inputs(write_good(tmp_path, rows)).problem
    assert problem
    return problem.history.accounts


@pytest.mark.parametrize(
    ("group", "start", "end"),
    [
        ("tariff", dt.date(2026, 1, 1), dt.date(2026, 12, 31)),
        ("tariff", dt.date(2025, 7, 1), dt.date(2026, 6, 30)),
        ("civil_servant", dt.date(2026, 1, 1), dt.date(2026, 12, 30)),
        ("civil_servant", dt.date(2026, 1, 5), dt.date(2027, 1, 3)),
    ],
)
def test_an_account_without_an_end_lasts_as_long_as_it_may(
    tmp_path: Path, group: str, start: dt.date, end: dt.date
) -> None:
    """A year under the collective agreement, 52 weeks (364 days) for civil servants."""
    (account,) = accounts(tmp_path, group, start=start)
    assert (account.start, account.end, account.used) == (start, end, 90)


@pytest.mark.parametrize("group", ["tariff", "civil_servant"])
def test_a_typed_end_stands(tmp_path: Path, group: str) -> None:
    (account,) = accounts(tmp_path, group, end=dt.date(2026, 6, 30), lower=-600, upper=1200)
    assert (account.end, account.lower, account.upper) == (dt.date(2026, 6, 30), -600, 1200)


def test_an_account_that_is_over_is_left_out(tmp_path: Path) -> None:
    """The week begins on 8 June 2026."""
    assert accounts(tmp_path, "tariff", start=dt.date(2025, 6, 7)) == ()
    assert len(accounts(tmp_path, "tariff", start=dt.date(2025, 6, 9))) == 1


def test_it_ends_after_it_starts(tmp_path: Path) -> None:
    reading = reading_of(write_good(tmp_path), "bezirk-W.xlsx", typed("Konten", "C4", dt.date(2025, 12, 31)))
    assert reading.problem is None
    assert [german(finding).split(":")[1].strip() for finding in reading.findings] == ["Konten!C4"]
