"""One sample: the rows of its workbooks, and how they become files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from roster.samples.demand import Row
from roster.workbook.columns import Rows
from roster.workbook.layout import FILE_NAMES
from roster.workbook.writer import write_workbook


@dataclass(frozen=True)
class Sample:
    """The rows of the centre's workbook, of each district's by its id, and of the personal limits if there are any."""

    central: Mapping[str, list[Row]]
    districts: Mapping[str, Mapping[str, list[Row]]]
    limits: list[Row] = field(default_factory=list)


def write(sample: Sample, folder: Path) -> tuple[Path, ...]:
    """Write the workbooks of a sample; equal samples give equal bytes. Returns the files in a fixed order."""
    central = folder / FILE_NAMES["central"]
    # without the names of rules, so that a sample does not change with every new one
    write_workbook(central, "central", sample.central, rules=False)
    written = [central]
    for district, rows in sample.districts.items():
        written.append(folder / FILE_NAMES["district"].format(id=district.lower()))
        write_workbook(written[-1], "district", rows, sample.central)
    if sample.limits:
        written.append(folder / FILE_NAMES["limits"])
        write_workbook(written[-1], "limits", _limits(sample), sample.central)
    return tuple(written)


def _limits(sample: Sample) -> Rows:
    return {"limits": sample.limits}
