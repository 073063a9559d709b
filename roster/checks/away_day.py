"""A day away from the home site has a price."""

from __future__ import annotations

from models.duties import Duty
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict


def _measure(given: Given) -> Verdict:
    days = sum(is_away(given, duty) for duty in given.duties)
    return Verdict(len(given.duties), amount=days, points=days * given.problem.prices.away_day)


def is_away(given: Given, duty: Duty) -> bool:
    """Whether any piece lies away from the home site; never for a Springer, who has none."""
    home = given.person(duty).home_site
    return home is not None and any(piece.site != home for piece in duty.pieces)


CHECK = Check("away_day", _measure)
