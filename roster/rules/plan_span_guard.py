"""All duties of a site lie in less than the span of shift work, counted from its first minute in the weeks planned."""

from __future__ import annotations

from roster.rules.facts import Facts
from roster.rules.frame import Frame
from roster.rules.posting import FilterPosting


def _inside(facts: Facts, frame: Frame) -> bool:
    first = facts.first_minute.get(frame.site)
    if first is None or not frame.pieces or frame.shape.duty_type.clock == "none":
        return True
    span = frame.shape.span
    return span.start >= first and span.end <= first + facts.number("plan_span_guard")


POSTING = FilterPosting("plan_span_guard", frame=_inside)
