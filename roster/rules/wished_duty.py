"""A wish for a certain duty is kept by that duty alone; without it the day has a price."""

from __future__ import annotations

from collections.abc import Iterator

from models.requests import Wish
from roster.rules.facts import Facts
from roster.rules.posting import Chain, SequencePosting


def _priced(chain: Chain) -> None:
    price = chain.facts.problem.prices.refused_wish
    for wish in wished_duties(chain.facts, chain.person.id):
        kept = [(1, row) for row in chain.options(wish.date) if row.frame.shape.duty_type.id == wish.duty_type]
        chain.charge_distance("wished_duty", kept, 1, price * wish.weight, 0)


def wished_duties(facts: Facts, person: str) -> Iterator[Wish]:
    """Somebody's wishes for a certain duty on a day of the horizon."""
    for date in facts.days:
        for wish in facts.wishes.get((person, date), ()):
            if wish.kind == "duty_type":
                yield wish


POSTING = SequencePosting("wished_duty", _priced)
