"""Workbooks with every fault that the reader knows, and the list of them beside the workbooks."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from pathlib import Path

from openpyxl import load_workbook

from roster.samples.broken_files import write_files
from roster.samples.broken_lines import (
    CENTRAL,
    CENTRAL_CELLS,
    DISTRICT,
    DISTRICT_CELLS,
    MERGED,
    OTHER_DISTRICT,
    OTHER_DISTRICT_CELLS,
)
from roster.samples.demand import Row
from roster.samples.district import district_rows
from roster.samples.mini import FULL_TIME, worker
from roster.samples.planting import Place, overtype, plant
from roster.samples.sample import Sample, write
from roster.samples.small import PEOPLE, WEEK, requests, small
from roster.workbook.archive import save_stable

LIST = "FAULTS.json"
OTHER_DISTRICT_ROW: Row = {"id": "EIMSBUETTEL", "name": "Eimsbüttel"}
SPRINGER = worker(10, "Witt, Nele", "ALT", FULL_TIME, "PASS").changed(home_site=None)


def write_broken(folder: Path) -> tuple[Path, ...]:
    """Write the workbooks, plant the faults, and list them as (workbook, sheet, cell, code) in `FAULTS.json`."""
    central, altona, other = write(_good(), folder)
    faults = [
        *plant(central, "central", CENTRAL),
        *overtype(central, CENTRAL_CELLS),
        Place(central.name, "missing_field", "Einstellungen"),
        *_merge(central),
        *_second_centre(central),
        *plant(altona, "district", DISTRICT),
        *overtype(altona, DISTRICT_CELLS),
        *_same_district(altona),
        *plant(other, "district", OTHER_DISTRICT),
        *overtype(other, OTHER_DISTRICT_CELLS),
        *_without_sheet(other),
        *write_files(folder),
    ]
    (folder / LIST).write_text(_listed(faults), encoding="utf-8", newline="\n")
    return tuple(sorted(folder.iterdir()))


def _good() -> Sample:
    base = small()
    return Sample(
        central={**base.central, "districts": [*base.central["districts"], OTHER_DISTRICT_ROW]},
        districts={
            "ALTONA": district_rows("ALTONA", WEEK, (*PEOPLE, SPRINGER), requests()),
            "EIMSBUETTEL": district_rows("EIMSBUETTEL", WEEK, (), {}),
        },
    )


def _merge(path: Path) -> list[Place]:
    workbook = load_workbook(path)
    sheet, area = MERGED
    workbook[sheet].merge_cells(area)
    save_stable(workbook, path)
    return [Place(path.name, "merged_cells", sheet, area.partition(":")[0])]


def _second_centre(path: Path) -> list[Place]:
    second = path.with_name("zentrale_neu.xlsx")
    write(Sample(small().central, {}), path.parent / "neu")
    shutil.move(path.parent / "neu" / path.name, second)
    (path.parent / "neu").rmdir()
    return [Place(second.name, "central_twice")]


def _same_district(path: Path) -> list[Place]:
    second = path.with_name("bezirk-altona_neu.xlsx")
    scratch = path.parent / "neu"
    _, district = write(Sample(small().central, {"ALTONA": district_rows("ALTONA", WEEK, (), {})}), scratch)
    shutil.move(district, second)
    shutil.rmtree(scratch)
    return [Place(second.name, "district_twice", "Start", "B3")]


def _without_sheet(path: Path) -> list[Place]:
    workbook = load_workbook(path)
    workbook.remove(workbook["Qualifikationen"])
    save_stable(workbook, path)
    return [
        Place(path.name, "missing_sheet", "Qualifikationen"),
        Place(path.name, "missing_column", "Zeitmuster", "2"),
        Place(path.name, "no_header", "Abwesenheiten"),
    ]


def _listed(faults: Iterable[Place]) -> str:
    rows = [{"workbook": row.workbook, "sheet": row.sheet, "cell": row.cell, "code": row.code} for row in faults]
    rows.sort(key=lambda row: tuple(value or "" for value in row.values()))
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"
