"""Prognose, Profile, Fälle, Saisons and Ferien become expected cases and dated seasons."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

from models.base import Span
from models.problem import Horizon
from models.services import Arrivals, Season
from roster.demand.customers import Openings
from roster.demand.forecast import Expected, Forecast, Outlook, Profile, Share, even, forecast, without
from roster.workbook.inputs import Inputs
from roster.workbook.layout_forecast import HOURS, MONTH_KEYS, WEEKDAY_KEYS
from roster.workbook.make_places import ids, number, text
from roster.workbook.ranges import stretch
from roster.workbook.tables import Row

STEP = 30
LAST_DAY_BEFORE = 1


def arrivals_of(inputs: Inputs, horizon: Horizon, opened: Openings) -> tuple[Arrivals, ...]:
    """Cases expected in the horizon; those typed for a service, site and date replace the forecast there."""
    return without(forecast_of(inputs, horizon, opened).arrivals, counted_cases(inputs, horizon))


def forecast_of(inputs: Inputs, horizon: Horizon, opened: Openings) -> Forecast:
    """What the sheet Prognose makes of the weeks to be planned."""
    rows = inputs.central.rows("forecast")
    outlook = Outlook(
        opened=opened,
        serving=serving(inputs),
        shares=[_share(row) for row in rows if row.get("share") is not None],
        seasons=seasons_of(inputs),
        step=inputs.setting("demand_step", STEP),
        grid=inputs.setting("grid", 15),
    )
    profiles = {text(row, "id"): profile_of(row) for row in inputs.central.rows("profiles")}
    expected = [_expected(row, profiles) for row in rows if row.get("cases") is not None]
    return forecast(expected, outlook, horizon.days)


def serving(inputs: Inputs) -> dict[str, list[str]]:
    """The sites of each service's department."""
    sites = inputs.central.rows("sites")
    return {
        text(row, "id"): [text(site, "id") for site in sites if row.get("department") in ids(site, "departments")]
        for row in inputs.central.rows("services")
    }


def _expected(row: Row, profiles: dict[str, Profile]) -> Expected:
    first, last = stretch(row)
    return Expected(
        service=text(row, "service"),
        site=text(row, "site") or None,
        cases=amount(row, "cases"),
        line=row.number,
        profile=profiles.get(text(row, "profile"), Profile()),
        valid_from=first,
        valid_to=last,
    )


def _share(row: Row) -> Share:
    return Share(text(row, "service"), text(row, "site"), amount(row, "share"), *stretch(row))


def amount(row: Row, key: str, otherwise: float = 0.0) -> float:
    """A number, or what holds where the cell is empty."""
    value = row.get(key)
    return float(value) if isinstance(value, int | float) else otherwise


def profile_of(row: Row) -> Profile:
    """One line of the sheet Profile; Sundays and hours without a column have no weight."""
    weekdays, hours = [row.get(key) for key in WEEKDAY_KEYS], [row.get(f"h{hour}") for hour in HOURS]
    given: dict[str, Any] = {"months": tuple(amount(row, key, 100.0) for key in MONTH_KEYS)}
    if any(weight is not None for weight in weekdays):
        given["weekdays"] = (*(amount(row, key) for key in WEEKDAY_KEYS), 0.0)
    if any(weight is not None for weight in hours):
        given["hours"] = tuple(amount(row, f"h{hour}") for hour in range(24))
    return Profile(**given)


def counted_cases(inputs: Inputs, horizon: Horizon) -> list[Arrivals]:
    """Every line of the sheet Fälle and of faelle.csv that lies in the horizon."""
    return [
        even(
            text(row, "service"),
            text(row, "site"),
            date,
            Span(start=number(row, "from"), end=number(row, "to")),
            amount(row, "cases"),
        )
        for row in inputs.listed("cases")
        if isinstance(date := row.get("date"), dt.date) and horizon.first <= date <= horizon.last
    ]


def seasons_of(inputs: Inputs) -> tuple[Season, ...]:
    """Every line of the sheet Saisons with its dates; one before school holidays for each year of the sheet Ferien."""
    holidays = inputs.central.rows("school_holidays")
    return tuple(season for row in inputs.central.rows("seasons") for season in _seasons(row, holidays))


def _seasons(row: Row, holidays: Sequence[Row]) -> Iterator[Season]:
    if row.get("holiday") is None:
        first, last = row.get("valid_from"), row.get("valid_to")
        yield _season(row, first if isinstance(first, dt.date) else None, last if isinstance(last, dt.date) else None)
    for holiday in holidays:
        start = holiday.get("first")
        if holiday.get("id") == row.get("holiday") and isinstance(start, dt.date):
            yield _season(row, *before(start, number(row, "days_from"), number(row, "days_to", LAST_DAY_BEFORE)))


def before(start: dt.date, first: int, last: int) -> tuple[dt.date, dt.date]:
    """From so many days before a date to so many days before it."""
    return start - dt.timedelta(days=first), start - dt.timedelta(days=last)


def _season(row: Row, first: dt.date | None, last: dt.date | None) -> Season:
    return Season(
        service=text(row, "service"),
        percent=number(row, "percent", 100),
        priority=number(row, "priority") or None,
        valid_from=first,
        valid_to=last,
    )
