"""The cells of a week plan as they stand in a workbook: whose, which day, what is visible, and where."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from models.finding import Address, Finding, fault
from models.message import message
from models.problem import Problem
from roster.publish.district import GUESTS, WEEK
from roster.publish.legend import LEGEND
from roster.texts import catalogue, formats
from roster.texts.catalogue import Language

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
    try:
        books = [load_workbook(path, data_only=values) for values in (True, False)]
    except (BadZipFile, InvalidFileException, KeyError, OSError, ValueError):
        return Grid((), (fault("unreadable", at, message("The workbook cannot be opened as an Excel file")),))
    title = next((name for name in _said(WEEK) if name in books[0].sheetnames), None)
    if title is None:
        wanted = catalogue.text(WEEK, "de")
        return Grid((), (fault("no_week_plan", at, message("There is no sheet {sheet}", sheet=wanted)),))
    shown, formulas = (book[title] for book in books)
    return _Reader(path.name, problem, shown, formulas).read()


@dataclass(frozen=True)
class _Reader:
    workbook: str
    problem: Problem
    shown: Worksheet
    formulas: Worksheet

    def read(self) -> Grid:
        head, days = self._days()
        if not days:
            what = message("No line of the sheet holds the days of this plan")
            return Grid((), (fault("no_days", self._address(), what),))
        entries = tuple(self._entries(head, days))
        return Grid(entries, tuple(self._findings(head, days, entries)))

    def _days(self) -> tuple[int, dict[int, dt.date]]:
        """The line of the days, and the day of each column."""
        for row in self.shown.iter_rows():
            days = {cell.column: day for cell in row if (day := self._day(cell.value)) and cell.column}
            if days:
                return int(row[0].row or 0), days
        return 0, {}

    def _day(self, value: object) -> dt.date | None:
        if isinstance(value, dt.datetime):
            value = value.date()
        known = self.problem.horizon.days
        if isinstance(value, str):
            heads = {formats.date(day, language, "heading"): day for language in LANGUAGES for day in known}
            return heads.get(value.strip())
        return value if isinstance(value, dt.date) and value in known else None

    def _rows(self, head: int) -> range:
        """The lines below the days, down to the legend."""
        below = range(head + 1, self.shown.max_row + 1)
        return range(head + 1, next((row for row in below if self._text(row, 1) in _said(LEGEND)), below.stop))

    def _entries(self, head: int, days: dict[int, dt.date]) -> Iterator[Entry]:
        people = {person.id for person in self.problem.people}
        guests = False
        for row in self._rows(head):
            name = self._text(row, 1)
            guests = guests or name in _said(GUESTS)
            for column, date in days.items():
                if name in people:
                    text, where = self._text(row, column), self._address(row, column)
                    yield Entry(person=name, date=date, text=text, address=where, guest=guests)

    def _findings(self, head: int, days: dict[int, dt.date], entries: tuple[Entry, ...]) -> Iterator[Finding]:
        people = {person.id for person in self.problem.people}
        for row in self._rows(head):
            name = self._text(row, 1)
            if name not in people and any(self._text(row, column) for column in days):
                what = message("There is nobody with the id {id}; the line is not read", id=name)
                yield fault("unknown_person", self._address(row, 1), what)
        rows = {entry.address.row for entry in entries}
        yield from (finding for row in sorted(filter(None, rows)) for finding in self._unclear(row, days))

    def _unclear(self, row: int, days: dict[int, dt.date]) -> Iterator[Finding]:
        """Cells of a person's line that do not show what they mean: merged ones, and formulas never worked out."""
        for column in days:
            formula = self.formulas.cell(row, column)
            at = self._address(row, column)
            if any(formula.coordinate in area for area in self.shown.merged_cells.ranges):
                yield fault("merged", at, message("Merged cells leave open which day is meant"))
            elif formula.data_type == "f" and self.shown.cell(row, column).value is None:
                hint = message("Open the workbook in Excel and save it")
                yield fault("formula", at, message("A formula without a stored value"), hint)

    def _text(self, row: int, column: int) -> str:
        return _text(self.shown.cell(row, column).value)

    def _address(self, row: int | None = None, column: int | None = None) -> Address:
        letter = get_column_letter(column) if column else None
        return Address(workbook=self.workbook, sheet=self.shown.title, row=row, column=letter)


def _text(value: Any) -> str:
    """What a cell shows; Excel makes numbers of ids that look like some."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else str(value).strip()


def _said(msgid: str) -> tuple[str, ...]:
    return tuple(catalogue.text(msgid, language) for language in LANGUAGES)
