"""Saturdays above a person's fair share cost points."""

from __future__ import annotations

from models.people import Person
from roster.rules.facts import Facts
from roster.rules.frame import Frame
from roster.rules.shares import Share, posting

SATURDAY = 5


def _saturday(_facts: Facts, _person: Person, frame: Frame) -> int:
    return int(frame.date.weekday() == SATURDAY)


POSTING = posting(Share("saturday_share", "saturday", _saturday, lambda prices: prices.saturday_above_share))
