"""Long days have breaks, and nobody works more than six hours in one go."""

from __future__ import annotations

from collections.abc import Sequence

from models.base import Span
from roster.rules.facts import Facts
from roster.rules.frame import Frame
from roster.rules.posting import FilterPosting

LONGEST_STRETCH = 6 * 60
SHORTEST_BREAK = 15


def _rested(facts: Facts, frame: Frame) -> bool:
    if frame.shape.duty_type.clock == "none":
        return True
    breaks = [pause for pause in frame.breaks if pause.minutes >= SHORTEST_BREAK]
    return paused(facts, frame, breaks, _needed(frame.shape.minutes), LONGEST_STRETCH)


def _needed(minutes: int) -> int:
    if minutes <= 6 * 60:
        return 0
    return 30 if minutes <= 9 * 60 else 45


def paused(facts: Facts, frame: Frame, breaks: Sequence[Span], needed: int, longest: int) -> bool:
    """Whether these breaks are so many minutes, and no time without one lasts longer than that."""
    taken = sum(pause.minutes for pause in breaks)
    return taken >= needed and _longest_stretch(facts, frame, breaks) <= longest


def _longest_stretch(facts: Facts, frame: Frame, breaks: Sequence[Span]) -> int:
    """Minutes of the longest time without one of these breaks."""
    start, longest = frame.shape.span.start, 0
    for pause in sorted(breaks, key=lambda span: span.start):
        longest = max(longest, _lasting(facts, frame, start, pause.start))
        start = pause.end
    return max(longest, _lasting(facts, frame, start, frame.shape.span.end))


def _lasting(facts: Facts, frame: Frame, start: int, end: int) -> int:
    return facts.lasting(frame.date, Span(start=start, end=end)) if end > start else 0


POSTING = FilterPosting("breaks", frame=_rested)
