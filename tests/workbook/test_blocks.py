"""Days in a row of people and of duty types: columns of the sheets Personal and Dienste."""

from pathlib import Path

import pytest
from openpyxl.utils import get_column_letter

from models.duties import Block
from roster.texts.catalogue import say
from roster.workbook.columns import Kind, Value
from roster.workbook.layout import sheet
from roster.workbook.read import read_inputs
from tests.workbook.good import GoodRows, good_rows, write_good
from tests.workbook.spoil import german, reading_of, typed

W, Z = "bezirk-W.xlsx", "zentrale.xlsx"


def column(kind: Kind, key: str, name: str) -> str:
    keys = [row.key for row in sheet(kind, key).columns]
    return get_column_letter(keys.index(name) + 1)


WORKING_LEAST, FREE_MOST = (column("district", "people", name) for name in ("working_least", "free_most"))
BLOCK_LEAST, BLOCK_MOST = (column("central", "duty_types", name) for name in ("block_least", "block_most"))


def rows_with(**people: Value) -> dict[str, GoodRows]:
    rows = good_rows()
    rows[W]["people"][0].update(people)
    return rows


def test_columns_become_blocks(tmp_path: Path) -> None:
    rows = rows_with(working_least=2, working_most=4, free_least=3)
    rows[W]["people"][1]["free_most"] = 5
    rows[Z]["duty_types"][1].update({"block_least": 1, "block_most": 3})
    rows[Z]["prices"] = [{"working_block_day": 11, "free_block_day": 12, "duty_type_block_day": 13}]
    problem = read_inputs(write_good(tmp_path, rows)).problem
    assert problem
    people = {person.id: (person.working_block, person.free_block) for person in problem.people}
    assert people["P001"] == (Block(least=2, most=4), Block(least=3))
    assert people["P002"] == (None, Block(most=5))
    assert people["P003"] == (None, None)
    assert {row.id: row.block for row in problem.duty_types} == {"F1": None, "K1": Block(most=3), "Z": None}
    prices = problem.prices
    assert (prices.working_block_day, prices.free_block_day, prices.duty_type_block_day) == (11, 12, 13)


FAULTS = [
    (W, "Personal", f"{WORKING_LEAST}4", 5, "mindestens 5 und höchstens 4 geht nicht zusammen"),
    (W, "Personal", f"{FREE_MOST}4", 0, "'0' liegt nicht zwischen 1 und 31"),
    (W, "Personal", f"{FREE_MOST}4", 32, "'32' liegt nicht zwischen 1 und 31"),
    (W, "Personal", f"{WORKING_LEAST}4", 1.5, "eine ganze Zahl ist nötig, nicht '1.5'"),
    (W, "Personal", f"{WORKING_LEAST}4", "viele", "keine Zahl ('viele')"),
    (Z, "Dienste", f"{BLOCK_LEAST}5", 4, "mindestens 4 und höchstens 3 geht nicht zusammen"),
    (Z, "Dienste", f"{BLOCK_MOST}5", 0, "'0' liegt nicht zwischen 1 und 31"),
]


@pytest.mark.parametrize(("book", "name", "cell", "value", "text"), FAULTS)
def test_what_cannot_be_is_a_fault(tmp_path: Path, book: str, name: str, cell: str, value: object, text: str) -> None:
    rows = rows_with(working_most=4)
    rows[Z]["duty_types"][1]["block_most"] = 3
    write_good(tmp_path, rows)
    reading = reading_of(tmp_path, book, typed(name, cell, value))
    said = [german(finding) for finding in reading.findings if finding.stops]
    assert len(said) == 1
    assert said[0].startswith(f"{book}: {name}!{cell}: {text}")
    assert reading.problem is None


def told(tmp_path: Path, rows: dict[str, GoodRows]) -> list[tuple[str, str]]:
    findings = read_inputs(write_good(tmp_path, rows)).findings
    return [(str(row.address), say(row.what, "de")) for row in findings if row.code == "off_anyway"]


def test_who_is_off_for_longer_than_typed_is_said(tmp_path: Path) -> None:
    """Away on 11 and 12 June, Thursday and Friday; then comes the weekend."""
    said = "P001 kann ab 11.06. an 4 Tagen nicht arbeiten; ein Plan mit höchstens 3 freien Tagen in Folge ist unmöglich"
    assert told(tmp_path / "3", rows_with(free_most=3)) == [(f"{W}: Personal!{FREE_MOST}4", said)]
    assert told(tmp_path / "4", rows_with(free_most=4)) == []


def test_at_a_price_it_is_only_dear(tmp_path: Path) -> None:
    rows = rows_with(free_most=3)
    rows[Z]["rules"] = [{"rule": "free_block", "mode": "soft"}]
    assert told(tmp_path, rows) == []


def test_the_weekend_is_off_but_for_the_saturday_pool(tmp_path: Path) -> None:
    """Ece is away on Friday, too; Jan volunteers for Saturdays and can work on all days but Sunday."""
    rows = good_rows()
    rows[W]["people"][1]["free_most"] = 2
    rows[W]["people"][2]["free_most"] = 1
    assert [address for address, _ in told(tmp_path / "2", rows)] == [f"{W}: Personal!{FREE_MOST}5"]
    rows[W]["people"][1]["free_most"] = 3
    assert told(tmp_path / "3", rows) == []
