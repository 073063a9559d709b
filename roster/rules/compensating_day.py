"""Whoever works a Saturday on top of a five-day week has a day of the pattern free for it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from itertools import combinations_with_replacement

from roster.rules.days import DAY, worked
from roster.rules.posting import Chain, SequencePosting

Days = tuple[dt.date, ...]
Owed = tuple[dt.date, Days]
"""A Saturday and the days of which one is free for it."""

FIVE_DAYS = 5
SATURDAY = 5


def _given_back(chain: Chain) -> None:
    """Of any Saturdays one after the other, no more are worked than there are free days for them together."""
    owed, used = _from_before(chain)
    owed += [(date, _days(chain, date, used)) for date in chain.facts.days if _is_extra(chain, date)]
    closed = [row for row in owed if not row[1] or row[1][-1] <= chain.facts.days[-1]]
    for first, last in combinations_with_replacement(range(len(closed)), 2):
        _enough(chain, closed[first : last + 1])


def _enough(chain: Chain, owed: Sequence[Owed]) -> None:
    saturdays = [worked(chain, saturday) for saturday, _ in owed]
    days = [worked(chain, date) for date in sorted({date for _, days in owed for date in days})]
    terms = [term for day in (*saturdays, *days) for term in day.terms()]
    if terms:
        chain.require(terms, None, len(days) - sum(day.certain for day in (*saturdays, *days)))


def _from_before(chain: Chain) -> tuple[list[Owed], set[dt.date]]:
    """Saturdays before the first day whose free day is still to come, and the free days that settled others.

    A Saturday for which no day is left whatever happens asks for nothing any more.
    """
    first, open_ones, used = chain.facts.days[0], list[Owed](), set[dt.date]()
    for back in range(chain.facts.number("compensating_day"), 0, -1):
        date = first - back * DAY
        if worked(chain, date).certain and _is_extra(chain, date):
            days = [day for day in _days(chain, date, used) if not worked(chain, day).certain]
            used.update(days[:1])
            if days and days[0] >= first:
                open_ones.append((date, tuple(day for day in _days(chain, date) if day >= first)))
    return open_ones, {date for date in used if date < first}


def _is_extra(chain: Chain, date: dt.date) -> bool:
    """Whether a Saturday comes on top of a five-day week; on flexitime the roster does not know who has a day off."""
    contract = chain.person.contract_on(date)
    if date.weekday() != SATURDAY or contract is None or contract.model == "flexitime":
        return False
    week = [chain.person.pattern_on(date + number * DAY) for number in range(-5, 2)]
    return week[SATURDAY] is None or sum(day is not None for day in week) > FIVE_DAYS


def _days(chain: Chain, saturday: dt.date, but: Collection[dt.date] = ()) -> Days:
    """The days on which the free day may lie: Monday to Friday, in the pattern, neither holiday nor absence."""
    window = [saturday + number * DAY for number in range(-5, chain.facts.number("compensating_day") + 1)]
    return tuple(date for date in window if date not in but and _could_be_free(chain, date))


def _could_be_free(chain: Chain, date: dt.date) -> bool:
    facts, person = chain.facts, chain.person
    works = date.weekday() < SATURDAY and person.pattern_on(date) is not None
    return works and date not in facts.holidays and (person.id, date) not in facts.absences


POSTING = SequencePosting("compensating_day", _given_back)
