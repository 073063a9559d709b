"""Who wishes for the same days as somebody else works when the other one does, and is off when the other one is."""

from __future__ import annotations

from models.demand import Step
from models.requests import Wish
from roster.rules.facts import Facts
from roster.rules.posting import City, CoverPosting
from roster.rules.total import Total, once


def _priced(city: City) -> None:
    for wish in city.facts.problem.wishes:
        if wish.other is not None and wish.date in city.facts.days:
            city.total("together", _difference(city.facts, wish, wish.other))


def _difference(facts: Facts, wish: Wish, other: str) -> Total:
    """One if only the person works, minus one if only the other one does."""
    price = (Step(points=facts.problem.prices.refused_wish * wish.weight),)
    return Total(
        people=frozenset({wish.person, other}),
        dates=frozenset({wish.date}),
        sites=frozenset(facts.sites),
        amount=once,
        least=0,
        most=0,
        below=price,
        above=price,
        less=frozenset({other}),
    )


POSTING = CoverPosting("together", _priced)
