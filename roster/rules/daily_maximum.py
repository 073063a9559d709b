"""Nobody works more than ten hours a day."""

from __future__ import annotations

from roster.rules.facts import Facts
from roster.rules.frame import Frame
from roster.rules.posting import FilterPosting


def _short_enough(facts: Facts, frame: Frame) -> bool:
    return frame.shape.minutes <= facts.number("daily_maximum")


POSTING = FilterPosting("daily_maximum", frame=_short_enough)
