"""The workbooks of the week after: what was planned becomes history, and everything that is over is left out."""

from __future__ import annotations

import datetime as dt
import shutil
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from openpyxl import load_workbook

from models.history import Account, RunningCount
from models.problem import Horizon
from roster.workbook.archive import save_stable
from roster.workbook.book import Book, read_book
from roster.workbook.columns import Rows, RowValues, Value
from roster.workbook.guard import candidates
from roster.workbook.inputs import Inputs, sorted_books
from roster.workbook.references import resolve
from roster.workbook.tables import Row
from roster.workbook.writer import write_workbook

Day = tuple[str, dt.date]
KEPT = dt.timedelta(days=35)
"""How far back the plan sheet goes: the rules look back a month and a few days."""
LAST_DAYS = {"absences": ("last", "first"), "wishes": ("date",), "appointments": ("date",), "consents": ("date",)}
"""The columns that say when a row of these sheets is over, the first that is filled; without one it goes on."""
MOVED_ON = ("planned_on", "deadline")
"""Days of the forms that come again in the next weeks."""


@dataclass(frozen=True)
class Done:
    """What became of the weeks that were planned: codes by person and day, and what was counted when they ended."""

    horizon: Horizon
    codes: Mapping[Day, str]
    counts: Sequence[RunningCount]
    accounts: Sequence[Account]

    @property
    def monday(self) -> dt.date:
        """The first day of the weeks to come."""
        return self.horizon.last + dt.timedelta(days=1)

    @property
    def week(self) -> str:
        """The ISO week that begins then: 2026-W53 comes before 2027-W01."""
        return f"{self.monday:%G-W%V}"

    def later(self, day: dt.date) -> dt.date:
        """A day as far on as the weeks to come are from those planned."""
        return day + (self.monday - self.horizon.first)


def carry_on(folder: Path, out: Path, done: Done) -> tuple[Path, ...]:
    """Write the workbooks of a folder anew for the weeks after those that are done.

    The centre's workbook is copied with another week, the file of personal limits as it is; a district's is made anew
    from its rows, with everybody called by id.

    Returns:
        The new files, by name.
    """
    paths = candidates(folder)
    inputs, _ = resolve(sorted_books([read_book(path) for path in paths], None))
    central = _rows(inputs.central) | {"settings": [_form(_only(inputs.central, "settings"), done)]}
    districts = {book.name: book for book in inputs.districts}
    for path in paths:
        if path.name in districts:
            write_workbook(out / path.name, "district", _district(districts[path.name], done), central)
        elif path.name == inputs.central.name:
            _write_central(path, out / path.name, inputs, done)
        else:
            shutil.copyfile(path, out / path.name)
    return tuple(out / path.name for path in paths)


def _write_central(path: Path, target: Path, inputs: Inputs, done: Done) -> None:
    """The centre's workbook as it was made up, with only the days of its settings changed."""
    workbook, settings = load_workbook(path), inputs.settings
    if settings is not None:
        sheet = workbook[settings.sheet.title]
        for key, value in _form(settings, done).items():
            place = settings.at(key)
            if value != settings.get(key) and place.column:
                sheet[f"{place.column}{place.row}"].value = value
    save_stable(workbook, target)


def _form(row: Row | None, done: Done) -> RowValues:
    values = dict(_filled(row)) if row else {}
    moved = {key: done.later(day) for key in MOVED_ON if isinstance(day := values.get(key), dt.date)}
    return values | moved | {"week": done.week}


def _district(book: Book, done: Done) -> Rows:
    people = {str(row.get("id")) for row in book.rows("people")}
    rows = {key: [row for row in rows if not _is_over(key, row, done.monday)] for key, rows in _rows(book).items()}
    return rows | {
        "start": [_form(_only(book, "start"), done)],
        "plan": _plan(rows.get("plan", ()), people, done),
        "actuals": [row for row in rows.get("actuals", ()) if _is_kept(row, done)],
        "accounts": _accounts(rows.get("accounts", ()), done),
        "counts": _counts(people, done),
    }


def _is_over(key: str, row: RowValues, monday: dt.date) -> bool:
    """Whether a row is about days before the weeks to come alone."""
    columns = (*LAST_DAYS.get(key, ()),) or (("valid_to",) if key in {"assignments", "proposals"} else ())
    last = next((row[column] for column in columns if row.get(column)), None)
    return isinstance(last, dt.date) and last < monday


def _is_kept(row: RowValues, done: Done) -> bool:
    day = row.get("date")
    return isinstance(day, dt.date) and day >= done.monday - KEPT


def _plan(rows: Sequence[RowValues], people: set[str], done: Done) -> list[RowValues]:
    """The codes of the last weeks, those of the roster in place of what was typed, and what is typed for later."""
    planned = set(done.horizon.days)
    typed = [row for row in rows if _is_kept(row, done) and row["date"] not in planned]
    given: list[RowValues] = [
        {"person": person, "date": date, "code": code}
        for (person, date), code in sorted(done.codes.items())
        if person in people
    ]
    return [*typed, *given]


def _accounts(rows: Sequence[RowValues], done: Done) -> list[RowValues]:
    """The rows as they are, but for the accounts that held in the weeks planned."""
    now = {(row.person, row.start): {"used": row.used, "average": row.average} for row in done.accounts}
    return [_without_gaps({**row, **now.get(_account_of(row), {})}) for row in rows]


def _account_of(row: RowValues) -> Day:
    start = row["start"]
    return str(row["person"]), start if isinstance(start, dt.date) else dt.date.min


def _counts(people: set[str], done: Done) -> list[RowValues]:
    """One row for each person and day on which counting began; a sheet has one row for each person."""
    found: dict[str, dict[str, Value]] = defaultdict(dict)
    for row in done.counts:
        if row.person in people:
            found[row.person] |= {"person": row.person, "since": row.since, row.what: row.count}
    return [found[person] for person in sorted(found)]


def _rows(book: Book) -> dict[str, list[RowValues]]:
    return {key: [_filled(row) for row in rows] for key, rows in book.tables.items()}


def _filled(row: Row) -> RowValues:
    return _without_gaps(row.values)


def _without_gaps(values: RowValues) -> RowValues:
    return {key: value for key, value in values.items() if value is not None}


def _only(book: Book, key: str) -> Row | None:
    return next(iter(book.rows(key)), None)
