"""What planners should know of a forecast that was read: cases on shut days, and profiles that know no open hour."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from models.finding import Finding, notice
from models.message import message
from models.problem import Problem
from roster.demand.customers import Openings
from roster.demand.forecast import Forecast, lost_outside
from roster.workbook.inputs import Inputs
from roster.workbook.make_demand import by_day
from roster.workbook.make_forecast import counted_cases, forecast_of
from roster.workbook.make_places import number, text
from roster.workbook.tables import Row


def forecast_told(inputs: Inputs, problem: Problem) -> Iterator[Finding]:
    """Notices only: everything here was read, but not as somebody may have meant it."""
    if not problem.services:
        return
    opened = by_day(problem.openings)
    rows = {row.number: row for row in inputs.central.rows("forecast")}
    yield from _volumes(rows, forecast_of(inputs, problem.horizon, opened))
    yield from _cases(inputs, problem, opened)
    yield from _booked(inputs, problem, opened)


def _volumes(rows: Mapping[int, Row], found: Forecast) -> Iterator[Finding]:
    for line in sorted({line for line, _ in found.lost}):
        weeks = ", ".join(f"{monday:%G-W%V}" for number, monday in found.lost if number == line)
        what = message("no door is open in {weeks}: these cases are left out", weeks=weeks)
        yield notice("nobody_comes", rows[line].at("cases"), what)
    for line in sorted({line for line, *_ in found.uneven}):
        site = next(site for number, site, _ in found.uneven if number == line)
        what = message("the profile has no weight in open hours of {site}: there cases come evenly", site=site)
        yield notice("profile_fits_nothing", rows[line].at("profile"), what)


def _cases(inputs: Inputs, problem: Problem, opened: Openings) -> Iterator[Finding]:
    shut = lost_outside(counted_cases(inputs, problem.horizon), opened)
    for row in _first_of_day(inputs.listed("cases"), set(shut)):
        cases = shut[_place(row)]
        what = message(
            "{cases} cases come to {site} while its doors are shut; they ask for nobody",
            cases=f"{cases:.1f}",
            site=text(row, "site"),
        )
        yield notice("cases_while_shut", row.at("from"), what)


def _booked(inputs: Inputs, problem: Problem, opened: Openings) -> Iterator[Finding]:
    days = set(problem.horizon.days)
    shut = [row for row in inputs.listed("booked") if row.get("date") in days and not _open(row, opened)]
    for row in _first_of_day(shut, {_place(row) for row in shut}):
        count = sum(number(other, "count", 1) for other in shut if _place(other) == _place(row))
        what = message(
            "{count} appointments of this day at {site} lie outside of opening hours",
            count=count,
            site=text(row, "site"),
        )
        yield notice("booked_while_shut", row.at("start"), what)


def _open(row: Row, opened: Openings) -> bool:
    return any(span.start <= number(row, "start") < span.end for span in opened.get(_place(row), ()))


def _place(row: Row) -> tuple[str, dt.date]:
    date = row.get("date")
    return text(row, "site"), date if isinstance(date, dt.date) else dt.date.min


def _first_of_day(rows: list[Row], places: set[tuple[str, dt.date]]) -> Iterator[Row]:
    """The first row of each site and date; more would say the same again."""
    said: set[tuple[str, dt.date]] = set()
    for row in rows:
        if _place(row) in places and _place(row) not in said:
            said.add(_place(row))
            yield row
