"""The cells of a week plan as they stand in a workbook: whose, which day, what is visible, and where."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from openpyxl.utils import get_column_letter

from models.finding import Address, Finding, fault, notice
from models.message import message
from models.problem import Problem
from roster.publish.district import GUESTS, WEEK
from roster.publish.legend import LEGEND
from roster.texts import catalogue, formats
from roster.texts.catalogue import Language
from roster.workbook.guard import examine
from roster.workbook.opened import NO_STORED_VALUE, RawSheet, open_sheets
from roster.workbook.quoting import quoted_person

LANGUAGES: tuple[Language, ...] = ("de", "en")


@dataclass(frozen=True)
class Entry:
    """One visible cell; a guest's may not be changed here."""

    person: str
    date: dt.date
    text: str
    address: Address
    guest: bool


@dataclass(frozen=True)
class Grid:
    """All cells of one week plan, and what could not be read."""

    entries: tuple[Entry, ...]
    findings: tuple[Finding, ...]


def read_grid(path: Path, problem: Problem) -> Grid:
    """The week plan of one workbook; a workbook without one is a fault."""
    at = Address(workbook=path.name)
    stopped = examine(path)
    if stopped:
        return Grid((), (stopped,))
    try:
        sheets = {sheet.name: sheet for sheet in open_sheets(path)}
    except Exception:  # noqa: BLE001 - whatever openpyxl stumbles over in a foreign file is one and the same fault
        return Grid((), (fault("unreadable", at, message("The workbook cannot be read")),))
    title = next((name for name in _said(WEEK) if name in sheets), None)
    if title is None:
        wanted = catalogue.text(WEEK, "de")
        return Grid((), (fault("no_week_plan", at, message("There is no sheet {sheet}", sheet=wanted)),))
    return _Reader(path.name, problem, sheets[title]).read()


@dataclass(frozen=True)
class _Reader:
    workbook: str
    problem: Problem
    sheet: RawSheet

    def read(self) -> Grid:
        if not self._days:
            what = message("No line of the sheet holds the days of this plan")
            return Grid((), (fault("no_days", self._address(), what),))
        return Grid(tuple(self._entries()), tuple(self._findings()))

    @cached_property
    def _head(self) -> int:
        """The line of the days; 0 if there is none."""
        return min((row for (row, _), value in self.sheet.cells.items() if self._day(value)), default=0)

    @cached_property
    def _days(self) -> dict[int, dt.date]:
        """The day of each column."""
        cells = sorted((column, value) for (row, column), value in self.sheet.cells.items() if row == self._head)
        return {column: day for column, value in cells if (day := self._day(value))}

    @cached_property
    def _rows(self) -> range:
        """The lines below the days, down to the legend."""
        last = max((row for row, _ in self.sheet.cells), default=0)
        below = range(self._head + 1, last + 1)
        return range(below.start, next((row for row in below if self._text(row, 1) in _said(LEGEND)), below.stop))

    @cached_property
    def _people(self) -> dict[int, str]:
        """Whose each line is."""
        known = {person.id for person in self.problem.people}
        return {row: name for row in self._rows if (name := self._text(row, 1)) in known}

    def _day(self, value: object) -> dt.date | None:
        if isinstance(value, dt.datetime):
            value = value.date()
        if isinstance(value, str):
            return self._heads.get(value.strip())
        return value if isinstance(value, dt.date) and value in self.problem.horizon.days else None

    @cached_property
    def _heads(self) -> dict[str, dt.date]:
        """What may stand above the column of a day."""
        days = self.problem.horizon.days
        return {formats.date(day, language, "heading"): day for language in LANGUAGES for day in days}

    def _entries(self) -> Iterator[Entry]:
        guests = next((row for row in self._rows if self._text(row, 1) in _said(GUESTS)), self._rows.stop)
        for row, person in self._people.items():
            for column, date in self._days.items():
                text, where = self._text(row, column), self._address(row, column)
                yield Entry(person=person, date=date, text=text, address=where, guest=row > guests)

    def _findings(self) -> Iterator[Finding]:
        for row in self._rows:
            if row in self._people:
                yield from self._unclear(row)
            elif any(self._text(row, column) for column in self._days):
                what = message("There is nobody with the id {id}; the line is not read", id=self._quoted(row))
                yield fault("unknown_person", self._address(row, 1), what)

    def _unclear(self, row: int) -> Iterator[Finding]:
        """Cells of a person's line that do not show what they mean."""
        if row in self.sheet.hidden_rows:
            yield notice("hidden", self._address(row), message("The line is hidden and read all the same"))
        for column in self._days:
            at = self._address(row, column)
            if self._is_merged(row, column):
                yield fault("merged", at, message("Merged cells leave open which day is meant"))
            elif self.sheet.cells.get((row, column)) is NO_STORED_VALUE:
                hint = message("Maybe open the workbook in Excel and save it?")
                yield fault("formula", at, message("formula without a stored value"), hint)

    def _is_merged(self, row: int, column: int) -> bool:
        return any(top <= row <= low and left <= column <= right for top, left, low, right in self.sheet.merged)

    def _quoted(self, row: int) -> str:
        return quoted_person(self._text(row, 1)) if self._text(row, 1) else "-"

    def _text(self, row: int, column: int) -> str:
        """What a cell shows; Excel makes numbers of ids that look like some."""
        value = self.sheet.cells.get((row, column))
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        return "" if value is None or value is NO_STORED_VALUE else str(value).strip()

    def _address(self, row: int | None = None, column: int | None = None) -> Address:
        letter = get_column_letter(column) if column else None
        return Address(workbook=self.workbook, sheet=self.sheet.name, row=row, column=letter)


def _said(msgid: str) -> tuple[str, ...]:
    return tuple(catalogue.text(msgid, language) for language in LANGUAGES)
