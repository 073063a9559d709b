"""Rosters of Curtois and Qu's instances as CSV: a row for each employee, the id first, then each day's shift."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from benchmarks.case import FaultyError
from benchmarks.curtois import Instance, Roster


def solution_of(instance: Instance, roster: Roster) -> str:
    """The text of a roster's file."""
    file = io.StringIO(newline="")
    rows = csv.writer(file, lineterminator="\n")
    for name in instance.staff:
        rows.writerow([name, *(roster.get((name, day), "") for day in range(instance.days))])
    return file.getvalue()


def read_solution(instance: Instance, text: str) -> dict[tuple[str, int], str]:
    """The roster in a file.

    Raises:
        FaultyError: naming the row, if it is not a roster of this instance.
    """
    found: dict[str, Sequence[str]] = {}
    for number, cells in enumerate(csv.reader(text.removeprefix("\ufeff").splitlines()), start=1):
        name, *shifts = [cell.strip() for cell in cells] or [""]
        if fault := _fault(instance, name, shifts, found) if any((name, *shifts)) else "":
            raise FaultyError(f"row {number}: {fault}")
        if name:
            found[name] = shifts
    if missing := [name for name in instance.staff if name not in found]:
        raise FaultyError(f"there is no row for the employee {missing[0]!r}")
    return {(name, day): shift for name, shifts in found.items() for day, shift in enumerate(shifts) if shift}


def _fault(instance: Instance, name: str, shifts: Sequence[str], before: dict[str, Sequence[str]]) -> str:
    """Why a row cannot stand; nothing if it can."""
    if name not in instance.staff:
        return f"there is no employee {name!r}"
    if name in before:
        return f"the employee {name!r} stands there twice"
    if len(shifts) != instance.days:
        return f"{instance.days} days expected, {len(shifts)} found"
    strangers = [shift for shift in shifts if shift and shift not in instance.shifts]
    return f"there is no shift {strangers[0]!r}" if strangers else ""
