"""All workbooks of one run together: the centre's, the districts', and the centre's file of personal limits."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from models.problem import Horizon
from roster.workbook.book import Book
from roster.workbook.columns import Value
from roster.workbook.csv_lists import is_list
from roster.workbook.tables import Row
from roster.workbook.weeks import monday_of

EMPTY = Book("")


@dataclass(frozen=True)
class Inputs:
    """The books by kind, and the lists beside them; `week` overrides the week of the settings.

    `complete` is False if a file has no kind.
    """

    central: Book = EMPTY
    districts: tuple[Book, ...] = ()
    limits: tuple[Book, ...] = ()
    week: str | None = None
    complete: bool = True
    lists: tuple[Book, ...] = ()

    @property
    def books(self) -> tuple[Book, ...]:
        """Every book, the centre's first."""
        return (self.central, *self.districts, *self.limits, *self.lists)

    @property
    def settings(self) -> Row | None:
        """The centre's settings."""
        rows = self.central.rows("settings")
        return rows[0] if rows else None

    def setting(self, key: str, default: int) -> int:
        """A whole number of the settings, or what holds when it is left out."""
        value = self.settings.get(key) if self.settings else None
        return value if isinstance(value, int) else default

    @property
    def horizon(self) -> Horizon | None:
        """The weeks to be planned; None while the week cannot be read."""
        week = self.week or (self.settings.get("week") if self.settings else None)
        if not week:
            return None
        first = monday_of(str(week))
        last = first + dt.timedelta(days=7 * self.setting("weeks", 1) - 1)
        return Horizon(first=first, last=last, planned_on=self._planned_on)

    @property
    def _planned_on(self) -> dt.date | None:
        day = self.settings.get("planned_on") if self.settings else None
        return day if isinstance(day, dt.date) else None

    def ids(self, key: str) -> tuple[str, ...]:
        """The ids of a sheet of the centre."""
        return tuple(str(row.get("id")) for row in self.central.rows(key) if row.get("id"))

    def listed(self, key: str) -> list[Row]:
        """The rows of a sheet of the centre and those of the list that says the same."""
        return [row for book in (self.central, *self.lists) for row in book.rows(key)]

    def people(self) -> Iterator[tuple[Book, Row]]:
        """Every row of Personal that has an id, with its book."""
        for book in self.districts:
            for row in book.rows("people"):
                if row.get("id"):
                    yield book, row


def district_of(book: Book) -> str | None:
    """The district a workbook belongs to, as its first sheet says."""
    rows = book.rows("start")
    found = rows[0].get("district") if rows else None
    return str(found) if found else None


def sorted_books(books: Sequence[Book], week: str | None) -> Inputs:
    """The books by kind, in the order of their names."""
    ordered = sorted(books, key=lambda book: book.name)
    central = next((book for book in ordered if book.kind == "central"), EMPTY)
    districts = tuple(book for book in ordered if book.kind == "district")
    limits = tuple(book for book in ordered if book.kind == "limits")
    lists = tuple(book for book in ordered if is_list(book.name))
    complete = all(book.kind or not book.faulty or book in lists for book in books)
    return Inputs(central, districts, limits, week, complete, lists)


def with_values(row: Row, values: dict[str, Value], broken: set[str]) -> Row:
    """The row with some values replaced and some more cells known to be broken."""
    return replace(row, values={**row.values, **values}, broken=row.broken | broken)
