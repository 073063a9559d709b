"""Work is done while a site is open, and in the minutes before and after in which its crew sets up and closes."""

from __future__ import annotations

from models.base import Span
from roster.rules.facts import Facts
from roster.rules.frame import Frame
from roster.rules.posting import FilterPosting


def _while_staffed(facts: Facts, frame: Frame) -> bool:
    return all(_staffed(facts, frame, *where) for where in zip(frame.places, frame.pieces, strict=True))


def _staffed(facts: Facts, frame: Frame, site: str, piece: Span) -> bool:
    staffed = facts.staffed.get((site, frame.date))
    return staffed is not None and staffed.contains(piece)


POSTING = FilterPosting("opening_hours", frame=_while_staffed)
