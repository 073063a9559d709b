"""One cell is read by the type of its column."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from models.message import message
from roster.workbook.columns import Column, Type
from roster.workbook.opened import NoStoredValue
from roster.workbook.parse_numbers import parse_decimal, parse_hours, parse_integer
from roster.workbook.parse_times import parse_date, parse_time, parse_week
from roster.workbook.parse_words import (
    parse_choice,
    parse_choices,
    parse_id,
    parse_references,
    parse_skill,
    parse_text,
    parse_weekdays,
    parse_yes_no,
)
from roster.workbook.parsed import Parsed, Remark, wrong
from roster.workbook.quoting import quoted

_READERS: Mapping[Type, Callable[[Column, object], Parsed]] = {
    "text": lambda _, raw: parse_text(raw),
    "id": lambda _, raw: parse_id(raw),
    "integer": parse_integer,
    "decimal": parse_decimal,
    "time": lambda _, raw: parse_time(raw),
    "minutes": parse_integer,
    "hours": parse_hours,
    "date": lambda _, raw: parse_date(raw),
    "week": lambda _, raw: parse_week(raw),
    "yes_no": lambda _, raw: parse_yes_no(raw),
    "choice": parse_choice,
    "choices": parse_choices,
    "reference": lambda _, raw: parse_text(raw),
    "references": lambda _, raw: parse_references(raw),
    "weekdays": lambda _, raw: parse_weekdays(raw),
    "code": lambda _, raw: parse_text(raw),
    "skill": lambda _, raw: parse_skill(raw),
}


def parse(column: Column, raw: object, *, formula: bool = False, error: bool = False) -> Parsed:
    """What a filled cell means, and what has to be said about it."""
    if isinstance(raw, NoStoredValue):
        return wrong(
            "formula_without_value",
            message("formula without a stored value"),
            message("Maybe open the workbook in Excel and save it?"),
        )
    if error:
        hint = message("Maybe type the value itself?")
        return wrong("error_value", message("the cell shows an error ({cell})", cell=quoted(raw)), hint)
    parsed, blanks = _without_blanks(column, raw)
    said = (*blanks, *((_FORMULA,) if formula else ()))
    return Parsed(parsed.value, (*said, *parsed.remarks))


_FORMULA = Remark("formula", message("formula; its stored value is read"), stops=False)
_BLANKS = Remark("blanks", message("blanks at the beginning or end are left out"), stops=False)


def _without_blanks(column: Column, raw: object) -> tuple[Parsed, tuple[Remark, ...]]:
    if not isinstance(raw, str):
        return _READERS[column.type](column, raw), ()
    text = raw.replace("\u00a0", " ").strip()
    if not text:
        return Parsed(), (_BLANKS,)
    return _READERS[column.type](column, text), (_BLANKS,) if text != raw else ()
