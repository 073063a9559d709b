"""A finished workbook is written from plain rows: sheets, drop-downs, hints, colours, paper."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from roster.workbook.archive import save_stable
from roster.workbook.columns import Kind, Rows, RowValues, Sheet, Value
from roster.workbook.layout import LAYOUTS
from roster.workbook.lists import Lists, labels, lists_for, rule_labels, write_lists
from roster.workbook.styles import printable, title
from roster.workbook.weeks import monday_of
from roster.workbook.write_matrix import write_matrix
from roster.workbook.write_start import write_fixed, write_guide
from roster.workbook.write_table import write_form, write_table

MOST_DAYS = 42
_BEFORE = dt.timedelta(days=14)


def write_workbook(path: Path, kind: Kind, rows: Rows, central: Rows | None = None, *, rules: bool = True) -> None:
    """Write a workbook of this kind with these rows; equal rows give equal bytes.

    `rows` is sheet key -> rows (column key -> value) as in the layout table; what is missing stays empty. A district's
    drop-downs and its sheet Zentral come from `central`, the rows of the centre's workbook. With `rules` the centre's
    workbook offers every rule of the book by name and title.

    Raises:
        ValueError: for a sheet or column that the layout does not have, or a value that is none of the choices.
    """
    unknown = set(rows) - {sheet.key for sheet in LAYOUTS[kind]}
    if unknown:
        raise ValueError(f"a workbook of kind {kind} has no sheet {', '.join(sorted(unknown))}")
    workbook = Workbook()
    workbook.remove(workbook["Sheet"])
    lists = lists_for(kind, rows, central or {}, rules=rules)
    for sheet in LAYOUTS[kind]:
        target = workbook.create_sheet(sheet.title)
        _write_sheet(target, kind, sheet, rows, central or {}, lists)
        if sheet.protected:
            target.protection.sheet = True
    save_stable(workbook, path)


def _write_sheet(target: Worksheet, kind: Kind, sheet: Sheet, rows: Rows, central: Rows, lists: Lists) -> None:
    names = labels(rows) | rule_labels()
    writers: Mapping[str, Callable[[], object]] = {
        "table": lambda: write_table(target, sheet, rows, lists, names),
        "form": lambda: _form(target, kind, sheet, rows, lists),
        "plan": lambda: write_matrix(target, sheet, rows, plan_days(rows, central), lists, names),
        "skills": lambda: write_matrix(target, sheet, rows, _qualifications(rows, central), lists, names),
        "info": lambda: _info(target, kind, sheet, rows, central),
        "lists": lambda: write_lists(target, sheet, lists),
    }
    writers[sheet.shape]()


def _form(target: Worksheet, kind: Kind, sheet: Sheet, rows: Rows, lists: Lists) -> None:
    free = write_form(target, sheet, _only(rows, sheet.key), lists)
    if sheet.key == "start":
        write_guide(target, kind, free)


def _info(target: Worksheet, kind: Kind, sheet: Sheet, rows: Rows, central: Rows) -> None:
    if sheet.columns:
        write_table(target, sheet, rows, Lists({}), {})
        target.delete_rows(3)
        return
    title(target, sheet.note)
    if sheet.key == "start":
        write_guide(target, kind, 2)
    else:
        write_fixed(target, _only(rows, "start").get("district"), central)
    printable(target, 2, wide=False)


def plan_days(rows: Rows, central: Rows) -> list[Value]:
    """The days of the plan sheet: two weeks before the planned ones, these, and every day that has a code."""
    start = _only(rows, "start").get("week") or _only(central, "settings").get("week")
    weeks = _only(central, "settings").get("weeks") or 1
    days = {row["date"] for row in rows.get("plan", ()) if isinstance(row["date"], dt.date)}
    if start and isinstance(weeks, int):
        first = monday_of(str(start)) - _BEFORE
        days |= {first + dt.timedelta(days=day) for day in range(min(14 + 7 * weeks, MOST_DAYS))}
    return list(sorted(days))  # noqa: C413 - a list of values, not only of dates


def _qualifications(rows: Rows, central: Rows) -> list[Value]:
    listed = [row["id"] for row in central.get("qualifications", ())]
    return list(dict.fromkeys([*listed, *(row["qualification"] for row in rows.get("skills", ()))]))


def _only(rows: Rows, key: str) -> RowValues:
    found = rows.get(key, ())
    return found[0] if found else {}
