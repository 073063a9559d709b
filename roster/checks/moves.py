"""Demand goes elsewhere only where that is allowed, and each head has its price."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from models.demand import Move
from models.message import message
from models.outcome import Breach
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict, breach

Arc = tuple[str, str, int]
"""From cell, to cell, points a head."""


def _measure(given: Given) -> Verdict:
    allowed, moved = _heads(given.problem.moves), _heads(given.moved)
    found = [_said(arc, heads - allowed[arc]) for arc, heads in moved.items() if heads > allowed[arc]]
    points = sum(heads * price for (_, _, price), heads in moved.items())
    return Verdict(len(moved), tuple(found), amount=sum(moved.values()), points=points)


def _heads(moves: Iterable[Move]) -> Counter[Arc]:
    found: Counter[Arc] = Counter()
    for move in moves:
        found[move.origin, move.destination, move.points] += move.most
    return found


def _said(arc: Arc, heads: int) -> Breach:
    what = message(
        "{heads} heads of demand more than allowed go from {origin} to {destination}",
        heads=heads,
        origin=arc[0],
        destination=arc[1],
    )
    return breach("moves", heads, what)


CHECK = Check("moves", _measure)
