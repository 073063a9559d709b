"""Ways to spoil a good workbook with openpyxl, as people spoil theirs in Excel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter

from models.finding import Finding
from roster.texts.catalogue import say
from roster.workbook.columns import Kind
from roster.workbook.layout import sheet
from roster.workbook.read import Reading, read_inputs

Spoil = Callable[[Workbook], object]


def spoil(path: Path, change: Spoil) -> None:
    """Open, change, save."""
    workbook = load_workbook(path)
    change(workbook)
    workbook.save(path)


def typed(sheet: str, cell: str, value: object) -> Spoil:
    """Somebody types this value into that cell."""

    def change(workbook: Workbook) -> None:
        target = workbook[sheet][cell]
        target.value = value

    return change


def beyond(kind: Kind, key: str) -> str:
    """The letter of the first column that a sheet does not have."""
    return get_column_letter(len(sheet(kind, key).columns) + 1)


def reading_of(folder: Path, name: str, change: Spoil) -> Reading:
    """What is read of the good workbooks after one of them was changed."""
    spoil(folder / name, change)
    return read_inputs(folder)


def german(finding: Finding) -> str:
    """A finding as a planner reads it."""
    hint = f". {say(finding.hint, 'de')}" if finding.hint else ""
    return f"{finding.address}: {say(finding.what, 'de')}{hint}"


def codes(findings: Sequence[Finding]) -> list[tuple[str, str, str]]:
    """Kind, code and address of each finding."""
    return [(finding.kind, finding.code, str(finding.address)) for finding in findings]
