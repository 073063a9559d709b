"""A code with an exclamation mark that was typed over a published one hides what was promised for that day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from models.finding import Finding, notice
from models.message import message
from roster.workbook.book import Book
from roster.workbook.codes import CodeKind, Known, parse_codes
from roster.workbook.inputs import Inputs
from roster.workbook.tables import Row


def check_promises(inputs: Inputs) -> Iterator[Finding]:
    """Days on which a workbook fixes something for one person and holds published duties of others."""
    known = Known(inputs.ids("duty_types"), inputs.ids("sites"))
    for book in inputs.districts:
        yield from _hidden(book, known, inputs)


def _hidden(book: Book, known: Known, inputs: Inputs) -> Iterator[Finding]:
    horizon = inputs.horizon
    cells = [(row, day, _kinds(row, known)) for row in book.rows("plan") if isinstance(day := row.get("date"), dt.date)]
    planned = [cell for cell in cells if horizon and horizon.first <= cell[1] <= horizon.last]
    published = {day for _, day, kinds in planned if "duty" in kinds}
    for row, day, kinds in planned:
        if day in published and kinds & {"pin", "pin_off"} and "duty" not in kinds:
            yield notice(
                "promise_hidden",
                row.at("code"),
                message("others have a published duty on this day; what was published here is not known"),
                message("Maybe the published code before it, as in F1; !S1?"),
            )


def _kinds(row: Row, known: Known) -> set[CodeKind]:
    text = row.get("code")
    return {code.kind for code in parse_codes(text, known)[0]} if isinstance(text, str) else set()
