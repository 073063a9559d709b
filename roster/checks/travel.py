"""The way to a site that is not the home site has a price by the minute."""

from __future__ import annotations

from models.duties import Duty
from roster.checks.away_day import is_away
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict


def _measure(given: Given) -> Verdict:
    ways = [way(given, duty) for duty in given.duties if is_away(given, duty)]
    return Verdict(len(ways), amount=sum(ways), points=sum(ways) * given.problem.prices.travel_minute)


def way(given: Given, duty: Duty) -> int:
    """From home to the first piece; 0 where no way is known, which only happens while reach is off."""
    home = given.person(duty).home_site
    first = min(duty.pieces, key=lambda piece: piece.span.start)
    return 0 if home is None else given.travel(home, first.site) or 0


CHECK = Check("travel", _measure)
