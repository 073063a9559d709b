"""What must hold of services, waiting customers, files and promises: everything takes time, shares are at most all."""

from __future__ import annotations

from collections.abc import Iterator

from models.finding import Finding, fault
from models.message import message
from models.services import Standards
from roster.workbook.inputs import Inputs
from roster.workbook.make_forecast import amount
from roster.workbook.make_places import number
from roster.workbook.tables import Row


def check_services(inputs: Inputs) -> Iterator[Finding]:
    """Everything about services that no single cell can tell."""
    for row in inputs.central.rows("services"):
        yield from _takes_time(row)
        yield from _shares(row)
        yield from _back_office(row)
    for row in inputs.central.rows("stocks"):
        yield from _takes_time(row)
    for row in inputs.central.rows("standards"):
        yield from _lead_days(row)


def _takes_time(row: Row) -> Iterator[Finding]:
    if row.get("minutes") is not None and not amount(row, "minutes"):
        yield fault("no_minutes", row.at("minutes"), message("a case takes more than 0 minutes"))


def _shares(row: Row) -> Iterator[Finding]:
    walk_in, express = number(row, "walk_in"), number(row, "express")
    if walk_in + express > 100:
        what = message(
            "{one} % without an appointment and {other} % express are more than all", one=walk_in, other=express
        )
        yield fault("shares_above_100", row.at("express"), what)


def _back_office(row: Row) -> Iterator[Finding]:
    checked, followed = number(row, "online") * amount(row, "online_minutes"), amount(row, "follow_up_minutes")
    if checked + followed and row.get("back_office_role") is None and "back_office_role" not in row.broken:
        key = "follow_up_minutes" if followed else "online_minutes"
        what = message("nobody does this work: '{column}' is empty", column=row.sheet.column("back_office_role").title)
        yield fault("no_back_office", row.at(key), what)


def _lead_days(row: Row) -> Iterator[Finding]:
    usual = Standards()
    most, good = number(row, "lead_days", usual.lead_days), number(row, "lead_days_good", usual.lead_days_good)
    if good > most:
        what = message("{good} days cannot be good where {most} are promised", good=good, most=most)
        yield fault("good_is_late", row.at("lead_days_good"), what)
