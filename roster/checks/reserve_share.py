"""Reserve duties above a person's fair share cost points."""

from __future__ import annotations

from collections import Counter

from roster.checks.given import Given
from roster.checks.shares import above_share
from roster.checks.verdict import Check, Verdict


def _measure(given: Given) -> Verdict:
    had = Counter(duty.person for duty in given.duties if given.duty_type(duty).reserve)
    return above_share(given, "reserve_share", "reserve", had, given.problem.prices.reserve_above_share)


CHECK = Check("reserve_share", _measure)
