"""People in rows, days in columns, a code in each cell: the plan as planners and colleagues know it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from models.people import Person
from roster.publish import look
from roster.publish.codes import ABSENT, NO_WORKING_DAY, Code, free
from roster.publish.look import look_of
from roster.publish.sheet import Paper, Sheet
from roster.publish.view import View

FITS = 36
"""So many people are still readable on one page of A4, with the legend."""
FITS_A3 = 54
"""The same on A3: their letters are no smaller than those on A4."""

LONGEST_OFFER = 250
"""Excel takes no longer list."""

CodeOf = Callable[[Person, dt.date], Code]


def paper_for(view: View, rows: int) -> Paper:
    """A3 for more than a week, and for more people than stand on a page of A4."""
    return "A3" if len(view.days) > 7 or rows > FITS else "A4"


def fits(view: View, rows: int, paper: Paper | None = None) -> bool:
    """Whether so many people are still readable on one page of this paper, or of the one that is meant for them."""
    return rows <= (FITS if (paper or paper_for(view, rows)) == "A4" else FITS_A3)


@dataclass
class Pages:
    """Groups of lines that no page's end tears apart; with `head` 0 nothing is parted at all."""

    sheet: Sheet
    head: int
    first: int = 0

    def begin(self) -> None:
        """A new group begins with the next line."""
        self.end()
        self.first = self.sheet.row + 1

    def tail(self, lines: int = 5) -> None:
        """The last lines go together with what follows, so that it never stands alone on a page."""
        self.end()
        self.first = max(self.first, self.sheet.row - lines + 1)

    def end(self) -> None:
        """What was written since the last group began stays together."""
        if self.head and self.first:
            self.sheet.keep(self.first, self.head)


def day_widths(sheet: Sheet) -> list[float]:
    """Wide enough for F1·WAN/RAH on A4; on A3 a week fills the page."""
    return [(24 if sheet.paper == "A3" and len(sheet.view.days) <= 7 else 11.5)] * len(sheet.view.days)


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
    sheet.line([*lead, *(day.text for day in found)], looks, height=16)


def offer_codes(sheet: Sheet, top: int, left: int, low: int, right: int) -> None:
    """Let cells offer the codes that name no site; any other code may be typed as well."""
    view = sheet.view
    codes = [kind.id for kind in view.problem.duty_types] + [ABSENT, NO_WORKING_DAY, free(view)]
    offered = ",".join(text for text in codes if not set(text) & {",", '"'})
    if low < top or len(offered) > LONGEST_OFFER:
        return
    offer = DataValidation(type="list", formula1=f'"{offered}"', allow_blank=True, showErrorMessage=False)
    offer.add(f"{get_column_letter(left)}{top}:{get_column_letter(right)}{low}")
    sheet.cells.add_data_validation(offer)
