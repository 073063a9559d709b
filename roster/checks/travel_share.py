"""Minutes of way above a person's fair share cost points."""

from __future__ import annotations

from collections import Counter

from roster.checks.away_day import is_away
from roster.checks.given import Given
from roster.checks.shares import above_share
from roster.checks.travel import way
from roster.checks.verdict import Check, Verdict

AN_HOUR = 60


def _measure(given: Given) -> Verdict:
    had: Counter[str] = Counter()
    for duty in given.duties:
        had[duty.person] += way(given, duty) if is_away(given, duty) else 0
    price = given.problem.prices.travel_above_share
    return above_share(given, "travel_share", "travel_minutes", had, price, AN_HOUR)


CHECK = Check("travel_share", _measure)
