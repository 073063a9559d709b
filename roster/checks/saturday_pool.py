"""Saturdays are worked by those who volunteered for them."""

from __future__ import annotations

from models.message import message
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict, against

SATURDAY = 5


def _measure(given: Given) -> Verdict:
    saturdays = [duty for duty in given.duties if duty.date.weekday() == SATURDAY]
    found = tuple(
        against(
            "saturday_pool",
            duty,
            1,
            message(
                "{person} works on Saturday {date} without being in the Saturday pool",
                person=duty.person,
                date=duty.date.isoformat(),
            ),
        )
        for duty in saturdays
        if not given.person(duty).saturday_pool
    )
    return Verdict(len(saturdays), found)


CHECK = Check("saturday_pool", _measure)
