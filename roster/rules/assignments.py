"""Nobody has fewer or more duties than typed for the person."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from models.people import Assigned, Person
from roster.rules.facts import Facts
from roster.rules.posting import Chain, SequencePosting, Terms


def _as_many(chain: Chain) -> None:
    for row in chain.person.assignments:
        if not any(row.holds_on(date) for date in chain.facts.days):
            continue
        terms, (fewest, most) = _counting(chain, row), _numbers(chain, row)
        if _strict(chain.facts):
            chain.require(terms, fewest, most)
        else:
            _charged(chain, terms, fewest, most)


def _strict(facts: Facts) -> bool:
    return facts.settings["assignments"].mode == "strict"


def _charged(chain: Chain, terms: Terms, fewest: int, most: int | None) -> None:
    price = chain.facts.problem.prices.duty_off_number
    chain.charge_distance("assignments", terms, fewest, price, 0)
    if most is not None:
        chain.charge_distance("assignments", terms, most, 0, price)


def _counting(chain: Chain, row: Assigned) -> Terms:
    options = [choice for date in chain.facts.days if row.holds_on(date) for choice in chain.options(date)]
    return [(1, choice) for choice in options if row.duty_type in {None, choice.frame.shape.duty_type.id}]


def _numbers(chain: Chain, row: Assigned) -> tuple[int, int | None]:
    """The fewest and the most duties of the horizon; of a longer time those that this part of it asks for."""
    period = row.period
    if period is None:
        return row.fewest, row.most
    had, (fewest, most) = _had(chain, period[0]), _so_far(chain, row, *period)
    return max(0, fewest - had), None if most is None else max(0, most - had)


def _so_far(chain: Chain, row: Assigned, first: dt.date, last: dt.date) -> tuple[int, int | None]:
    """By the end of the horizon: a share of the numbers, or strictly only what could not be made good any more."""
    days, left = (last - first).days + 1, max(0, (last - chain.facts.days[-1]).days)
    if _strict(chain.facts):
        return row.fewest - left, row.most
    over = days - left
    return row.fewest * over // days, None if row.most is None else -(-row.most * over // days)


def _had(chain: Chain, first: dt.date) -> int:
    """Duties counted before the horizon, of counts that did not begin before these days."""
    if first >= chain.facts.days[0]:
        return 0
    rows = chain.facts.counts.get((chain.person.id, "duties"), ())
    return sum(row.count for row in rows if row.since is None or row.since >= first)


def _never(facts: Facts, person: Person, date: dt.date) -> Iterator[str]:
    """Types of which none at all may be had."""
    none = [row.duty_type for row in person.assignments if row.most == 0 and row.holds_on(date)]
    if none and _strict(facts):
        yield from facts.duty_types if None in none else (name for name in none if name)


POSTING = SequencePosting("assignments", _as_many, _never)
