"""Days off that the roster gives do not stand alone between two duties."""

from __future__ import annotations

import datetime as dt

from roster.rules.days import DAY, worked
from roster.rules.posting import Chain, SequencePosting

SUNDAY = 6


def _together(chain: Chain) -> None:
    least = chain.facts.number("days_off_in_a_row")
    for back in chain.facts.days:
        for days in range(1, least):
            off = [back - number * DAY for number in range(1, days + 1)]
            if any(_given(chain, date) for date in off):
                _not_so_few(chain, back, off)


def _not_so_few(chain: Chain, back: dt.date, off: list[dt.date]) -> None:
    """A duty before these days and one after them: then there is one between them as well."""
    ends = [worked(chain, date) for date in (off[-1] - DAY, back)]
    between = [worked(chain, date) for date in off]
    if all(day.possible for day in ends) and not any(day.certain for day in between):
        terms = [term for day in ends for term in day.terms()]
        terms += [term for day in between for term in day.terms(-1)]
        chain.require(terms, None, 1 - sum(day.certain for day in ends))


def _given(chain: Chain, date: dt.date) -> bool:
    """Whether it is the roster that makes it a day off: contract, absence and calendar do not."""
    facts = chain.facts
    closed = (date.weekday() == SUNDAY or date in facts.holidays) and not facts.off("sunday_and_holiday")
    absent = any(row.span is None for row in facts.absences.get((chain.person.id, date), ()))
    return not closed and not absent and chain.person.pattern_on(date) is not None


POSTING = SequencePosting("days_off_in_a_row", _together)
