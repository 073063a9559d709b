"""The sheet Dienstzahlen and the days away of the sheet Personal become numbers of a person."""

import datetime as dt
from pathlib import Path

import pytest

from models.people import Assigned
from roster.workbook.columns import Value
from roster.workbook.read import read_inputs
from tests.workbook.good import good_rows, write_good
from tests.workbook.spoil import german, reading_of, typed

JUNE = dt.date(2026, 6, 1)


def test_rows_become_numbers_of_a_person(tmp_path: Path) -> None:
    rows = good_rows()
    rows["bezirk-W.xlsx"]["assignments"] = [
        {"person": "P001", "most": 4},
        {"person": "P001", "duty_type": "K1", "fewest": 1, "valid_from": JUNE},
    ]
    rows["bezirk-W.xlsx"]["people"][0]["away_days"] = 3
    problem = read_inputs(write_good(tmp_path, rows)).problem
    assert problem
    people = {person.id: person for person in problem.people}
    assert people["P001"].assignments == (Assigned(most=4), Assigned(duty_type="K1", fewest=1, valid_from=JUNE))
    assert (people["P001"].away_days_a_month, people["P002"].away_days_a_month) == (3, None)
    assert people["P002"].assignments == ()


def test_fewest_above_most_is_a_fault(tmp_path: Path) -> None:
    rows = good_rows()
    rows["bezirk-W.xlsx"]["assignments"] = [{"person": "P001", "fewest": 2, "most": 2}]
    write_good(tmp_path, rows)
    reading = reading_of(tmp_path, "bezirk-W.xlsx", typed("Dienstzahlen", "C4", 3))
    assert [german(finding) for finding in reading.findings] == [
        "bezirk-W.xlsx: Dienstzahlen!C4: mindestens 3 und höchstens 2 geht nicht zusammen"
    ]
    assert reading.problem is None


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ((), True),
        (({"person": "P001", "late": 3},), True),
        (({"person": "P001", "duties": 3, "since": JUNE - dt.timedelta(days=1)},), True),
        (({"person": "P001", "duties": 3, "since": JUNE},), False),
        (({"person": "P001", "duties": 3},), False),
    ],
)
def test_duties_of_a_time_that_has_begun_should_be_counted(
    tmp_path: Path, counts: tuple[dict[str, Value], ...], said: bool
) -> None:
    """From the first of June on; the week planned is the next one."""
    rows = good_rows()
    row: dict[str, Value] = {"person": "P001", "most": 40, "valid_from": JUNE, "valid_to": dt.date(2026, 8, 31)}
    rows["bezirk-W.xlsx"] |= {"assignments": [row], "counts": list(counts)}
    reading = read_inputs(write_good(tmp_path, rows))
    assert reading.problem
    assert [finding.code for finding in reading.findings] == (["not_counted_before"] if said else [])


@pytest.mark.parametrize("changed", [{"duty_type": "K1"}, {"valid_to": None}, {"valid_from": dt.date(2026, 6, 8)}])
def test_other_rows_ask_for_no_count(tmp_path: Path, changed: dict[str, Value]) -> None:
    rows = good_rows()
    row: dict[str, Value] = {"person": "P001", "most": 40, "valid_from": JUNE, "valid_to": dt.date(2026, 8, 31)}
    rows["bezirk-W.xlsx"]["assignments"] = [row | changed]
    assert read_inputs(write_good(tmp_path, rows)).findings == ()
