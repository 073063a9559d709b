"""The hours accounts whose period holds when the planned weeks begin."""

from __future__ import annotations

import datetime as dt
from typing import cast

from models.history import Account
from models.people import Person
from roster.workbook.inputs import Inputs
from roster.workbook.make_places import number, text
from roster.workbook.make_plan import World
from roster.workbook.tables import Row

DAY = dt.timedelta(days=1)


def accounts_of(inputs: Inputs, world: World) -> tuple[Account, ...]:
    """The accounts whose period holds when the horizon begins."""
    rows = [row for book in inputs.districts for row in book.rows("accounts")]
    found = (_account(row, world.people[text(row, "person")]) for row in rows)
    return tuple(account for account in found if account.start <= world.horizon.first <= account.end)


def _account(row: Row, person: Person) -> Account:
    start, end = cast("dt.date", row.get("start")), row.get("end")
    return Account(
        person=person.id,
        start=start,
        end=end if isinstance(end, dt.date) else _end_of_period(person, start),
        used=number(row, "used"),
        lower=cast("int | None", row.get("lower")),
        upper=cast("int | None", row.get("upper")),
        average=cast("int | None", row.get("average")),
    )


def _end_of_period(person: Person, start: dt.date) -> dt.date:
    """The longest period in which hours are made up for: a year (TV-L § 6 (2)), or 52 weeks (ArbzVO § 1 (3))."""
    contract = person.contract_on(start) or next(iter(person.contracts), None)
    if contract and contract.legal_group == "civil_servant":
        return start + dt.timedelta(weeks=52) - DAY
    same_day = (
        dt.date(start.year + 1, 3, 1) if (start.month, start.day) == (2, 29) else start.replace(year=start.year + 1)
    )
    return same_day - DAY
