"""Absences, wishes, appointments and the plan sheet: each row says one clear thing about a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import combinations

from models.finding import Finding, fault, notice
from models.message import message
from roster.workbook.book import Book
from roster.workbook.check_rows import ends_before_start, off_grid
from roster.workbook.codes import Code, Known, parse_codes
from roster.workbook.inputs import Inputs
from roster.workbook.parse_times import clock_text
from roster.workbook.ranges import dates_between, days_of, is_meant, overlapping
from roster.workbook.tables import Row

BUDGET = 10


def check_requests(inputs: Inputs) -> Iterator[Finding]:
    """Everything about requests that no single cell can tell."""
    known = Known(inputs.ids("duty_types"), inputs.ids("sites"))
    for book in inputs.districts:
        for row in book.rows("absences"):
            yield from _credit(row)
            yield from _no_such_day(row)
        yield from _absent_twice(book.rows("absences"))
        yield from _wishes(book, inputs)
        yield from _plan(book, known, inputs)
        for row in book.rows("actuals"):
            yield from _worked_times(row, inputs)
        for row in book.rows("consents"):
            yield from _outside(row, inputs)
        yield from _proposals(book)


def _credit(row: Row) -> Iterator[Finding]:
    by_hours, hours = row.get("credit") == "hours", row.get("hours")
    if by_hours and hours is None and "hours" not in row.broken:
        what = message("the column '{column}' must be filled in", column=row.sheet.column("hours").title)
        yield fault("missing_value", row.at("hours"), what)
    if hours is not None and not by_hours and "credit" not in row.broken:
        what = message("hours count only with the credit 'Stunden'; they are not read")
        yield notice("hours_not_read", row.at("hours"), what)


def _no_such_day(row: Row) -> Iterator[Finding]:
    if not isinstance(row.get("first"), dt.date) or row.broken & {"first", "last", "weekday"}:
        return
    if not any(is_meant(row, date) for date in _first_seven(*absent_days(row))):
        what = message("this weekday does not lie between the first and the last day")
        yield fault("no_such_day", row.at("weekday"), what, message("Maybe a later last day?"))


def _first_seven(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    """A week of dates, or fewer; whatever weekday comes later is among them."""
    return dates_between(first, last) if (last - first).days < 7 else dates_between(first, first + dt.timedelta(days=6))


def _share_a_day(one: Row, other: Row) -> bool:
    (start, end), (first, last) = absent_days(one), absent_days(other)
    return any(
        is_meant(one, date) and is_meant(other, date) for date in _first_seven(max(start, first), min(end, last))
    )


def _absent_twice(rows: list[Row]) -> Iterator[Finding]:
    by_person: dict[object, list[Row]] = {}
    for row in rows:
        if row.get("person") and row.get("first"):
            by_person.setdefault(row.get("person"), []).append(row)
    for absences in by_person.values():
        for one, other in combinations(absences, 2):
            if _share_a_day(one, other) and overlapping(one, other):
                what = message("overlaps with row {row}", row=one.number)
                yield fault("overlap", other.at("first"), what, message("Maybe delete one of the two?"))


def absent_days(row: Row) -> tuple[dt.date, dt.date]:
    """First and last day of an absence."""
    first, last = row.get("first"), row.get("last")
    if not isinstance(first, dt.date):
        raise TypeError("an absence begins on a day")
    return first, last if isinstance(last, dt.date) else first


def _wishes(book: Book, inputs: Inputs) -> Iterator[Finding]:
    budget, spent = inputs.setting("wish_budget", BUDGET), dict[object, int]()
    for row in book.rows("wishes"):
        yield from _site_of_wish(row)
        yield from _other_of_wish(row)
        yield from _duty_type_of_wish(row)
        yield from _outside(row, inputs)
        weight = row.get("weight")
        spent[row.get("person")] = spent.get(row.get("person"), 0) + (weight if isinstance(weight, int) else 1)
        if row.get("person") and spent[row.get("person")] > budget:
            what = message(
                "the wishes of this person weigh more than {budget} together; this one counts 1", budget=budget
            )
            yield notice("over_budget", row.at("weight"), what)


def _site_of_wish(row: Row) -> Iterator[Finding]:
    not_site = row.get("wish") == "not_site"
    if not_site and row.get("site") is None and "site" not in row.broken:
        what = message("the column '{column}' must be filled in", column=row.sheet.column("site").title)
        yield fault("missing_value", row.at("site"), what)
    if row.get("wish") and not not_site and row.get("site") is not None:
        yield notice("site_not_read", row.at("site"), message("a site goes with the wish 'nicht Standort' only"))


def _other_of_wish(row: Row) -> Iterator[Finding]:
    together, other = row.get("wish") == "together", row.get("other")
    if together and other is None and "other" not in row.broken:
        what = message("the column '{column}' must be filled in", column=row.sheet.column("other").title)
        yield fault("missing_value", row.at("other"), what)
    if together and other is not None and other == row.get("person"):
        yield fault("same_person", row.at("other"), message("this is the person who wishes it"))
    if row.get("wish") and not together and other is not None:
        what = message("another person goes with the wish 'gleiche Tage' only")
        yield notice("other_not_read", row.at("other"), what)


def _duty_type_of_wish(row: Row) -> Iterator[Finding]:
    names_one = row.get("wish") in {"duty_type", "not_duty_type"}
    if names_one and row.get("duty_type") is None and "duty_type" not in row.broken:
        what = message("the column '{column}' must be filled in", column=row.sheet.column("duty_type").title)
        yield fault("missing_value", row.at("duty_type"), what)
    if row.get("wish") and not names_one and row.get("duty_type") is not None:
        what = message("a duty goes with the wishes 'Dienst' and 'nicht Dienst' only")
        yield notice("duty_type_not_read", row.at("duty_type"), what)


def _outside(row: Row, inputs: Inputs) -> Iterator[Finding]:
    (day, *_) = days_of(row)
    horizon = inputs.horizon
    if horizon and isinstance(day, dt.date) and not horizon.first <= day <= horizon.last:
        yield notice("outside_horizon", row.at("date"), message("this day is not planned now"))


def _plan(book: Book, known: Known, inputs: Inputs) -> Iterator[Finding]:
    homes = {row.get("id"): row.get("home_site") for row in book.rows("people") if "home_site" not in row.broken}
    with_break = {row.get("id") for row in inputs.central.rows("duty_types") if row.get("break_minutes")}
    for row in book.rows("plan"):
        text, person = row.get("code"), row.get("person")
        if not isinstance(text, str):
            continue
        codes, remarks = parse_codes(text, known)
        for remark in remarks:
            yield remark.at(row.at("code"))
        for code in codes:
            yield from _appointment_on_grid(row, code, inputs.setting("grid", 5))
            if code.then and code.duty_type not in with_break:
                what = message("{type} has no break, so nobody changes the site within it", type=code.duty_type or "")
                yield fault("no_change", row.at("code"), what)
            if code.kind == "duty" and not code.site and person in homes and not homes[person]:
                hint = message("Maybe {suggestion}?", suggestion=f"{code.duty_type}·{next(iter(known.sites), '')}")
                yield fault(
                    "duty_without_site", row.at("code"), message("somebody without a home site needs a site here"), hint
                )


def _appointment_on_grid(row: Row, code: Code, grid: int) -> Iterator[Finding]:
    for minute in (code.span.start, code.span.end) if code.span else ():
        if minute % grid:
            yield off_grid(row.at("code"), clock_text(minute), clock_text(round(minute / grid) * grid), grid)


def _worked_times(row: Row, inputs: Inputs) -> Iterator[Finding]:
    """What was worked from or to another time than the duty's must still end after it starts."""
    duty = next((duty for duty in inputs.central.rows("duty_types") if duty.get("id") == row.get("duty_type")), None)
    both = [row.get(key) if row.get(key) is not None else (duty.get(key) if duty else None) for key in ("from", "to")]
    start, end = both
    half = (row.get("from") is None) != (row.get("to") is None)
    if half and isinstance(start, int) and isinstance(end, int) and start >= end:
        key = "to" if row.get("from") is None else "from"
        yield ends_before_start(row.at(key), clock_text(start), clock_text(end))


def _proposals(book: Book) -> Iterator[Finding]:
    for row in book.rows("proposals"):
        yield notice("proposal", row.at("kind"), message("a proposal to the centre; nothing is planned with it yet"))
