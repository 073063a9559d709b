"""Every day that differs from the published roster has a price."""

from __future__ import annotations

from roster.checks.given import Given
from roster.checks.published import is_kept, published_days
from roster.checks.verdict import Check, Verdict


def _measure(given: Given) -> Verdict:
    days = published_days(given)
    changed = sum(not is_kept(given, day) for day in days)
    return Verdict(len(days), amount=changed, points=changed * given.problem.prices.changed_day)


CHECK = Check("changed_days", _measure)
