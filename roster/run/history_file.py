"""What a history of cases says: how many came, for what, where and when; every line that cannot be is named."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from math import gcd
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple, cast

from models.finding import Finding, fault, notice
from models.message import message
from roster.demand.history import Counted
from roster.run.history_table import Field, Line, Table, read_lines
from roster.workbook.columns import Column

DAY = 1440
LONGEST = 60
"""A row without an end lasts as long as times lie apart in the file, but at most these minutes."""
MOST = 100_000


def _field(column: Column, *more: str) -> Field:
    return Field(column, frozenset({column.title.casefold(), column.key, *more}))


FIELDS = (
    _field(Column("service", "Leistung", required=True)),
    _field(Column("site", "Standort", required=True)),
    _field(Column("date", "Tag", "date", required=True), "datum"),
    _field(Column("from", "von", "time", required=True), "uhrzeit", "zeit", "time", "start"),
    _field(Column("to", "bis", "time"), "ende", "end"),
    _field(Column("cases", "Fälle", "decimal", required=True, lowest=0, highest=MOST), "faelle", "anzahl"),
)
"""As the sheet Fälle has them. Without the column of cases each line is one case."""


class Start(NamedTuple):
    """What two lines must not have in common."""

    service: str
    site: str
    date: dt.date
    start: int


@dataclass(frozen=True, slots=True)
class History:
    """What was counted, and everything that was found on the way."""

    counted: tuple[Counted, ...]
    findings: tuple[Finding, ...]


def read_history(path: Path, today: dt.date) -> History:
    """Read a whole file; what is dated after `today` is a fault."""
    table = read_lines(path, FIELDS)
    long = "cases" not in table.letters
    if long:
        table = read_lines(path, FIELDS[:-1])
    findings = [*table.findings, *_impossible(table, today)]
    if not table.lines and not findings:
        findings.append(fault("no_rows", table.at(), message("There is no line below the headings")))
    findings += _every_line_is_one(table) if long else _twice(table)
    if any(finding.stops for finding in findings):
        rows: tuple[Counted, ...] = ()
    else:
        lasts = _lasts(table)  # once: a history has a million lines
        rows = tuple(_counted(line, lasts) for line in table.lines.values())
    return History(rows, tuple(sorted(findings, key=lambda finding: finding.address.row or 0)))


def _every_line_is_one(table: Table) -> list[Finding]:
    """What is said of a file without numbers of cases, in case their column was only called something else."""
    what = message("there is no column '{column}': every line counts as one case", column=FIELDS[-1].column.title)
    return [notice("line_is_case", table.at(1), what)] if table.lines else []


def _counted(line: Line, lasts: int) -> Counted:
    start = cast("int", line["from"])
    end = line.get("to")
    cases = line.get("cases", 1.0)
    return Counted(
        service=str(line["service"]),
        site=str(line["site"]),
        date=cast("dt.date", line["date"]),
        start=start,
        end=cast("int", end) if end is not None else min(DAY, start + lasts),
        cases=float(cast("float", cases)),
    )


def _lasts(table: Table) -> int:
    """Minutes that a line without an end lasts: what all times of the file are multiples of."""
    return min(LONGEST, gcd(*{cast("int", line["from"]) for line in table.lines.values()}) or LONGEST)


def _impossible(table: Table, today: dt.date) -> Iterator[Finding]:
    """Lines that lie in the future, or end before they begin."""
    for number, line in table.lines.items():
        date, start, end = line["date"], cast("int", line["from"]), line.get("to")
        if isinstance(date, dt.date) and date > today:
            what = message("{date} has not been yet: nothing can have been counted", date=f"{date:%d.%m.%Y}")
            yield fault("future", table.at(number, "date"), what)
        if start >= DAY or (isinstance(end, int) and not start < end <= DAY):
            what = message("'bis' must be later than 'von', on the same day")
            yield fault("ends_before_start", table.at(number, "to" if "to" in table.letters else "from"), what)


def _twice(table: Table) -> Iterator[Finding]:
    """Lines that count the same cases as one before them."""
    first: dict[Start, int] = {}
    until: dict[tuple[str, str, dt.date], tuple[int, int]] = {}
    for number, line in sorted(table.lines.items(), key=lambda item: cast("int", item[1]["from"])):
        key = Start(str(line["service"]), str(line["site"]), cast("dt.date", line["date"]), cast("int", line["from"]))
        before, end = until.get(key[:3], (0, 0))
        if other := first.get(key):
            what = message("the same service, site, day and time as in line {line}", line=other)
            yield fault("twice", table.at(number), what)
        elif end > key.start:
            yield fault("overlap", table.at(number), message("overlaps the time of line {line}", line=before))
        first.setdefault(key, number)
        until[key[:3]] = max((before, end), (number, cast("int", line.get("to") or key.start)), key=itemgetter(1))
