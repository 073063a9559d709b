"""What is said of mobile teams' sites: days on which the kit is elsewhere, and a driver's qualification nobody has."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from models.finding import Finding, notice
from models.message import message
from roster.workbook.calendar_days import openings_of
from roster.workbook.inputs import Inputs
from roster.workbook.make_places import number, text
from roster.workbook.tables import Row


def check_mobile(inputs: Inputs) -> Iterator[Finding]:
    """Notices only: what is typed is read as it is."""
    for row, date in _without_kit(inputs):
        what = message(
            "on {date} every kit {kit} is elsewhere; nobody works here then",
            date=date.isoformat(),
            kit=text(row, "kit"),
        )
        yield notice("kit_elsewhere", row.at("kit"), what, message("Maybe other opening hours, or one kit more?"))
    yield from _drivers(inputs)


def _without_kit(inputs: Inputs) -> Iterator[tuple[Row, dt.date]]:
    """Sites and the dates on which they open while as many others that close later do as there are kits."""
    for kit in inputs.central.rows("kits"):
        rows = [row for row in inputs.central.rows("sites") if row.get("kit") == kit.get("id") and not row.broken]
        if "count" not in kit.broken and rows:
            yield from _left_over(sorted(rows, key=_rank), _days(inputs), number(kit, "count", 1))


def _left_over(rows: Sequence[Row], days: Mapping[str, set[dt.date]], kits: int) -> Iterator[tuple[Row, dt.date]]:
    for place, row in enumerate(rows):
        for date in sorted(days[text(row, "id")]):
            if sum(date in days[text(other, "id")] for other in rows[:place]) >= kits:
                yield row, date


def _rank(row: Row) -> tuple[int, int]:
    return number(row, "closing_order", 1), row.number


def _days(inputs: Inputs) -> Mapping[str, set[dt.date]]:
    """On which dates of the horizon each site opens."""
    days: dict[str, set[dt.date]] = defaultdict(set)
    for opening in openings_of(inputs, inputs.horizon) if inputs.horizon else ():
        days[opening.site].add(opening.date)
    return days


def _drivers(inputs: Inputs) -> Iterator[Finding]:
    rows = [row for book in inputs.districts for row in book.rows("skills")]
    held = {row.get("qualification") for row in rows if row.get("skill") != "i.E."}
    for row in inputs.central.rows("sites"):
        needed = row.get("driver")
        if needed is not None and "driver" not in row.broken and needed not in held:
            what = message("nobody has the qualification {qualification}; nobody works here", qualification=str(needed))
            yield notice("no_driver", row.at("driver"), what)
