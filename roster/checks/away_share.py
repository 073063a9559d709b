"""Days away from the home site above a person's fair share cost points."""

from __future__ import annotations

from collections import Counter

from roster.checks.away_day import is_away
from roster.checks.given import Given
from roster.checks.shares import above_share
from roster.checks.verdict import Check, Verdict


def _measure(given: Given) -> Verdict:
    had = Counter(duty.person for duty in given.duties if is_away(given, duty))
    return above_share(given, "away_share", "away", had, given.problem.prices.away_above_share)


CHECK = Check("away_share", _measure)
