"""Real arrivals in half hours that other people published: two banks, read as a history of cases."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path

from models.base import Data
from roster.demand.history import STEP, Counted

LARGE_BANK = "bank_calls_30min_2003.csv"
SMALL_BANK = "anonymous_bank_1999-02_30min.csv"


class HalfHour(Data):
    """What the small bank measured of one type of calls; seconds are means, None where nobody was served."""

    date: dt.date
    start: int
    type: str
    offered: int
    answered: int
    abandoned: int
    service_seconds: float | None
    wait_seconds: float


def large_bank(folder: Path) -> list[Counted]:
    """164 working days of one kind of calls (Weinberg, Brown and Stroud, JASA 2007)."""
    return [
        Counted("calls", "bank", _date(row), _start(row), _start(row) + STEP, float(row["calls"]))
        for row in _rows(folder / LARGE_BANK)
    ]


def small_bank(folder: Path) -> list[Counted]:
    """Four weeks of six types, nights and weekends too (Mandelbaum, Sakov and Zeltyn, Technion 2000)."""
    return [
        Counted(each.type, "bank", each.date, each.start, each.start + STEP, float(each.offered))
        for each in half_hours(folder)
    ]


def half_hours(folder: Path) -> list[HalfHour]:
    """The small bank's file as it is."""
    return [
        HalfHour(
            date=_date(row),
            start=_start(row),
            type=row["type"],
            offered=int(row["offered"]),
            answered=int(row["answered"]),
            abandoned=int(row["abandoned"]),
            service_seconds=float(row["mean_service_s"]) if row["mean_service_s"] else None,
            wait_seconds=float(row["mean_queue_wait_s"]),
        )
        for row in _rows(folder / SMALL_BANK)
    ]


def _rows(file: Path) -> Iterator[Mapping[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def _date(row: Mapping[str, str]) -> dt.date:
    return dt.date.fromisoformat(row["date"])


def _start(row: Mapping[str, str]) -> int:
    hours, minutes = row["interval_start"].split(":")
    return int(hours) * 60 + int(minutes)
