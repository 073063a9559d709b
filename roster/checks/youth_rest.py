"""Before a duty of somebody under 18 lie twelve hours without work."""

from __future__ import annotations

from roster.checks.daily_rest import rested
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict


def _measure(given: Given) -> Verdict:
    return rested(given, "youth_rest", lambda duty: given.person(duty).young_on(duty.date))


CHECK = Check("youth_rest", _measure)
