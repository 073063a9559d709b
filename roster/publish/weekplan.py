"""People in rows, days in columns, a code in each cell: the plan as planners and colleagues know it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from models.people import Person
from roster.publish import look
from roster.publish.codes import Code
from roster.publish.look import look_of
from roster.publish.sheet import Sheet

FITS = 36
"""So many people are still readable on one page."""

CodeOf = Callable[[Person, dt.date], Code]


def day_heads(sheet: Sheet, lead: Sequence[str]) -> int:
    """Append the headings of the first columns and the days, holidays shaded; says the row."""
    view = sheet.view
    looks = [look.HEAD] * len(lead) + [look.HOLIDAY if date in view.holidays else look.HEAD for date in view.days]
    return sheet.line([*lead, *view.days], looks, height=22)


def block(sheet: Sheet, title: str, columns: int) -> None:
    """Append a line that says who follows."""
    sheet.span([title], columns, look.BLOCK, height=18)


def person_line(sheet: Sheet, lead: Sequence[str], person: Person, shown: CodeOf) -> None:
    """Append one person's days."""
    found = [shown(person, date) for date in sheet.view.days]
    looks = [look.TEXT] * len(lead) + [look_of(day) for day in found]
    sheet.line([*lead, *(day.text for day in found)], looks, height=18)
