"""Nobody works more than so many days in a row."""

from __future__ import annotations

from roster.rules.days import limit_runs
from roster.rules.posting import Chain, SequencePosting


def _one_day_free(chain: Chain) -> None:
    limit_runs(chain, chain.facts.number("consecutive_days"))


POSTING = SequencePosting("consecutive_days", _one_day_free)
