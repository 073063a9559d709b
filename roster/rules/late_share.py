"""Late duties above a person's fair share cost points."""

from __future__ import annotations

from models.people import Person
from roster.rules.facts import Facts
from roster.rules.frame import Frame
from roster.rules.shares import Share, posting


def _late(_facts: Facts, _person: Person, frame: Frame) -> int:
    return int(frame.shape.duty_type.band == "late")


POSTING = posting(Share("late_share", "late", _late, lambda prices: prices.late_above_share))
