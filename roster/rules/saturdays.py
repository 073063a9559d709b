"""Nobody works more Saturdays in a period than agreed."""

from __future__ import annotations

from roster.rules.posting import Chain, SequencePosting

SATURDAY = 5


def _few_enough(chain: Chain) -> None:
    before = chain.facts.counted(chain.person.id, "saturday")
    saturdays = [date for date in chain.facts.days if date.weekday() == SATURDAY]
    terms = [(1, choice) for date in saturdays for choice in chain.options(date)]
    if terms:
        chain.require(terms, None, max(0, chain.facts.number("saturdays") - before))


POSTING = SequencePosting("saturdays", _few_enough)
