"""Refused wishes above a person's fair share cost points; each counts once, whatever its weight."""

from __future__ import annotations

from models.people import Person
from roster.rules.facts import Facts
from roster.rules.frame import Frame
from roster.rules.shares import Share, posting
from roster.rules.wishes import refused_by


def _refused(facts: Facts, person: Person, frame: Frame) -> int:
    return len(refused_by(facts, person, frame))


POSTING = posting(Share("refused_wishes_share", "refused_wishes", _refused, lambda prices: prices.refused_above_share))
