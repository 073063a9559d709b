"""Nobody works on Sundays and public holidays."""

from __future__ import annotations

from roster.rules.facts import Facts
from roster.rules.frame import Frame
from roster.rules.posting import FilterPosting


def _on_a_working_day(facts: Facts, frame: Frame) -> bool:
    return frame.date.weekday() != 6 and frame.date not in facts.holidays


POSTING = FilterPosting("sunday_and_holiday", frame=_on_a_working_day)
