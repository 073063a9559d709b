"""Dates, times, hours and numbers are written as their readers write them."""

import datetime as dt
from typing import Literal

from babel.dates import format_date
from babel.numbers import format_decimal, format_percent

from roster.texts.language import Language

LOCALES: dict[Language, str] = {"de": "de_DE", "en": "en_GB"}

Style = Literal["short", "heading", "long"]
"""23.11.2026, or Mo 23.11., or Montag, 23. November 2026."""

_DATES: dict[tuple[Language, Style], str] = {
    ("de", "short"): "dd.MM.y",
    ("de", "heading"): "ccc dd.MM.",
    ("de", "long"): "EEEE, d. MMMM y",
    ("en", "short"): "d MMM y",
    ("en", "heading"): "EEE d MMM",
    ("en", "long"): "EEEE, d MMMM y",
}
_WEEKS: dict[Language, str] = {"de": "KW {week}/{year}", "en": "week {week}/{year}"}
_HOURS: dict[Language, str] = {"de": "Std.", "en": "h"}
_TWO_DAYS = 2 * 24 * 60


def date(day: dt.date, language: Language, style: Style = "short") -> str:
    """A date in one of three lengths."""
    return format_date(day, _DATES[language, style], locale=LOCALES[language])


def weekday(day: dt.date, language: Language) -> str:
    """The name of the day of the week: Montag, Monday."""
    return format_date(day, "EEEE", locale=LOCALES[language])


def week(day: dt.date, language: Language) -> str:
    """The ISO week with the year it belongs to: KW 53/2026 for 1 January 2027."""
    year, number, _ = day.isocalendar()
    return _WEEKS[language].format(week=number, year=year)


def clock(minutes: int) -> str:
    """Minutes after midnight as a time of day: 07:45; the following day counts on as 06:00 again.

    Raises:
        ValueError: for a time that is neither on this day nor on the next.
    """
    if not 0 <= minutes <= _TWO_DAYS:
        raise ValueError(f"{minutes} minutes after midnight are neither today nor tomorrow")
    if minutes in (24 * 60, _TWO_DAYS):
        return "24:00"
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


def hours(minutes: int, language: Language) -> str:
    """A length of time: 7:45 Std., -0:15 Std."""
    sign = "-" if minutes < 0 else ""
    whole, rest = divmod(abs(minutes), 60)
    return f"{sign}{number(whole, language)}:{rest:02} {_HOURS[language]}"


def number(value: float, language: Language, digits: int = 2) -> str:
    """A number with at most this many digits after the comma: 1.234,5."""
    pattern = "#,##0" + ("." + "#" * digits if digits else "")
    return str(format_decimal(value, pattern, locale=LOCALES[language]))


def percent(fraction: float, language: Language, digits: int = 1) -> str:
    """A fraction in per cent: 0.012 is 1,2 %."""
    space = "\N{NO-BREAK SPACE}" if language == "de" else ""
    pattern = "#,##0" + ("." + "#" * digits if digits else "") + space + "%"
    return str(format_percent(fraction, pattern, locale=LOCALES[language]))
