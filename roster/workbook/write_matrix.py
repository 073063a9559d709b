"""The plan sheet and the sheet of qualifications: people down, days or qualifications across."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Font
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from roster.workbook.columns import Rows, RowValues, Sheet, Value
from roster.workbook.dropdowns import offer
from roster.workbook.lists import Lists, list_name
from roster.workbook.shown import FORMATS, shown
from roster.workbook.styles import ABSENT, EARLY, GRID, LATE, MID, PALE, PLAIN, header, printable, put, solid, title
from roster.workbook.weeks import monday_of

HEADER_ROW = 2
FIRST_ROW = 3
FIRST_COLUMN = 3
SPARE_ROWS = 20
DAY_FORMAT = "[$-407]ddd dd.mm."


def write_matrix(
    target: Worksheet, sheet: Sheet, rows: Rows, across: Sequence[Value], lists: Lists, names: Mapping[str, str]
) -> None:
    """One line a person of the workbook, one column for each of `across`, each row of the long form in its cell."""
    title(target, sheet.note)
    people = _people(rows, sheet)
    _heads(target, sheet, across, _first_planned(rows))
    _lines(target, people, names)
    _fill(target, sheet, rows.get(sheet.key, ()), people, across)
    last = get_column_letter(FIRST_COLUMN + max(len(across), 1) - 1)
    cells = f"C{FIRST_ROW}:{last}{FIRST_ROW + len(people) + SPARE_ROWS}"
    offer(target, sheet.columns[0], f"A{FIRST_ROW}:A{FIRST_ROW + len(people) + SPARE_ROWS}", lists)
    offer(target, sheet.columns[2], cells, lists, list_name(sheet.columns[2]) or sheet.columns[2].title)
    if sheet.shape == "plan":
        _colours(target, cells, lists)
    target.freeze_panes = f"C{FIRST_ROW}"
    printable(target, HEADER_ROW, wide=True, columns="A:B")


def _people(rows: Rows, sheet: Sheet) -> list[str]:
    listed = [str(row["id"]) for row in rows.get("people", ()) if row.get("id")]
    return list(dict.fromkeys([*listed, *(str(row["person"]) for row in rows.get(sheet.key, ()))]))


def _heads(target: Worksheet, sheet: Sheet, across: Sequence[Value], since: dt.date | None) -> None:
    """Days before the planned ones have a lighter head."""
    header(target.cell(HEADER_ROW, 1), "Person *")
    header(target.cell(HEADER_ROW, 2), "Name", important=False)
    target.column_dimensions["A"].width, target.column_dimensions["B"].width = 12, 24
    for number, head in enumerate(across, start=FIRST_COLUMN):
        value = shown(sheet.columns[1], head, {})
        planned = not isinstance(head, dt.date) or since is None or head >= since
        form = DAY_FORMAT if isinstance(head, dt.date) else "@"
        header(target.cell(HEADER_ROW, number), value, form, important=planned)
        target.column_dimensions[get_column_letter(number)].width = 10.5
    target.row_dimensions[HEADER_ROW].height = 30


def _first_planned(rows: Rows) -> dt.date | None:
    week = next((row.get("week") for row in rows.get("start", ())), None)
    return monday_of(str(week)) if week else None


def _lines(target: Worksheet, people: Sequence[str], names: Mapping[str, str]) -> None:
    for row, person in enumerate(people, start=FIRST_ROW):
        put(target.cell(row, 1), person, PLAIN, "@")
        put(target.cell(row, 2), names.get(person, person).removeprefix(person).strip() or None, PLAIN, "@")


def _fill(
    target: Worksheet, sheet: Sheet, rows: Sequence[RowValues], people: Sequence[str], across: Sequence[Value]
) -> None:
    key, content = sheet.columns[1].key, sheet.columns[2]
    filled = {(str(row["person"]), row[key]): row[content.key] for row in rows}
    for row, person in enumerate(people, start=FIRST_ROW):
        for number, head in enumerate(across, start=FIRST_COLUMN):
            cell = put(
                target.cell(row, number), shown(content, filled.get((person, head)), {}), PLAIN, FORMATS[content.type]
            )
            cell.border, cell.alignment = GRID, Alignment(horizontal="center", shrink_to_fit=True)
            if isinstance(head, dt.date) and head.weekday() > 4:
                cell.fill = solid(PALE)


def _colours(target: Worksheet, cells: str, lists: Lists) -> None:
    first = cells.partition(":")[0]
    duty = f'SUBSTITUTE({first},"!","")&"·"'
    code = f'LEFT({duty},FIND("·",{duty})-1)'
    for band, colour in (("Frühdienste", EARLY), ("Mitteldienste", MID), ("Spätdienste", LATE)):
        listed = lists.range_of(band)
        if listed:
            _paint(target, cells, f"COUNTIF({listed},{code})>0", DifferentialStyle(fill=solid(colour)))
    _paint(target, cells, f'TRIM({first})="A"', DifferentialStyle(fill=ABSENT))
    bold = DifferentialStyle(font=Font(bold=True, underline="single"))
    _paint(target, cells, f'ISNUMBER(FIND("·",{first}))', bold)


def _paint(target: Worksheet, cells: str, formula: str, style: DifferentialStyle) -> None:
    target.conditional_formatting.add(cells, Rule(type="expression", dxf=style, formula=[formula]))
