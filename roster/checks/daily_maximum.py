"""Nobody works more than ten hours a day."""

from __future__ import annotations

from roster.checks.day_hours import at_most
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict


def _measure(given: Given) -> Verdict:
    return at_most(given, "daily_maximum", tuple(given.by_day))


CHECK = Check("daily_maximum", _measure)
