"""Who belongs to whom: nobody twice at a time, nobody in two districts, a pattern for every contract."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import combinations

from models.finding import Finding, fault, notice
from models.message import message
from roster.workbook.book import Book
from roster.workbook.inputs import Inputs, district_of
from roster.workbook.layout_people import DAY_KEYS
from roster.workbook.quoting import quoted
from roster.workbook.ranges import meet, stretch
from roster.workbook.tables import Row


def check_people(inputs: Inputs) -> Iterator[Finding]:
    """Everything about districts, people and their patterns that no single cell can tell."""
    yield from _districts(inputs)
    yield from _ownership(inputs)
    for book in inputs.districts:
        yield from _patterns(book)
        yield from _without_pattern(book)


def _districts(inputs: Inputs) -> Iterator[Finding]:
    known, seen = inputs.ids("districts"), dict[str, Book]()
    for book in inputs.districts:
        district, rows = district_of(book), book.rows("start")
        if district is None or not rows:
            continue
        if inputs.central.kind and district not in known:
            what = message("there is no district '{cell}'", cell=quoted(district))
            yield fault("unknown_reference", rows[0].at("district"), what)
        other = seen.setdefault(district, book)
        if other is not book:
            what = message("{workbook} is for the same district", workbook=other.name)
            yield fault("district_twice", rows[0].at("district"), what, message("Maybe remove the older one?"))
        yield from _other_week(inputs, rows[0])
    if inputs.complete:
        yield from _missing_districts(inputs, set(seen))


def _other_week(inputs: Inputs, row: Row) -> Iterator[Finding]:
    settings = inputs.settings
    wanted = inputs.week or (settings.get("week") if settings else None)
    found = row.get("week")
    if wanted and found and found != wanted:
        what = message("the workbook is for {week}, but {wanted} is planned", week=str(found), wanted=str(wanted))
        yield notice("other_week", row.at("week"), what)


def _missing_districts(inputs: Inputs, present: set[str]) -> Iterator[Finding]:
    for row in inputs.central.rows("districts"):
        district = row.get("id")
        if district and district not in present:
            what = message(
                "there is no workbook of the district {district}; it is planned without people", district=str(district)
            )
            yield notice("district_without_workbook", row.at("id"), what)


def _ownership(inputs: Inputs) -> Iterator[Finding]:
    rows: dict[str, list[Row]] = {}
    for _, row in inputs.people():
        rows.setdefault(str(row.get("id")).casefold(), []).append(row)
    for person in rows.values():
        for earlier, later in combinations(person, 2):
            if meet(stretch(earlier), stretch(later)):
                yield _owned_twice(earlier, later)


def _owned_twice(earlier: Row, later: Row) -> Finding:
    place = later.at("id")
    if earlier.workbook == later.workbook:
        what = message("this person stands already in row {row}, for the same time", row=earlier.number)
        return fault("duplicate", place, what, message("Maybe give the earlier row a last day?"))
    what = message(
        "this person belongs to {other} for the same time ({here})", other=str(earlier.at("id")), here=str(place)
    )
    return fault("two_owners", place, what, message("Maybe one of the two has a last day?"))


def _patterns(book: Book) -> Iterator[Finding]:
    groups: dict[tuple[object, ...], list[Row]] = {}
    for row in book.rows("patterns"):
        if row.get("person"):
            groups.setdefault((row.get("person"), row.get("valid_from"), row.get("valid_to")), []).append(row)
        yield from _half_days(row)
    for group in groups.values():
        yield from _cycle(group)
    yield from _patterns_twice(list(groups.values()))


def _half_days(row: Row) -> Iterator[Finding]:
    for day in DAY_KEYS:
        first, last = row.get(f"{day}_from"), row.get(f"{day}_to")
        if (first is None) == (last is None) or row.broken & {f"{day}_from", f"{day}_to"}:
            continue
        key = f"{day}_from" if first is None else f"{day}_to"
        what = message("the column '{column}' must be filled in", column=row.sheet.column(key).title)
        yield fault("missing_value", row.at(key), what)


def _cycle(rows: list[Row]) -> Iterator[Finding]:
    weeks = sorted(week if isinstance(week := row.get("week"), int) else 1 for row in rows)
    if weeks != list(range(1, len(weeks) + 1)) and len(set(weeks)) == len(weeks):
        what = message("the weeks of the cycle are not complete (1 to {last})", last=weeks[-1])
        yield fault("week_missing", rows[-1].at("week"), what)
    for row in rows:
        anchor = row.get("anchor")
        if isinstance(anchor, dt.date) and anchor.weekday() != 0:
            hint = message("Maybe {suggestion}?", suggestion=f"{anchor - dt.timedelta(days=anchor.weekday()):%d.%m.%Y}")
            yield fault("not_a_monday", row.at("anchor"), message("the cycle must begin on a Monday"), hint)
    anchors = {row.get("anchor") for row in rows}
    if len(rows) > 1 and (len(anchors) > 1 or None in anchors) and not any(row.broken for row in rows):
        what = message("a cycle of several weeks needs the same first Monday in each of its rows")
        yield fault("cycle_without_start", rows[-1].at("anchor"), what)


def _patterns_twice(groups: list[list[Row]]) -> Iterator[Finding]:
    for one, other in combinations(groups, 2):
        if one[0].get("person") == other[0].get("person") and meet(stretch(one[0]), stretch(other[0])):
            what = message("overlaps with row {row}", row=one[0].number)
            yield fault("overlap", other[0].at("person"), what, message("Maybe give the earlier row a last day?"))


def _without_pattern(book: Book) -> Iterator[Finding]:
    with_pattern = {row.get("person") for row in book.rows("patterns") if row.get("person")}
    if book.faulty and not with_pattern:
        return
    for row in book.rows("people"):
        if row.get("id") and row.get("id") not in with_pattern:
            what = message("without a row in Zeitmuster: Monday to Friday, the same hours each day")
            yield notice("default_pattern", row.at("id"), what)
