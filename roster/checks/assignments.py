"""Nobody has fewer or more duties than typed for the person."""

from __future__ import annotations

from models.message import message
from models.outcome import Breach
from models.people import Assigned, Person
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict, breach


def _measure(given: Given) -> Verdict:
    rows = [(person, row, _count(given, person, row)) for person in given.problem.people for row in person.assignments]
    off = sum(_off(row, count) for _, row, count in rows)
    strict = given.mode("assignments") == "strict"
    found = tuple(_said(*one) for one in rows if strict and _off(one[1], one[2]))
    return Verdict(len(rows), found, off, off * given.problem.prices.duty_off_number)


def _count(given: Given, person: Person, row: Assigned) -> int:
    """The duties of the days on which the row holds."""
    duties = (
        duty for date in given.problem.horizon.days if row.holds_on(date) for duty in given.by_day[person.id, date]
    )
    return sum(row.duty_type is None or duty.duty_type == row.duty_type for duty in duties)


def _off(row: Assigned, count: int) -> int:
    over = 0 if row.most is None else count - row.most
    return max(0, row.fewest - count, over)


def _said(person: Person, row: Assigned, count: int) -> Breach:
    what = message(
        "{person} has {count} duties {duty_type}; no fewer than {fewest} and no more than {most} were typed",
        person=person.id,
        count=count,
        duty_type=row.duty_type or "",
        fewest=row.fewest,
        most="-" if row.most is None else row.most,
    )
    return breach("assignments", _off(row, count), what, person=person.id)


CHECK = Check("assignments", _measure)
