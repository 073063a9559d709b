"""Work is done while a site is open, and in the minutes before and after in which its crew sets up and closes."""

from __future__ import annotations

from roster.rules.facts import Facts
from roster.rules.frame import Frame
from roster.rules.posting import FilterPosting


def _while_staffed(facts: Facts, frame: Frame) -> bool:
    staffed = facts.staffed.get((frame.site, frame.date))
    return all(staffed is not None and staffed.contains(piece) for piece in frame.pieces)


POSTING = FilterPosting("opening_hours", frame=_while_staffed)
