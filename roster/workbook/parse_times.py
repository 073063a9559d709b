"""Times of day, dates and weeks, typed as Excel knows them or as text that can be read in one way only."""

from __future__ import annotations

import datetime as dt
import re

from models.message import Message, message
from roster.workbook.parsed import Parsed, read_as, wrong
from roster.workbook.quoting import quoted
from roster.workbook.weeks import monday_of

_DAY = 24 * 60
_FIRST_DAY = dt.datetime(1899, 12, 31)  # noqa: DTZ001 - what Excel keeps has no zone
_CLOCK = re.compile(r"^(\d{1,2})[:.]([0-5]\d)(?::00)?(?:\s*Uhr)?$", re.IGNORECASE)
_BARE = re.compile(r"^(\d{1,2})(?:\s*Uhr)?$", re.IGNORECASE)
_FOUR = re.compile(r"^([01]\d|2[0-4])([0-5]\d)$")
_GERMAN = re.compile(
    r"^(?:(?:Mo|Di|Mi|Do|Fr|Sa|So)\w*[.,]?\s+)?(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$", re.IGNORECASE
)
_ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?$")
_SLASHES = re.compile(r"^(\d{1,2})/(\d{1,2})/(\d{4})$")
_WEEK_TURNED = re.compile(r"^(?:KW\s*)?(\d{1,2})\s*[/ ]\s*(\d{4})$", re.IGNORECASE)
_FIRST_YEAR, _LAST_YEAR = 1990, 2100
_SERIAL = (dt.date(1899, 12, 30), 32874, 73415)


def parse_time(raw: object) -> Parsed:
    """A time of day in minutes after midnight, up to 48:00."""
    if isinstance(raw, dt.datetime):
        return _time_of(raw)
    if isinstance(raw, dt.time):
        return Parsed(raw.hour * 60 + raw.minute + (1 if raw.second >= 30 else 0))
    if isinstance(raw, dt.timedelta):
        return _in_two_days(round(raw.total_seconds() / 60), raw)
    if isinstance(raw, bool) or not isinstance(raw, int | float | str):
        return no_time(raw)
    return _time_text(raw) if isinstance(raw, str) else _time_number(raw)


def _time_of(raw: dt.datetime) -> Parsed:
    """A number typed into a cell that shows times: Excel takes it for days after 1900."""
    if raw.year > 1900:
        return no_time(f"{raw:%d.%m.%Y}")
    serial = (raw - _FIRST_DAY).total_seconds() / (_DAY * 60)
    if serial == 1:
        return wrong(
            "ambiguous_time",
            message("'{cell}' can be read in two ways", cell="1"),
            message("Maybe {first} or {second}?", first="01:00", second="24:00"),
        )
    return _time_number(serial)


def _in_two_days(minutes: int, raw: object) -> Parsed:
    return Parsed(minutes) if 0 <= minutes <= 2 * _DAY else _impossible(raw)


def _time_number(raw: float) -> Parsed:
    if 0 < raw < 1:
        return Parsed(round(raw * _DAY))
    if raw == int(raw) and 0 <= raw <= 24:
        return _said(int(raw) * 60, raw)
    return no_time(raw)


def _time_text(text: str) -> Parsed:
    found = _CLOCK.match(text) or _FOUR.match(text)
    if found:
        return _clock(int(found[1]), int(found[2]), text)
    bare = _BARE.match(text)
    if bare:
        return _clock(int(bare[1]), 0, text)
    return no_time(text)


def _clock(hour: int, minute: int, text: str) -> Parsed:
    minutes = hour * 60 + minute
    if minutes > _DAY:
        return _impossible(text)
    return _said(minutes, text)


def _said(minutes: int, raw: object) -> Parsed:
    what = message("'{cell}' was read as {time}", cell=quoted(raw), time=clock_text(minutes))
    return read_as(minutes, "time_as_text", what)


def _impossible(raw: object) -> Parsed:
    return wrong("impossible_time", message("there is no such time ('{cell}')", cell=quoted(raw)))


def no_time(raw: object) -> Parsed:
    """The fault of a cell that should hold a time of day, with the nearest guess."""
    return wrong("not_a_time", message("no time of day ('{cell}')", cell=quoted(raw)), _guess(str(raw)))


def _guess(text: str) -> Message | None:
    found = re.search(r"(?<!\d)(\d{1,2})(?:\D([0-5]\d))?(?!\d)", text)
    if not found or int(found[1]) > 23:
        return None
    return message("Maybe {suggestion}?", suggestion=clock_text(int(found[1]) * 60 + int(found[2] or 0)))


def clock_text(minutes: int) -> str:
    """Minutes after midnight as 07:45."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


def parse_date(raw: object) -> Parsed:
    """A date; text is read if there is only one way to read it."""
    if isinstance(raw, dt.datetime):
        return _plausible(raw.date(), raw.date())
    if isinstance(raw, dt.date):
        return _plausible(raw, raw)
    if isinstance(raw, str):
        return _date_text(raw)
    if isinstance(raw, int | float) and not isinstance(raw, bool) and _SERIAL[1] <= raw <= _SERIAL[2]:
        return _said_date(_SERIAL[0] + dt.timedelta(days=int(raw)), raw)
    return _no_date(raw)


def _date_text(text: str) -> Parsed:
    if found := _GERMAN.match(text):
        year = int(found[3]) + (2000 if len(found[3]) == 2 else 0)
        return _built(year, int(found[2]), int(found[1]), text)
    if found := _ISO.match(text):
        return _built(int(found[1]), int(found[2]), int(found[3]), text)
    if found := _SLASHES.match(text):
        return _slashes(int(found[1]), int(found[2]), int(found[3]), text)
    return _no_date(text)


def _slashes(first: int, second: int, year: int, text: str) -> Parsed:
    if first <= 12 and second <= 12 and first != second:
        return wrong(
            "ambiguous_date",
            message("'{cell}' can be read in two ways", cell=quoted(text)),
            message(
                "Maybe {first} or {second}?",
                first=f"{first:02}.{second:02}.{year}",
                second=f"{second:02}.{first:02}.{year}",
            ),
        )
    month, day = (first, second) if second > 12 else (second, first)
    return _built(year, month, day, text)


def _built(year: int, month: int, day: int, text: str) -> Parsed:
    try:
        date = dt.date(year, month, day)
    except ValueError:
        return wrong("impossible_date", message("there is no such date ('{cell}')", cell=quoted(text)))
    return _said_date(date, text)


def _said_date(date: dt.date, raw: object) -> Parsed:
    checked = _plausible(date, raw)
    if checked.broken:
        return checked
    what = message("'{cell}' was read as the date {date}", cell=quoted(raw), date=f"{date:%d.%m.%Y}")
    return read_as(date, "date_as_text", what)


def _plausible(date: dt.date, raw: object) -> Parsed:
    if _FIRST_YEAR <= date.year <= _LAST_YEAR:
        return Parsed(date)
    return wrong("impossible_date", message("'{cell}' lies too far away", cell=quoted(raw)))


def _no_date(raw: object) -> Parsed:
    hint = message("Maybe type it as day.month.year, 08.06.2026?")
    return wrong("not_a_date", message("no date ('{cell}')", cell=quoted(raw)), hint)


def parse_week(raw: object) -> Parsed:
    """An ISO week as 2026-W24."""
    text = str(raw)
    turned = _WEEK_TURNED.match(text)
    week = f"{turned[2]}-W{int(turned[1]):02}" if turned else text.upper()
    try:
        monday = monday_of(week)
    except ValueError:
        hint = message("Maybe type it as year, W and number, 2026-W24?")
        return wrong("not_a_week", message("no week ('{cell}')", cell=quoted(raw)), hint)
    year, number, _ = monday.isocalendar()
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return wrong("not_a_week", message("'{cell}' lies too far away", cell=quoted(raw)))
    plain = f"{year}-W{number:02}"
    if plain == text:
        return Parsed(plain)
    return read_as(plain, "week_as_text", message("'{cell}' was read as the week {week}", cell=quoted(raw), week=plain))
