"""A wish that is refused has a price, by the weight its owner gave it."""

from __future__ import annotations

from models.duties import Duty
from models.requests import Wish
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict

ELSEWHERE = {"together", "duty_type"}
"""Kinds that are rules of their own."""


def _measure(given: Given) -> Verdict:
    wishes = [wish for wish in given.problem.wishes if wish.kind not in ELSEWHERE and _planned(given, wish)]
    refused = sum(wish.weight for wish in wishes if is_refused(given, wish))
    return Verdict(len(wishes), amount=refused, points=refused * given.problem.prices.refused_wish)


def is_refused(given: Given, wish: Wish) -> bool:
    """Whether the date goes against the wish; what hangs on others' duties is the rule `together`'s."""
    if wish.kind == "together" or not _planned(given, wish):
        return False
    duties = given.by_day[wish.person, wish.date]
    if wish.kind == "duty_type":
        return all(duty.duty_type != wish.duty_type for duty in duties)
    return any(_goes_against(given, wish, duty) for duty in duties)


def _planned(given: Given, wish: Wish) -> bool:
    return given.problem.horizon.first <= wish.date <= given.problem.horizon.last


def _goes_against(given: Given, wish: Wish, duty: Duty) -> bool:
    if wish.kind == "free":
        return True
    if wish.kind == "not_site":
        return any(piece.site == wish.site for piece in duty.pieces)
    if wish.kind == "not_duty_type":
        return duty.duty_type == wish.duty_type
    return given.duty_type(duty).band != wish.kind


CHECK = Check("wishes", _measure)
