"""Nobody under 18 works on more than five days a week, and school days count."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from roster.rules.hours import duties_before, weeks, whole
from roster.rules.posting import Chain, SequencePosting


def _few_enough(chain: Chain) -> None:
    for week in weeks(chain.facts.days):
        young = [date for date in whole(week) if chain.person.young_on(date)]
        if young:
            taken = _taken(chain, young)
            terms = [(1, choice) for date in young if date not in taken for choice in chain.options(date)]
            chain.require(terms, None, max(0, chain.facts.number("youth_days") - len(taken)))


def _taken(chain: Chain, young: Sequence[dt.date]) -> set[dt.date]:
    """Days that count whatever is planned: worked before the horizon, or absent all day with a credit."""
    facts, person = chain.facts, chain.person
    absences = [row for date in young for row in facts.absences.get((person.id, date), ())]
    credited = {row.date for row in absences if row.span is None and row.credited}
    return credited | {duty.date for duty in duties_before(facts, person, young)}


POSTING = SequencePosting("youth_days", _few_enough)
