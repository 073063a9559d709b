"""Nobody works more than so many days in a row."""

from __future__ import annotations

from roster.rules.blocks import keep_at_most, works
from roster.rules.posting import Chain, SequencePosting


def _one_day_free(chain: Chain) -> None:
    keep_at_most(chain, "consecutive_days", works)


POSTING = SequencePosting("consecutive_days", _one_day_free)
