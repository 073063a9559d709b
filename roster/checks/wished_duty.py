"""A wish for a certain duty is kept by that duty alone; without it the day has a price."""

from __future__ import annotations

from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict
from roster.checks.wishes import is_refused


def _measure(given: Given) -> Verdict:
    days = given.problem.horizon.days
    wishes = [wish for wish in given.problem.wishes if wish.kind == "duty_type" and wish.date in days]
    refused = sum(wish.weight for wish in wishes if is_refused(given, wish))
    return Verdict(len(wishes), amount=refused, points=refused * given.problem.prices.refused_wish)


CHECK = Check("wished_duty", _measure)
