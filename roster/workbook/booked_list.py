"""Appointments as they stand by now: a list like termine.csv, saved after the roster was made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from models.finding import Address, Finding, InputFaults, fault
from models.message import message
from models.places import Site
from models.problem import Problem
from models.services import Booked, Service
from roster.workbook.csv_lists import read_rows
from roster.workbook.layout_forecast import BOOKED
from roster.workbook.make_services import booked_of
from roster.workbook.references import Names, resolve_row
from roster.workbook.tables import Row


def read_booked(path: Path, problems: Sequence[Problem]) -> tuple[Booked, ...]:
    """Every appointment of the list.

    Raises:
        InputFaults: with every fault by line and column; also for services and sites that none of the problems knows.
    """
    try:
        tables, findings = read_rows(path, BOOKED)
    except OSError:
        unreadable = message("The file cannot be read"), message("Maybe it is open elsewhere?")
        raise InputFaults([fault("unreadable", Address(workbook=path.name), *unreadable)]) from None
    rows, unknown = _resolved(tables.get(BOOKED.key, ()), problems)
    if any(finding.stops for finding in (*findings, *unknown)):
        raise InputFaults([*findings, *unknown])
    return booked_of(rows)


def _resolved(rows: Iterable[Row], problems: Sequence[Problem]) -> tuple[list[Row], list[Finding]]:
    names: Mapping[str, Names] = {
        "services": _names(row for problem in problems for row in problem.services),
        "sites": _names(row for problem in problems for row in problem.sites),
    }
    done = [resolve_row(row, names, Names((), {})) for row in rows]
    return [row for row, _ in done], [finding for _, said in done for finding in said]


def _names(rows: Iterable[Service | Site]) -> Names:
    named = {row.id: row.name for row in rows}
    labels = {f"{row_id} {name}".casefold(): row_id for row_id, name in named.items()}
    return Names(tuple(named), {**labels, **{row_id.casefold(): row_id for row_id in named}})
