"""What must hold of expected cases: shares of all at most, profiles that know an hour, seasons that begin."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from models.finding import Finding, fault, notice
from models.message import message
from roster.workbook.check_rows import ends_before_start
from roster.workbook.inputs import Inputs
from roster.workbook.layout_forecast import HOURS, WEEKDAY_KEYS
from roster.workbook.make_forecast import LAST_DAY_BEFORE, amount
from roster.workbook.make_places import ids, number
from roster.workbook.quoting import quoted
from roster.workbook.ranges import meet, overlapping, stretch
from roster.workbook.tables import Row


def check_forecast(inputs: Inputs) -> Iterator[Finding]:
    """Everything about the forecast that no single cell can tell."""
    yield from _volumes(inputs.central.rows("forecast"))
    for row in inputs.central.rows("profiles"):
        yield from _profile(row)
    for row in inputs.central.rows("seasons"):
        yield from _season(row)
        yield from _holidays_of_the_year(row, inputs)
    yield from _twice(inputs.listed("cases"))
    yield from _served(inputs)


def _volumes(rows: list[Row]) -> Iterator[Finding]:
    for place, row in enumerate(rows):
        same = [other for other in rows[:place] if _same_volume(row, other)]
        for earlier in same[:1]:
            what = message("overlaps with row {row}", row=earlier.number)
            yield fault("overlap", row.at("service"), what, message("Maybe delete one of the two?"))
        if row.get("share") is not None:
            yield from _share(row, [other for other in rows if other.get("service") == row.get("service")])


def _same_volume(row: Row, other: Row) -> bool:
    alike = all(row.get(key) == other.get(key) for key in ("service", "site")) and row.get("service") is not None
    kinds = [each.get("share") is None for each in (row, other)]
    return alike and kinds[0] == kinds[1] and meet(stretch(row), stretch(other))


def _share(row: Row, rows: list[Row]) -> Iterator[Finding]:
    if row.get("site") is None and "site" not in row.broken:
        what = message("the column '{column}' must be filled in", column=row.sheet.column("site").title)
        yield fault("missing_value", row.at("site"), what)
    if not any(other.get("site") is None and other.get("cases") is not None for other in rows):
        what = message("no row without a site says how many cases there are to be shared")
        yield fault("share_of_nothing", row.at("share"), what)
    first = stretch(row)[0]
    total = sum(amount(other, "share") for other in rows if meet(stretch(other), (first, first)))
    if total > 100:
        what = message("shares of {total} % are more than all", total=f"{total:g}")
        yield fault("shares_above_100", row.at("share"), what)


def _profile(row: Row) -> Iterator[Finding]:
    for keys in (WEEKDAY_KEYS, tuple(f"h{hour}" for hour in HOURS)):
        filled = [key for key in keys if row.get(key) is not None]
        if filled and not any(amount(row, key) for key in filled) and not row.broken & set(keys):
            hint = message("Maybe leave all of them empty, for cases that come evenly?")
            yield fault("empty_profile", row.at(filled[0]), message("all weights are 0"), hint)


def _season(row: Row) -> Iterator[Finding]:
    dated = [key for key in ("valid_from", "valid_to") if row.get(key) is not None]
    if not row.broken & {"holiday", "valid_from", "valid_to"} and bool(dated) == (row.get("holiday") is not None):
        titles = [row.sheet.column(key).title for key in ("valid_from", "holiday")]
        what = message("either {one} or {other} must be filled in", one=titles[0], other=titles[1])
        yield fault("either_or", row.at("valid_from"), what)
    if row.get("holiday") is not None and row.get("days_from") is None and "days_from" not in row.broken:
        what = message("the column '{column}' must be filled in", column=row.sheet.column("days_from").title)
        yield fault("missing_value", row.at("days_from"), what)
    first, last = row.get("days_from"), number(row, "days_to", LAST_DAY_BEFORE)
    if isinstance(first, int) and first < last and "days_to" not in row.broken:
        yield ends_before_start(row.at("days_to"), str(first), str(last))


def _holidays_of_the_year(row: Row, inputs: Inputs) -> Iterator[Finding]:
    """A season before holidays that nobody has entered for the year planned would silently be none."""
    holidays = [each for each in inputs.central.rows("school_holidays") if each.get("id") == row.get("holiday")]
    years = {first.year for each in holidays if isinstance(first := each.get("first"), dt.date)}
    if inputs.horizon and holidays and inputs.horizon.last.year not in years:
        name, year = quoted(row.get("holiday")), inputs.horizon.last.year
        what = message("the sheet Ferien does not say when {name} are in {year}", name=name, year=str(year))
        yield notice("holidays_unknown", row.at("holiday"), what)


def _twice(rows: list[Row]) -> Iterator[Finding]:
    by_day: dict[tuple[object, ...], list[Row]] = defaultdict(list)
    for row in rows:
        key = tuple(row.get(name) for name in ("service", "site", "date"))
        if None in key or row.broken:
            continue
        earlier = next((other for other in by_day[key] if overlapping(row, other)), None)
        by_day[key].append(row)
        if earlier:
            what = message("overlaps with {place}", place=str(earlier.at("from")))
            yield fault("overlap", row.at("from"), what, message("Maybe delete one of the two?"))


def _served(inputs: Inputs) -> Iterator[Finding]:
    """Services that a site's departments do not offer."""
    of_service = {row.get("id"): row.get("department") for row in inputs.central.rows("services")}
    at_site = {row.get("id"): ids(row, "departments") for row in inputs.central.rows("sites")}
    rows = [row for key in ("forecast", "waiting") for row in inputs.central.rows(key)]
    for row in (*rows, *inputs.listed("cases"), *inputs.listed("booked")):
        service, site = row.get("service"), row.get("site")
        department, offered = of_service.get(service), at_site.get(site, ())
        if department and offered and department not in offered:
            what = message("{site} has no department {department}", site=str(site), department=str(department))
            yield fault("not_served_there", row.at("site"), what)
