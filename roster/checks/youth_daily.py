"""Nobody under 18 works more than eight hours a day."""

from __future__ import annotations

from roster.checks.day_hours import at_most
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict


def _measure(given: Given) -> Verdict:
    return at_most(given, "youth_daily", dict.fromkeys((duty.person, duty.date) for duty in given.young))


CHECK = Check("youth_daily", _measure)
