"""Every value is shown as planners write it: 07:45, 08.06.2026, Mo-Fr, ja."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from roster.workbook.choices import WEEKDAYS
from roster.workbook.columns import Column, Type, Value

CellValue = str | int | float | dt.date | dt.time | dt.timedelta | None

FORMATS: dict[Type, str] = {
    "text": "@",
    "id": "@",
    "integer": "0",
    "decimal": "0.000",
    "time": "hh:mm",
    "minutes": "0",
    "hours": "General",
    "date": "dd.mm.yyyy",
    "week": "@",
    "yes_no": "General",
    "choice": "@",
    "choices": "@",
    "reference": "@",
    "references": "@",
    "weekdays": "@",
    "code": "@",
    "skill": "dd.mm.yyyy",
}
LONG_DAY = "[hh]:mm"
_DAY = 24 * 60


def shown(column: Column, value: Value, labels: Mapping[str, str]) -> CellValue:
    """What stands in the cell for this value; `labels` are the ids of people and rules with their names.

    Raises:
        ValueError: if the value is not one that the column can hold.
    """
    if value is None:
        return None
    if column.type == "yes_no":
        return "ja" if value else "nein"
    if column.refers in {"people", "rulebook"}:
        return labels.get(str(value), str(value))
    if isinstance(value, tuple):
        return weekdays(value) if column.type == "weekdays" else ", ".join(_word(column, part) for part in value)
    if isinstance(value, dt.date) or column.type in {"decimal", "integer", "minutes"}:
        return value
    return _timed(column, value)


def _timed(column: Column, value: str | float) -> CellValue:
    if column.type == "time":
        return clock(int(value))
    if column.type == "hours":
        return round(int(value) / 60, 6)
    return _word(column, value)


def clock(minutes: int) -> dt.time | dt.timedelta:
    """A time of day as Excel keeps it; from midnight on as a length of time."""
    return dt.time(minutes // 60, minutes % 60) if minutes < _DAY else dt.timedelta(minutes=minutes)


def _word(column: Column, value: str | float) -> str:
    if not column.choices:
        return str(value)
    words: dict[str | float, str] = {meaning: word for word, meaning in column.choices}
    if value not in words:
        raise ValueError(f"{column.key}: {value!r} is none of the choices")
    return words[value]


def weekdays(days: tuple[str, ...] | tuple[int, ...]) -> str:
    """Days of the week as short as possible: Mo-Fr, or Mo, Di."""
    numbers = sorted(int(day) for day in days)
    names = {int(number): name for name, number in WEEKDAYS}
    if len(numbers) > 2 and numbers == list(range(numbers[0], numbers[-1] + 1)):
        return f"{names[numbers[0]]}-{names[numbers[-1]]}"
    return ", ".join(names[number] for number in numbers)
