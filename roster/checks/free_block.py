"""Days without a duty come in blocks of as many as agreed."""

from __future__ import annotations

import datetime as dt

from models.message import Message, message
from roster.checks.blocks import DAY, Measured, first_known, measured, verdict
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict


def _measure(given: Given) -> Verdict:
    blocks = [
        block
        for person in given.problem.people
        if person.free_block
        for block in measured(given, "free_block", person.free_block, person.id, _days_off(given, person.id))
    ]
    return verdict(given, "free_block", blocks, _said, given.problem.prices.free_block_day)


def _days_off(given: Given, person: str) -> set[dt.date]:
    first, last = first_known(given, person), given.problem.horizon.last
    days = {first + number * DAY for number in range((last - first).days + 1)}
    return days - given.days_worked.get(person, set())


def _said(block: Measured) -> Message:
    days, date = len(block.run), block.run[0].isoformat()
    if block.over:
        return message(
            "{person} has {days} days off in a row from {date}; at most {most} are allowed",
            person=block.person,
            days=days,
            date=date,
            most=block.asked.most or 0,
        )
    return message(
        "{person} has {days} days off in a row from {date}; at least {least} are needed",
        person=block.person,
        days=days,
        date=date,
        least=block.asked.least,
    )


CHECK = Check("free_block", _measure)
