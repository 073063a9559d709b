"""Cells offer what may stand in them, and say in one sentence what is meant."""

from __future__ import annotations

from typing import Literal

from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from roster.workbook.columns import Column
from roster.workbook.lists import Lists, list_name

MORE_THAN_LISTED = {"people", "rulebook"}
_ANY_DATE = 36526
_ERROR = "Dieser Wert passt hier nicht. Hinweis zur Zelle beachten."


def offer(target: Worksheet, column: Column, cells: str, lists: Lists, name: str | None = None) -> None:
    """Add the drop-down or the limits of this column to these cells, with its hint."""
    found = lists.range_of(name or list_name(column) or "")
    rule = _rule(column, found)
    rule.promptTitle, rule.prompt = column.title[:32], column.hint[:250] or None
    rule.showInputMessage = bool(column.hint)
    rule.errorTitle, rule.error = column.title[:32], _ERROR
    rule.showErrorMessage = rule.type is not None and column.type not in {"code", "skill"}
    if column.refers in MORE_THAN_LISTED:
        rule.showErrorMessage = False
    if column.hint or rule.type:
        target.add_data_validation(rule)
        rule.add(cells)


def _rule(column: Column, listed: str | None) -> DataValidation:
    if listed and column.type not in {"references", "choices"}:
        return DataValidation(type="list", formula1=listed, allow_blank=True)
    if column.type == "date":
        return DataValidation(type="date", operator="greaterThan", formula1=str(_ANY_DATE), allow_blank=True)
    if column.type == "time":
        return DataValidation(type="decimal", operator="between", formula1="0", formula2="2", allow_blank=True)
    if column.lowest is None or column.highest is None or column.type == "hours":
        return DataValidation(allow_blank=True)
    kind: Literal["whole", "decimal"] = "decimal" if column.type == "decimal" else "whole"
    low, high = str(column.lowest), str(column.highest)
    return DataValidation(type=kind, operator="between", formula1=low, formula2=high, allow_blank=True)
