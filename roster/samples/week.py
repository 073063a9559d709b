"""The ISO week that is planned, and the dice: everything random hangs on the name of the sample and of the thing."""

from __future__ import annotations

import datetime as dt
import random

import holidays


def monday(week: str) -> dt.date:
    """The first day of an ISO week such as 2026-W24."""
    year, number = week.split("-W")
    return dt.date.fromisocalendar(int(year), int(number), 1)


def days(week: str, count: int = 6) -> tuple[dt.date, ...]:
    """The working days of an ISO week, Monday first; Saturday is one of them."""
    first = monday(week)
    return tuple(first + dt.timedelta(days=day) for day in range(count))


def is_holiday(date: dt.date) -> bool:
    """Whether it is a public holiday in Hamburg."""
    return date in holidays.country_holidays("DE", subdiv="HH", years=date.year)


def dice(*names: str) -> random.Random:
    """Random numbers that are the same on every machine for the same names, and do not depend on other dice."""
    return random.Random(":".join(names))
