"""The sheet Zähler: what everybody had before the horizon, so that it can be shared out fairly."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import get_args

from models.finding import Finding, fault
from models.history import RunningCount, Tally
from models.message import message
from roster.workbook.inputs import Inputs
from roster.workbook.make_places import text
from roster.workbook.tables import Row

TALLIES: tuple[Tally, ...] = get_args(Tally)


def counts_of(inputs: Inputs) -> tuple[RunningCount, ...]:
    """One for each number that was typed; a 0 says that counting began, so it is kept."""
    return tuple(count for book in inputs.districts for row in book.rows("counts") for count in _counts(row))


def _counts(row: Row) -> Iterator[RunningCount]:
    since = row.get("since")
    for what in TALLIES:
        value = row.get(what)
        if isinstance(value, int):
            began = since if isinstance(since, dt.date) else None
            yield RunningCount(person=text(row, "person"), what=what, count=value, since=began)


def check_counts(inputs: Inputs) -> Iterator[Finding]:
    """Counting began before the first day that is planned."""
    for book in inputs.districts:
        for row in book.rows("counts"):
            since, horizon = row.get("since"), inputs.horizon
            if horizon and isinstance(since, dt.date) and since >= horizon.first:
                yield fault(
                    "counted_too_late", row.at("since"), message("counting must begin before the first day planned")
                )
