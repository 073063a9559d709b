"""What a district may lend and borrow is typed in the sheet Bezirke."""

from pathlib import Path

import pytest

from models.places import District
from roster.workbook.read import read_inputs
from tests.workbook.good import good_rows, write_good
from tests.workbook.spoil import german, reading_of, typed

LIMITS = {"lent_most": 2400, "lent_quota": 1230, "borrowed_most": 0, "borrowed_quota": 0}


def test_hours_become_minutes_of_a_week(tmp_path: Path) -> None:
    rows = good_rows()
    rows["zentrale.xlsx"]["districts"][0] |= LIMITS
    problem = read_inputs(write_good(tmp_path, rows)).problem
    assert problem
    assert problem.districts == (
        District(id="W", name="Wandsbek", lent_most=2400, lent_quota=1230, borrowed_most=0, borrowed_quota=0),
        District(id="A", name="Altona"),
    )


def test_the_price_of_an_hour_is_typed_with_the_others(tmp_path: Path) -> None:
    rows = good_rows()
    rows["zentrale.xlsx"]["prices"] = [{"lent_hour": 120}]
    problem = read_inputs(write_good(tmp_path, rows)).problem
    assert problem
    assert problem.prices.lent_hour == 120


@pytest.mark.parametrize(
    ("cell", "hours", "said"),
    [
        ("D4", 41, "mehr als 'Höchstens verliehene Stunden': keine Stunde würde je etwas kosten"),
        ("F4", 0.5, "mehr als 'Höchstens geliehene Stunden': keine Stunde würde je etwas kosten"),
        ("D4", 40, None),
        ("F4", 0, None),
    ],
)
def test_a_quota_above_the_most_is_a_fault(tmp_path: Path, cell: str, hours: float, said: str | None) -> None:
    rows = good_rows()
    rows["zentrale.xlsx"]["districts"][0] |= LIMITS
    write_good(tmp_path, rows)
    reading = reading_of(tmp_path, "zentrale.xlsx", typed("Bezirke", cell, hours))
    assert [german(finding) for finding in reading.findings] == (
        [f"zentrale.xlsx: Bezirke!{cell}: {said}"] if said else []
    )
    assert (reading.problem is None) == bool(said)
