"""Days with a duty come in blocks of as many as agreed."""

from __future__ import annotations

from models.message import Message, message
from roster.checks.blocks import Measured, measured, verdict
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict


def _measure(given: Given) -> Verdict:
    blocks = [
        block
        for person in given.problem.people
        if person.working_block
        for block in measured(
            given, "working_block", person.working_block, person.id, given.days_worked.get(person.id, ())
        )
    ]
    return verdict(given, "working_block", blocks, _said, given.problem.prices.working_block_day)


def _said(block: Measured) -> Message:
    days, first = len(block.run), block.run[0].isoformat()
    if block.over:
        return message(
            "{person} works {days} days in a row from {first}; at most {most} are allowed",
            person=block.person,
            days=days,
            first=first,
            most=block.asked.most or 0,
        )
    return message(
        "{person} works {days} days in a row from {first}; at least {least} are needed",
        person=block.person,
        days=days,
        first=first,
        least=block.asked.least,
    )


CHECK = Check("working_block", _measure)
