"""Numbers and lengths of time, typed as numbers, as text with a comma, or as hours and minutes."""

from __future__ import annotations

import datetime as dt
import re

from models.message import message
from roster.workbook.columns import Column
from roster.workbook.parsed import Parsed, read_as, wrong
from roster.workbook.quoting import quoted

_HOURS_AND_MINUTES = re.compile(r"^(-?)(\d{1,4}):([0-5]\d)(?::00)?$")
_NUMBER = re.compile(r"^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$|^[+-]?\d+(?:[.,]\d+)?$")
_ONE_DOT_THREE_DIGITS = re.compile(r"^[+-]?\d{1,3}\.\d{3}$")
_EXACT = 1e-6


def parse_integer(column: Column, raw: object) -> Parsed:
    """A whole number."""
    return _whole(parse_decimal(column, raw), raw)


def _whole(parsed: Parsed, raw: object) -> Parsed:
    if not isinstance(parsed.value, float | int):
        return parsed
    if abs(parsed.value - round(parsed.value)) > _EXACT:
        return wrong("not_whole", message("a whole number is wanted, not '{cell}'", cell=quoted(raw)))
    return Parsed(round(parsed.value), parsed.remarks)


def parse_decimal(column: Column, raw: object) -> Parsed:
    """A number; text such as "19,5" is read and said, text with two readings is not."""
    if isinstance(raw, bool) or not isinstance(raw, int | float | str):
        return _no_number(raw)
    if isinstance(raw, str):
        return _from_text(column, raw)
    return in_range(column, Parsed(raw), raw)


def _no_number(raw: object) -> Parsed:
    if isinstance(raw, dt.date | dt.time | dt.timedelta):
        return wrong(
            "not_a_number",
            message("a date or time stands where a number is wanted"),
            message("Maybe format the cell as a number and type it again?"),
        )
    return wrong("not_a_number", message("no number ('{cell}')", cell=quoted(raw)))


def _from_text(column: Column, text: str) -> Parsed:
    if not _NUMBER.match(text):
        digits = re.search(r"\d+(?:,\d+)?", text)
        hint = message("Maybe {suggestion}?", suggestion=digits[0]) if digits else None
        return wrong("not_a_number", message("no number ('{cell}')", cell=quoted(text)), hint)
    readings = {value for value in _readings(text) if fits(column, value)}
    if len(readings) > 1:
        return wrong(
            "ambiguous_number",
            message("'{cell}' can be read in two ways", cell=quoted(text)),
            message("Maybe type it with a comma and without a dot?"),
        )
    if not readings:
        return in_range(column, Parsed(_readings(text)[0]), text)
    return read_as(
        readings.pop(), "number_as_text", message("the number '{cell}' stands there as text", cell=quoted(text))
    )


def _readings(text: str) -> list[float]:
    german = float(text.replace(".", "").replace(",", "."))
    if "," not in text and "." in text and text.count(".") == 1:
        plain = float(text)
        return [plain, german] if _ONE_DOT_THREE_DIGITS.match(text) else [plain]
    return [german]


def fits(column: Column, value: float) -> bool:
    """Whether a value lies within the limits of its column; lengths of time are limited in minutes."""
    amount = value * 60 if column.type == "hours" else value
    return (column.lowest is None or amount >= column.lowest) and (column.highest is None or amount <= column.highest)


def in_range(column: Column, parsed: Parsed, raw: object) -> Parsed:
    """The value, or a fault if it lies outside the limits of its column."""
    if not isinstance(parsed.value, int | float) or fits(column, parsed.value):
        return parsed
    return out_of_range(column, raw)


def out_of_range(column: Column, raw: object) -> Parsed:
    """The fault of a value outside the limits of its column."""
    unit = 60 if column.type == "hours" else 1
    lowest = column.lowest // unit if column.lowest is not None else "…"
    highest = column.highest // unit if column.highest is not None else "…"
    return wrong(
        "out_of_range",
        message("'{cell}' is not between {lowest} and {highest}", cell=quoted(raw), lowest=lowest, highest=highest),
    )


def parse_hours(column: Column, raw: object) -> Parsed:
    """A length of time in minutes, typed in hours: 7,8 or 07:48."""
    if isinstance(raw, dt.time):
        return _minutes(column, raw.hour * 60 + raw.minute, raw)
    if isinstance(raw, dt.timedelta):
        return _minutes(column, round(raw.total_seconds() / 60), raw)
    if isinstance(raw, str) and (found := _HOURS_AND_MINUTES.match(raw)):
        minutes = (int(found[2]) * 60 + int(found[3])) * (-1 if found[1] else 1)
        parsed = _minutes(column, minutes, raw)
        said = message("the number '{cell}' stands there as text", cell=quoted(raw))
        return parsed if parsed.broken else read_as(minutes, "number_as_text", said)
    parsed = parse_decimal(column, raw)
    if not isinstance(parsed.value, int | float):
        return parsed
    return Parsed(round(parsed.value * 60), parsed.remarks)


def _minutes(column: Column, minutes: int, raw: object) -> Parsed:
    return Parsed(minutes) if fits(column, minutes / 60) else out_of_range(column, raw)
