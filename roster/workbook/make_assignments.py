"""The sheet Dienstzahlen: the fewest and the most duties of a person, of all types or of one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from models.finding import Finding, fault, notice
from models.message import message
from models.people import Assigned
from roster.workbook.book import Book
from roster.workbook.inputs import Inputs
from roster.workbook.make_places import number, text
from roster.workbook.tables import Row


def assigned(person: str, inputs: Inputs) -> tuple[Assigned, ...]:
    """Every row of one person."""
    rows = (row for book in inputs.districts for row in book.rows("assignments") if row.get("person") == person)
    return tuple(_assigned(row) for row in rows)


def _assigned(row: Row) -> Assigned:
    most, first, last = row.get("most"), row.get("valid_from"), row.get("valid_to")
    return Assigned(
        duty_type=text(row, "duty_type") or None,
        fewest=number(row, "fewest"),
        most=most if isinstance(most, int) else None,
        valid_from=first if isinstance(first, dt.date) else None,
        valid_to=last if isinstance(last, dt.date) else None,
    )


def check_assignments(inputs: Inputs) -> Iterator[Finding]:
    """The fewest are no more than the most, and what was before is known."""
    for book in inputs.districts:
        for row in book.rows("assignments"):
            fewest, most = number(row, "fewest"), row.get("most")
            if isinstance(most, int) and fewest > most:
                what = message("no fewer than {fewest} and no more than {most} cannot be", fewest=fewest, most=most)
                yield fault("fewest_above_most", row.at("fewest"), what)
            yield from _counted_before(row, book, inputs)


def _counted_before(row: Row, book: Book, inputs: Inputs) -> Iterator[Finding]:
    """Whether the duties of the time that is over are counted, if some of it is."""
    first, horizon = row.get("valid_from"), inputs.horizon
    if row.get("duty_type") or row.get("valid_to") is None or not isinstance(first, dt.date) or not horizon:
        return
    counts = next((count for count in book.rows("counts") if count.get("person") == row.get("person")), None)
    since = counts.get("since") if counts and counts.get("duties") is not None else horizon.first
    if first < horizon.first and isinstance(since, dt.date) and (since < first or since == horizon.first):
        what = message(
            "how many duties there were from {first} on is not known; the sheet Zähler can say it",
            first=first.isoformat(),
        )
        yield notice("not_counted_before", row.at("valid_from"), what)
