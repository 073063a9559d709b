"""Reserve duties above a person's fair share cost points."""

from __future__ import annotations

from models.people import Person
from roster.rules.facts import Facts
from roster.rules.frame import Frame
from roster.rules.shares import Share, posting


def _reserve(_facts: Facts, _person: Person, frame: Frame) -> int:
    return int(frame.shape.duty_type.reserve)


POSTING = posting(Share("reserve_share", "reserve", _reserve, lambda prices: prices.reserve_above_share))
