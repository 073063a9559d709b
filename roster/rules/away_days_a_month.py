"""Nobody works elsewhere on more days of a month than agreed."""

from __future__ import annotations

import datetime as dt
from itertools import groupby

from roster.rules.away_day import days_away
from roster.rules.posting import Chain, SequencePosting

LONGEST_MONTH = 31


def _few_enough(chain: Chain) -> None:
    most = _agreed(chain)
    if chain.person.home_site is None or most >= LONGEST_MONTH:
        return
    for month, dates in groupby(chain.facts.days, key=lambda date: date.replace(day=1)):
        options = [choice for date in dates for choice in chain.options(date)]
        terms = [(1, choice) for choice in options if days_away(chain.facts, chain.person, choice.frame)]
        if terms:
            chain.require(terms, None, max(0, most - _before(chain, month)))


def _agreed(chain: Chain) -> int:
    own = chain.person.away_days_a_month
    return chain.facts.number("away_days_a_month") if own is None else own


def _before(chain: Chain, month: dt.date) -> int:
    """Days away of this month before the horizon: the count, if it began in the month, else the history."""
    first, person = chain.facts.days[0], chain.person
    counts = [
        row.count
        for row in chain.facts.counts.get((person.id, "away"), ())
        if month == first.replace(day=1) == (row.since or first).replace(day=1)
    ]
    past = (duty for date in _dates(month, first) for duty in chain.facts.before.get((person.id, date), ()))
    return sum(counts) if counts else sum(any(p.site != person.home_site for p in duty.pieces) for duty in past)


def _dates(month: dt.date, first: dt.date) -> list[dt.date]:
    return [month + dt.timedelta(days=number) for number in range(max(0, (first - month).days))]


POSTING = SequencePosting("away_days_a_month", _few_enough)
