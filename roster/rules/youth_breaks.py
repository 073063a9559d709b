"""People under 18 have more breaks, and never work more than four and a half hours in one go."""

from __future__ import annotations

from models.base import Span
from roster.rules.breaks import SHORTEST_BREAK, paused
from roster.rules.facts import Facts
from roster.rules.frame import Frame
from roster.rules.posting import FilterPosting
from roster.rules.young import if_young

LONGEST_STRETCH = 270
WORK_AROUND = 60
"""A break begins no sooner than this after the start of the duty, and ends no later than this before its end."""


def _rested(facts: Facts, frame: Frame) -> bool:
    if frame.shape.duty_type.clock == "none":
        return True
    breaks = [pause for pause in frame.breaks if _counts(facts, frame, pause)]
    return paused(facts, frame, breaks, _needed(frame.shape.minutes), LONGEST_STRETCH)


def _counts(facts: Facts, frame: Frame, pause: Span) -> bool:
    start, end = frame.shape.span.start, frame.shape.span.end
    if pause.minutes < SHORTEST_BREAK or pause.start <= start or end <= pause.end:
        return False
    around = (Span(start=start, end=pause.start), Span(start=pause.end, end=end))
    return all(facts.lasting(frame.date, work) >= WORK_AROUND for work in around)


def _needed(minutes: int) -> int:
    if minutes <= 270:
        return 0
    return 30 if minutes <= 360 else 60


POSTING = FilterPosting("youth_breaks", personal=if_young(_rested))
