"""Who wishes for the same days as somebody else works when the other one does, and is off when the other one is."""

from __future__ import annotations

import datetime as dt

from models.requests import Wish
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict


def _measure(given: Given) -> Verdict:
    days = given.problem.horizon.days
    wishes = [wish for wish in given.problem.wishes if wish.kind == "together" and wish.date in days]
    apart = sum(wish.weight for wish in wishes if is_apart(given, wish))
    return Verdict(len(wishes), amount=apart, points=apart * given.problem.prices.refused_wish)


def is_apart(given: Given, wish: Wish) -> bool:
    """Whether only one of the two is at work at a site on the date; never for wishes of other kinds."""
    if wish.other is None:
        return False
    return _at_work(given, wish.person, wish.date) != _at_work(given, wish.other, wish.date)


def _at_work(given: Given, person: str, date: dt.date) -> bool:
    return any(duty.pieces for duty in given.by_day[person, date])


CHECK = Check("together", _measure)
