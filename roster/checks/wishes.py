"""A wish that is refused has a price, by the weight its owner gave it."""

from __future__ import annotations

from models.duties import Duty
from models.requests import Wish
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict


def _measure(given: Given) -> Verdict:
    days = given.problem.horizon.days
    wishes = [wish for wish in given.problem.wishes if wish.kind != "together" and wish.date in days]
    refused = sum(wish.weight for wish in wishes if is_refused(given, wish))
    return Verdict(len(wishes), amount=refused, points=refused * given.problem.prices.refused_wish)


def is_refused(given: Given, wish: Wish) -> bool:
    """Whether a duty of the date goes against the wish; what hangs on others' duties is the rule `together`'s."""
    return wish.kind != "together" and any(
        _goes_against(given, wish, duty) for duty in given.by_day[wish.person, wish.date]
    )


def _goes_against(given: Given, wish: Wish, duty: Duty) -> bool:
    if wish.kind == "free":
        return True
    if wish.kind == "not_site":
        return any(piece.site == wish.site for piece in duty.pieces)
    return given.duty_type(duty).band != wish.kind


CHECK = Check("wishes", _measure)
