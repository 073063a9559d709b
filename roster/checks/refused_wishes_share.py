"""Refused wishes above a person's fair share cost points; each counts once, whatever its weight."""

from __future__ import annotations

from collections import Counter

from roster.checks.given import Given
from roster.checks.shares import above_share
from roster.checks.verdict import Check, Verdict
from roster.checks.wishes import is_refused


def _measure(given: Given) -> Verdict:
    had = Counter(wish.person for wish in given.problem.wishes if is_refused(given, wish))
    return above_share(given, "refused_wishes_share", "refused_wishes", had, given.problem.prices.refused_above_share)


CHECK = Check("refused_wishes_share", _measure)
