"""What the centre says of mobile teams becomes part of its sites, and what cannot be is said."""

from pathlib import Path
from typing import Any

from models.places import Kit
from roster.workbook.read import Reading, read_inputs
from tests.workbook.good import good_rows, write_good
from tests.workbook.spoil import german, reading_of, typed

Z = "zentrale.xlsx"


def mobile(folder: Path, kits: int | None = 1, **fields: Any) -> Reading:
    """Both sites are places of mobile teams that share a kit."""
    rows = good_rows()
    for row in rows[Z]["sites"]:
        row.update({"mobile": True, "driver": "KASSE", "kit": "Nord", **fields})
    rows[Z]["kits"] = [{"id": "Nord", "name": "Koffer Nord", "count": kits}]
    return read_inputs(write_good(folder, rows))


def said(reading: Reading) -> list[str]:
    return [german(finding) for finding in reading.findings if "Standorte" in german(finding)]


def test_columns_become_a_site(tmp_path: Path) -> None:
    problem = mobile(tmp_path, 2).problem
    assert problem
    assert [(site.mobile, site.driver, site.kit) for site in problem.sites] == [(True, "KASSE", "Nord")] * 2
    assert problem.kits == (Kit(id="Nord", name="Koffer Nord", count=2),)


def test_what_is_left_empty(tmp_path: Path) -> None:
    problem = read_inputs(write_good(tmp_path)).problem
    assert problem
    assert [(site.mobile, site.driver, site.kit) for site in problem.sites] == [(False, None, None)] * 2
    assert problem.kits == ()
    problem = mobile(tmp_path, None).problem
    assert problem
    assert [kit.count for kit in problem.kits] == [1]


def test_days_without_a_kit_are_said(tmp_path: Path) -> None:
    assert said(mobile(tmp_path, 2)) == []
    found = said(mobile(tmp_path))
    assert len(found) == 5
    assert found[0] == (
        "zentrale.xlsx: Standorte!M5: am 08.06.2026 ist jeder Koffer Nord anderswo; hier arbeitet dann niemand. "
        "Vielleicht andere Öffnungszeiten oder ein Koffer mehr?"
    )


def test_a_qualification_that_nobody_has_is_said(tmp_path: Path) -> None:
    rows = good_rows()
    rows[Z]["qualifications"].append({"id": "FAHREN", "name": "Dienstwagen"})
    rows[Z]["sites"][0]["driver"] = "FAHREN"
    reading = read_inputs(write_good(tmp_path, rows))
    assert said(reading) == ["zentrale.xlsx: Standorte!L4: niemand hat die Qualifikation FAHREN; hier arbeitet niemand"]
    assert reading.problem


def test_a_kit_that_does_not_exist_is_a_fault(tmp_path: Path) -> None:
    mobile(tmp_path, 2)
    reading = reading_of(tmp_path, Z, typed("Standorte", "M4", "Nrd"))
    assert [german(row) for row in reading.findings if row.stops] == [
        "zentrale.xlsx: Standorte!M4: es gibt keinen Koffer 'Nrd'. Vielleicht Nord?"
    ]
