"""Late duties above a person's fair share cost points."""

from __future__ import annotations

from collections import Counter

from roster.checks.given import Given
from roster.checks.shares import above_share
from roster.checks.verdict import Check, Verdict


def _measure(given: Given) -> Verdict:
    had = Counter(duty.person for duty in given.duties if given.duty_type(duty).band == "late")
    return above_share(given, "late_share", "late", had, given.problem.prices.late_above_share)


CHECK = Check("late_share", _measure)
