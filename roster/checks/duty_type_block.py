"""A duty type is given on as many days in a row as it asks for."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from functools import partial

from models.duties import Block, DutyType
from models.message import Message, message
from roster.checks.blocks import Measured, measured, verdict
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict


def _measure(given: Given) -> Verdict:
    found = [_of(given, kind, kind.block) for kind in given.problem.duty_types if kind.block]
    return Verdict(
        sum(one.looked for one in found),
        tuple(breach for one in found for breach in one.breaches),
        sum(one.amount for one in found),
        sum(one.points for one in found),
    )


def _of(given: Given, duty_type: DutyType, asked: Block) -> Verdict:
    days: dict[str, list[dt.date]] = defaultdict(list)
    for duty in (*given.before, *given.duties):
        if duty.duty_type == duty_type.id:
            days[duty.person].append(duty.date)
    blocks = [
        block for person, dates in days.items() for block in measured(given, "duty_type_block", asked, person, dates)
    ]
    say = partial(_said, duty_type.id)
    return verdict(given, "duty_type_block", blocks, say, given.problem.prices.duty_type_block_day)


def _said(duty_type: str, block: Measured) -> Message:
    days, first = len(block.run), block.run[0].isoformat()
    if block.over:
        return message(
            "{person} has the duty {duty_type} on {days} days in a row from {first}; at most {most} are allowed",
            person=block.person,
            duty_type=duty_type,
            days=days,
            first=first,
            most=block.asked.most or 0,
        )
    return message(
        "{person} has the duty {duty_type} on {days} days in a row from {first}; at least {least} are needed",
        person=block.person,
        duty_type=duty_type,
        days=days,
        first=first,
        least=block.asked.least,
    )


CHECK = Check("duty_type_block", _measure)
