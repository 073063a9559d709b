"""All duties of a site lie in less than the span of shift work, counted from its first minute in the weeks planned."""

from __future__ import annotations

from roster.rules.facts import Facts
from roster.rules.frame import Frame
from roster.rules.posting import FilterPosting


def _inside(facts: Facts, frame: Frame) -> bool:
    if not frame.pieces or frame.shape.duty_type.clock == "none":
        return True
    span, most = frame.shape.span, facts.number("plan_span_guard")
    firsts = (facts.first_minute.get(site) for site in frame.sites)
    return all(first is None or (span.start >= first and span.end <= first + most) for first in firsts)


POSTING = FilterPosting("plan_span_guard", frame=_inside)
