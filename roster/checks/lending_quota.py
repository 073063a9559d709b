"""Every hour that a district lends or borrows in a week beyond its quota has a price."""

from __future__ import annotations

from roster.checks.given import Given
from roster.checks.lent import beyond
from roster.checks.verdict import Check, Verdict


def _measure(given: Given) -> Verdict:
    rows = beyond(given, lambda district: (district.lent_quota, district.borrowed_quota))
    minutes = sum(max(0, row.minutes) for row in rows)
    return Verdict(len(rows), amount=minutes, points=minutes * (given.problem.prices.lent_hour // 60))


CHECK = Check("lending_quota", _measure)
