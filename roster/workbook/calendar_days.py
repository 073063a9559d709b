"""Which days are holidays, and when each site's doors are open."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import holidays

from models.base import Span
from models.places import Opening
from models.problem import Holiday, Horizon
from roster.workbook.inputs import Inputs
from roster.workbook.ranges import stretch
from roster.workbook.tables import Row

FREE = frozenset({"holiday", "day_off"})
NEAR = dt.timedelta(days=31)
"""So far rules look back, and a day off for a Saturday may still come: a holiday is none."""

_DAY = 1440


def holidays_of(inputs: Inputs, horizon: Horizon) -> tuple[Holiday, ...]:
    """Public holidays of Hamburg and those that the sheet Kalender adds, from a month before to a month after."""
    first, last = horizon.first - NEAR, horizon.last + NEAR
    years = {first.year, last.year}
    days = {date: str(name) for date, name in holidays.country_holidays("DE", "HH", years=years, language="de").items()}
    for row in inputs.central.rows("calendar"):
        date = row.get("date")
        if isinstance(date, dt.date) and row.get("kind") == "holiday":
            days[date] = str(row.get("name"))
    return tuple(Holiday(date=date, name=days[date]) for date in sorted(days) if first <= date <= last)


def free_days(inputs: Inputs, horizon: Horizon) -> frozenset[dt.date]:
    """Holidays, days off and the end of the year: nobody works, and the day's target is credited."""
    listed = {row.get("date") for row in inputs.central.rows("calendar") if row.get("kind") in FREE}
    own = {date for date in listed if isinstance(date, dt.date) and horizon.first <= date <= horizon.last}
    public = {holiday.date for holiday in holidays_of(inputs, horizon)} & set(horizon.days)
    return frozenset(own | public | _year_end(inputs, horizon))


def is_eve(date: dt.date) -> bool:
    """24 or 31 December."""
    return date.month == 12 and date.day in {24, 31}


def _year_end(inputs: Inputs, horizon: Horizon) -> set[dt.date]:
    """24 and 31 December, unless the centre opens them or has switched the rule off."""
    opened = {row.get("date") for row in inputs.central.rows("calendar") if row.get("kind") == "open"}
    off = [row for row in inputs.central.rows("rules") if (row.get("rule"), row.get("mode")) == ("year_end", "off")]
    eves = {date for date in horizon.days if is_eve(date)}
    return {date for date in eves - opened if not any(_holds(row, date) for row in off)}


def openings_of(inputs: Inputs, horizon: Horizon) -> tuple[Opening, ...]:
    """Every opening of every site in the horizon, by site and date."""
    free = free_days(inputs, horizon)
    return tuple(
        Opening(site=str(site.get("id")), date=date, span=span)
        for site in inputs.central.rows("sites")
        for date in horizon.days
        if date not in free and _holds(site, date)
        for span in _open(inputs, site, date)
    )


def _holds(row: Row, date: dt.date) -> bool:
    first, last = stretch(row)
    return first <= date <= last


def _open(inputs: Inputs, site: Row, date: dt.date) -> list[Span]:
    spans = [
        _span(row)
        for row in inputs.central.rows("openings")
        if row.get("site") == site.get("id") and _holds(row, date) and falls_on(row, date)
    ]
    return merged(without(spans, list(_closures(inputs, site, date))))


def falls_on(row: Row, date: dt.date) -> bool:
    """Whether a row's days of the week, and its n-th of the month, fall on this date."""
    weekdays, nth = row.get("weekdays"), row.get("nth")
    if isinstance(weekdays, tuple) and date.weekday() not in weekdays:
        return False
    return nth is None or (date.day - 1) // 7 + 1 == nth


def _closures(inputs: Inputs, site: Row, date: dt.date) -> Iterator[Span]:
    for row in inputs.central.rows("calendar"):
        sites = row.get("sites")
        meant = not sites or (isinstance(sites, tuple) and site.get("id") in sites)
        if row.get("kind") == "closed" and row.get("date") == date and meant:
            yield _span(row)


def _span(row: Row) -> Span:
    start, end = row.get("from"), row.get("to")
    return Span(start=start if isinstance(start, int) else 0, end=end if isinstance(end, int) else _DAY)


def without(spans: list[Span], closures: list[Span]) -> list[Span]:
    """What is left of the spans outside the closures."""
    for closure in closures:
        spans = [
            Span(start=start, end=end)
            for span in spans
            for start, end in (
                (span.start, min(span.end, closure.start)),
                (max(span.start, closure.end), span.end),
            )
            if start < end
        ]
    return spans


def merged(spans: list[Span]) -> list[Span]:
    """Spans in order; those that meet or overlap are one."""
    result: list[Span] = []
    for span in sorted(set(spans), key=lambda span: (span.start, span.end)):
        if result and span.start <= result[-1].end:
            result[-1] = Span(start=result[-1].start, end=max(result[-1].end, span.end))
        else:
            result.append(span)
    return result
