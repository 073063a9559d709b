"""A stretch of work beside others lasts long enough to be worth a role of its own."""

from __future__ import annotations

from roster.rules.facts import Facts
from roster.rules.frame import Frame
from roster.rules.posting import FilterPosting


def _long_enough(facts: Facts, frame: Frame) -> bool:
    least = facts.number("role_blocks")
    alone = len(frame.pieces) == 1
    return alone or all(facts.lasting(frame.date, span) >= least for span in frame.pieces)


def _at_least(facts: Facts) -> int:
    return facts.number("role_blocks")


POSTING = FilterPosting("role_blocks", frame=_long_enough, stretch=_at_least)
"""Roles are chosen piece by piece, so that no stretch may be too short for a role, whether it changes there or not."""
