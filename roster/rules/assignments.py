"""Nobody has fewer or more duties than typed for the person."""

from __future__ import annotations

from models.people import Assigned, Person
from roster.rules.facts import Facts
from roster.rules.frame import Shape
from roster.rules.posting import Chain, SequencePosting, Terms


def _as_many(chain: Chain) -> None:
    strict = chain.facts.settings["assignments"].mode == "strict"
    for row in chain.person.assignments:
        terms = _counting(chain, row)
        if strict:
            chain.require(terms, row.fewest, row.most)
        else:
            _charged(chain, row, terms)


def _charged(chain: Chain, row: Assigned, terms: Terms) -> None:
    price = chain.facts.problem.prices.duty_off_number
    chain.charge_distance("assignments", terms, row.fewest, price, 0)
    if row.most is not None:
        chain.charge_distance("assignments", terms, row.most, 0, price)


def _counting(chain: Chain, row: Assigned) -> Terms:
    options = [choice for date in chain.facts.days if row.holds_on(date) for choice in chain.options(date)]
    return [(1, choice) for choice in options if row.duty_type in {None, choice.frame.shape.duty_type.id}]


def _ever(facts: Facts, person: Person, shape: Shape) -> bool:
    """Not where none at all may be had."""
    if facts.settings["assignments"].mode != "strict":
        return True
    return not any(
        row.most == 0 and row.duty_type in {None, shape.duty_type.id} and row.holds_on(shape.date)
        for row in person.assignments
    )


POSTING = SequencePosting("assignments", _as_many, _ever)
