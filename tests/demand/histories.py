"""Made-up histories: weeks that are alike, weeks drawn by chance, and what must come of them."""

import datetime as dt
import random
from collections.abc import Iterable

from roster.demand.history import Counted

MONDAY = dt.date(2026, 3, 2)


def dates(days: int, first: dt.date = MONDAY) -> list[dt.date]:
    return [first + dt.timedelta(days=day) for day in range(days)]


def row(
    date: dt.date, cases: float = 1, start: int = 480, end: int = 540, service: str = "PASS", site: str = "WAN"
) -> Counted:
    return Counted(service, site, date, start, end, cases)


def alike(
    weeks: int, by_weekday: tuple[float, ...] = (50, 40, 30, 20, 10), service: str = "PASS", site: str = "WAN"
) -> list[Counted]:
    """The same numbers week by week, from 8 to 9; no line where there is no number."""
    days = [date for date in dates(7 * weeks) if date.weekday() < len(by_weekday)]
    return [row(date, by_weekday[date.weekday()], service=service, site=site) for date in days]


def without(rows: Iterable[Counted], *left_out: dt.date) -> list[Counted]:
    return [each for each in rows if each.date not in left_out]


def by_chance(weeks: int, seed: int = 1, level: float = 60) -> list[Counted]:
    """Days of five-day weeks around a level, Mondays half as many again; spread like counts, from a seed."""
    dice = random.Random(seed)
    return [
        row(date, max(0, round(dice.gauss(mean, mean**0.5))))
        for date in dates(7 * weeks)
        if date.weekday() < 5
        for mean in [level * 1.5 if date.weekday() == 0 else level]
    ]
