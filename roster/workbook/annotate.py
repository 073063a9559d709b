"""Planners get their workbooks back with a comment at every finding and a list of all of them on the first sheet."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from models.finding import Finding
from models.message import Message, message
from roster.texts.catalogue import Language, say
from roster.workbook.archive import save_stable
from roster.workbook.guard import OVERVIEW, candidates, examine
from roster.workbook.layout import LAYOUTS
from roster.workbook.styles import BOLD, LINK, NOTE, PLAIN, header, printable, put
from roster.workbook.write_start import CHECK_TITLE, GUIDE_TITLE

AUTHOR = "roster"
_HEADS = (message("Kind"), message("Place"), message("What"), message("What to try"))
_WIDTHS = (12, 44, 80, 60)
_START = LAYOUTS["district"][0].title


def annotate(inputs: Path, findings: Sequence[Finding], out: Path, language: Language = "de") -> tuple[Path, ...]:
    """Write a copy of each workbook with its findings as comments, and one overview of all findings.

    A workbook that cannot be opened has no copy; its findings stand in the overview.

    Raises:
        ValueError: if `out` is the folder of the inputs, whose workbooks are never changed.
    """
    if out.resolve() == inputs.resolve():
        raise ValueError("the annotated copies go to a folder of their own")
    written = []
    for path in candidates(inputs):
        own = [finding for finding in findings if finding.address.workbook == path.name]
        workbook = _opened(path)
        if workbook is not None:
            _annotate(workbook, own, language)
            save_stable(workbook, out / path.name)
            written.append(out / path.name)
    return (*written, _overview(findings, out / OVERVIEW, language))


def _opened(path: Path) -> Workbook | None:
    if examine(path):
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return load_workbook(path, keep_links=False)
        except Exception:  # noqa: BLE001 - whatever openpyxl stumbles over was already said as a finding
            return None


def _annotate(workbook: Workbook, findings: Sequence[Finding], language: Language) -> None:
    for sheet in workbook.worksheets:
        _forget(sheet)
    by_cell: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        if finding.address.sheet in workbook.sheetnames:
            by_cell.setdefault((finding.address.sheet, cell_of(finding)), []).append(finding)
    for (title, cell), own in by_cell.items():
        workbook[title][cell].comment = _comment(own, language)
    if _START in workbook.sheetnames:
        _list(workbook[_START], workbook.sheetnames, findings, language)


def _forget(sheet: Worksheet) -> None:
    """Comments of an earlier check are outdated."""
    for cell in list(sheet._cells.values()):
        if cell.comment and cell.comment.author == AUTHOR:
            cell.comment = None


def cell_of(finding: Finding) -> str:
    """The cell at which a finding is shown; the sheet's first where it means the whole sheet."""
    return f"{finding.address.column or 'A'}{finding.address.row or 1}"


def _comment(findings: Sequence[Finding], language: Language) -> Comment:
    comment = Comment("\n".join(_line(finding, language) for finding in findings), AUTHOR)
    comment.width, comment.height = 360, 60 + 40 * len(findings)
    return comment


def _line(finding: Finding, language: Language) -> str:
    hint = f" {say(finding.hint, language)}" if finding.hint else ""
    return f"{say(kind_of(finding), language)}: {say(finding.what, language)}.{hint}"


def kind_of(finding: Finding) -> Message:
    """What a finding is called."""
    return message("Fault") if finding.stops else message("Notice")


def counter(findings: Sequence[Finding]) -> Message:
    """How many faults and notices there are."""
    faults = sum(finding.stops for finding in findings)
    return message("{faults} faults, {notices} notices", faults=faults, notices=len(findings) - faults)


def _list(start: Worksheet, sheets: Sequence[str], findings: Sequence[Finding], language: Language) -> None:
    """Below the counter, a line for each finding with a link to its cell."""
    check, guide = _row_of(start, CHECK_TITLE), _row_of(start, GUIDE_TITLE)
    if check is None or guide is None:
        return
    start.delete_rows(check + 1, guide - check - 1)
    start.insert_rows(check + 1, len(findings) + 2)
    put(start.cell(check + 1, 1), say(counter(findings), language), BOLD)
    for row, finding in enumerate(findings, start=check + 2):
        place = start.cell(row, 1)
        sheet = finding.address.sheet
        put(place, str(finding.address).partition(": ")[2] or finding.address.workbook, PLAIN)
        if sheet in sheets:
            place.hyperlink = Hyperlink(ref=place.coordinate, location=f"'{sheet}'!{cell_of(finding)}")
            place.font = LINK
        put(start.cell(row, 2), _line(finding, language), PLAIN)


def _row_of(sheet: Worksheet, text: str) -> int | None:
    return next((row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 1).value == text), None)


def _overview(findings: Sequence[Finding], path: Path, language: Language) -> Path:
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = say(message("Findings"), language)
    put(sheet.cell(1, 1), say(counter(findings), language), NOTE)
    for number, (head, width) in enumerate(zip(_HEADS, _WIDTHS, strict=True), start=1):
        header(sheet.cell(2, number), say(head, language))
        sheet.column_dimensions["ABCD"[number - 1]].width = width
    for row, finding in enumerate(findings, start=3):
        hint = say(finding.hint, language) if finding.hint else None
        line = (say(kind_of(finding), language), str(finding.address), say(finding.what, language), hint)
        for number, text in enumerate(line, start=1):
            put(sheet.cell(row, number), text, PLAIN)
    sheet.freeze_panes = "A3"
    printable(sheet, 2, wide=False)
    save_stable(workbook, path)
    return path
