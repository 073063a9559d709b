"""Demand may go to a near site, for a price and up to an amount."""

from __future__ import annotations

from roster.rules.posting import City, CoverPosting


def _allowed(city: City) -> None:
    for move in city.facts.problem.moves:
        city.allow("moves", move)


POSTING = CoverPosting("moves", _allowed)
