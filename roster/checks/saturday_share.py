"""Saturdays above a person's fair share cost points."""

from __future__ import annotations

from collections import Counter

from roster.checks.given import Given
from roster.checks.shares import above_share
from roster.checks.verdict import Check, Verdict

SATURDAY = 5


def _measure(given: Given) -> Verdict:
    had = Counter(duty.person for duty in given.duties if duty.date.weekday() == SATURDAY)
    return above_share(given, "saturday_share", "saturday", had, given.problem.prices.saturday_above_share)


CHECK = Check("saturday_share", _measure)
