"""Dates and hours look as planners write them."""

import datetime as dt

import pytest

from roster.texts.catalogue import Language
from roster.texts.formats import Style, clock, date, hours, number, percent, week, weekday

MONDAY = dt.date(2026, 11, 2)


@pytest.mark.parametrize(
    ("language", "style", "written"),
    [
        ("de", "short", "02.11.2026"),
        ("de", "heading", "Mo 02.11."),
        ("de", "long", "Montag, 2. November 2026"),
        ("en", "short", "2 Nov 2026"),
        ("en", "heading", "Mon 2 Nov"),
        ("en", "long", "Monday, 2 November 2026"),
    ],
)
def test_dates(language: Language, style: Style, written: str) -> None:
    assert date(MONDAY, language, style) == written


@pytest.mark.parametrize(("language", "name"), [("de", "Montag"), ("en", "Monday")])
def test_weekdays(language: Language, name: str) -> None:
    assert weekday(MONDAY, language) == name


@pytest.mark.parametrize(("language", "name"), [("de", "KW 53/2026"), ("en", "week 53/2026")])
def test_new_year_may_belong_to_the_old_years_last_week(language: Language, name: str) -> None:
    assert week(dt.date(2027, 1, 1), language) == name


@pytest.mark.parametrize(
    ("minutes", "written"),
    [(0, "00:00"), (465, "07:45"), (1439, "23:59"), (1440, "24:00"), (1441, "00:01"), (1800, "06:00"), (2880, "24:00")],
)
def test_times_of_day(minutes: int, written: str) -> None:
    assert clock(minutes) == written


@pytest.mark.parametrize("minutes", [-1, 2881])
def test_a_time_on_no_day_is_refused(minutes: int) -> None:
    with pytest.raises(ValueError, match="neither today nor tomorrow"):
        clock(minutes)


@pytest.mark.parametrize(
    ("minutes", "german", "english"),
    [
        (465, "7:45 Std.", "7:45 h"),
        (0, "0:00 Std.", "0:00 h"),
        (-15, "-0:15 Std.", "-0:15 h"),
        (-61, "-1:01 Std.", "-1:01 h"),
        (60 * 1234 + 5, "1.234:05 Std.", "1,234:05 h"),
    ],
)
def test_hours(minutes: int, german: str, english: str) -> None:
    assert hours(minutes, "de") == german
    assert hours(minutes, "en") == english


@pytest.mark.parametrize(
    ("value", "digits", "german", "english"),
    [(19.5, 2, "19,5", "19.5"), (1234567, 2, "1.234.567", "1,234,567"), (0.126, 2, "0,13", "0.13"), (2.6, 0, "3", "3")],
)
def test_numbers(value: float, digits: int, german: str, english: str) -> None:
    assert number(value, "de", digits) == german
    assert number(value, "en", digits) == english


def test_per_cent() -> None:
    assert percent(0.0125, "de") == "1,2\N{NO-BREAK SPACE}%"
    assert percent(0.0125, "en", digits=2) == "1.25%"
    assert percent(0, "de", digits=0) == "0\N{NO-BREAK SPACE}%"
