"""What the centre says about customers: services, who waits, what lies there, and what was promised."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from models.problem import Horizon
from models.services import Booked, Service, Standards, Stock, Waiting
from roster.demand.customers import Customers, Openings
from roster.workbook.inputs import Inputs
from roster.workbook.make_forecast import arrivals_of, seasons_of
from roster.workbook.make_places import number, text
from roster.workbook.tables import Row

_TEXTS = ("id", "name", "department", "role")
_ROLES = ("express_role", "back_office_role")
_NUMBERS = (
    "minutes",
    "spread",
    "walk_in",
    "express",
    "online",
    "no_show",
    "online_minutes",
    "follow_up_minutes",
    "priority",
    "valid_from",
    "valid_to",
)


def customers_of(inputs: Inputs, horizon: Horizon, opened: Openings) -> Customers:
    """Everything the sheets and lists say about customers; nothing where there are no services."""
    return Customers(
        services=services_of(inputs),
        standards=standards_of(inputs),
        arrivals=arrivals_of(inputs, horizon, opened),
        seasons=seasons_of(inputs),
        booked=_booked(inputs, horizon),
        waiting=_waiting(inputs),
        stocks=_stocks(inputs),
    )


def services_of(inputs: Inputs) -> tuple[Service, ...]:
    """Every line of the sheet Leistungen."""
    return tuple(_service(row) for row in inputs.central.rows("services"))


def _service(row: Row) -> Service:
    given: dict[str, Any] = {key: row.get(key) for key in (*_ROLES, *_NUMBERS) if row.get(key) is not None}
    given |= {key: text(row, key) for key in _TEXTS} | {"movable": row.get("movable") is True}
    return Service(**given)


def standards_of(inputs: Inputs) -> Standards:
    """The form Versprechen; what it leaves out is what the program comes with."""
    rows = inputs.central.rows("standards")
    values: dict[str, Any] = {key: value for key, value in rows[0].values.items() if value is not None} if rows else {}
    return Standards(**values)


def _booked(inputs: Inputs, horizon: Horizon) -> tuple[Booked, ...]:
    """Appointments from the first day planned on; what lies before is over."""
    return tuple(row for row in booked_of(inputs.listed("booked")) if row.date >= horizon.first)


def booked_of(rows: Iterable[Row]) -> tuple[Booked, ...]:
    """An appointment, or several at once, for every line without a fault."""
    return tuple(
        Booked(
            service=text(row, "service"),
            site=text(row, "site"),
            date=date,
            start=number(row, "start"),
            count=number(row, "count", 1),
        )
        for row in rows
        if isinstance(date := row.get("date"), dt.date)
    )


def _waiting(inputs: Inputs) -> tuple[Waiting, ...]:
    return tuple(
        Waiting(service=text(row, "service"), site=text(row, "site") or None, cases=decimal(row, "cases"))
        for row in inputs.central.rows("waiting")
    )


def _stocks(inputs: Inputs) -> tuple[Stock, ...]:
    return tuple(
        Stock(
            role=text(row, "role"),
            site=text(row, "site") or None,
            cases=decimal(row, "cases"),
            minutes=decimal(row, "minutes"),
            due=due,
            priority=number(row, "priority", 3),
        )
        for row in inputs.central.rows("stocks")
        if isinstance(due := row.get("due"), dt.date)
    )


def decimal(row: Row, key: str) -> float:
    """A number, 0 where the cell is empty."""
    value = row.get(key)
    return float(value) if isinstance(value, int | float) else 0.0
