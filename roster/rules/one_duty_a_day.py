"""Nobody has two duties on one day."""

from __future__ import annotations

from roster.rules.posting import Chain, SequencePosting


def _at_most_one(chain: Chain) -> None:
    for date in chain.facts.days:
        chain.require([(1, choice) for choice in chain.options(date)], None, 1)


POSTING = SequencePosting("one_duty_a_day", _at_most_one)
