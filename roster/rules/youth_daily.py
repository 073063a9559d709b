"""Nobody under 18 works more than eight hours a day."""

from __future__ import annotations

from roster.rules.facts import Facts
from roster.rules.frame import Frame
from roster.rules.posting import FilterPosting
from roster.rules.young import if_young


def _short_enough(facts: Facts, frame: Frame) -> bool:
    return frame.shape.minutes <= facts.number("youth_daily")


POSTING = FilterPosting("youth_daily", personal=if_young(_short_enough))
